// Sending as it is recorded: to whom, how, when; without approval or after the promised time with the reason.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameStream } from '../../../shared/domain/reports/template';
import type { ReportChannel } from '../../../shared/model/reports';
import type { ReportView } from '../../../shared/rpc/reports';
import { useCommand, useQuery } from '../../data/queries';
import { Refusal, ToldTimeField, toldTime, useNow } from '../../records/response';
import { InlineForm, Note, SelectField, TextField } from '../../ui';
import { namesIn } from './PromiseForm';
import { useChannels, useChannelWord } from './templates';

/** The line; Enter records the sending. Everything but a missing approval is filled in beforehand. */
export function SendForm({ view, onClose }: { view: ReportView; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const send = useCommand('report.send');
  const { report, state } = view.line;
  const channels = useChannels(report.templateId);
  const channelWord = useChannelWord();
  const [to, setTo] = useState(view.recipients.join(t('and')));
  const [channel, setChannel] = useState<ReportChannel | null>(view.line.lastSent?.channel ?? null);
  const [time, setTime] = useState('');
  const [without, setWithout] = useState('');
  const [late, setLate] = useState('');
  const [isAsked, setAsked] = useState(false);
  const promises = useQuery('promise.list', { incidentId: report.incidentId }).data ?? [];
  const isLate = promises.some(
    ({ id, status, templateId, dueAt }) =>
      id !== null &&
      status === 'open' &&
      templateId !== null &&
      isSameStream(templateId, report.templateId) &&
      Date.parse(dueAt) < now,
  );
  const last = view.versions.at(-1);
  const isReleased =
    view.approvalsNeeded === 0 || (last?.isApproved === true && (state === 'approved' || !view.isChanged));
  const chosen = channel ?? channels[0] ?? 'phone';
  const at = toldTime(time, 'past', now);
  const confirm = () => {
    setAsked(true);
    const names = namesIn(to);
    if (names.length === 0 || (time.trim() !== '' && at === null)) return;
    if (!isReleased && without.trim() === '') return;
    send.mutate(
      {
        id: report.id,
        to: names,
        channel: chosen,
        ...(at === null ? {} : { at }),
        ...(isReleased ? {} : { withoutApproval: without.trim() }),
        ...(late.trim() === '' ? {} : { lateReason: late.trim() }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm
      title={t('send.title', { number: view.line.number })}
      confirmWord={t('send.confirm')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={send.isPending}
      error={<Refusal error={send.error} typed="Enter" />}
    >
      {isReleased ? null : (
        <Note tone="warning">{t('send.notApproved', { count: view.approvalsNeeded })}</Note>
      )}
      <TextField
        label={t('send.to')}
        description={t('send.toMany')}
        value={to}
        onChange={setTo}
        error={isAsked && namesIn(to).length === 0 ? t('missing') : undefined}
      />
      <SelectField
        label={t('send.channel')}
        value={chosen}
        options={channels.map((one) => ({ value: one, label: channelWord(one) }))}
        onChange={setChannel}
      />
      <ToldTimeField
        label={t('send.at')}
        placeholder={t('send.now')}
        direction="past"
        now={now}
        value={time}
        onChange={setTime}
      />
      {isReleased ? null : (
        <TextField
          label={t('send.without')}
          value={without}
          onChange={setWithout}
          error={isAsked && without.trim() === '' ? t('missing') : undefined}
        />
      )}
      {isLate ? <TextField label={t('send.late')} value={late} onChange={setLate} /> : null}
    </InlineForm>
  );
}

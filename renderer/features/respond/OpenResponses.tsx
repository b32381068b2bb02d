// Responses that are already open: go on with one of them, or close a false alarm.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../shared/model/index';
import { useIncidentInView, viewIncident } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand } from '../../data/queries';
import { momentOf, Refusal, useNow } from '../../records/response';
import { ActionButton, InlineForm, Panel, PlainRows, Row, TextField, useShortcuts } from '../../ui';

/** Beside the start: nothing when no response is open. */
export function OpenResponses({ onEnded }: { onEnded: () => void }) {
  const { t } = useTranslation('respond');
  const [, navigate] = useLocation();
  const { open } = useIncidentInView();
  const goOn = (id: string) => {
    viewIncident(id);
    navigate(paths.overview);
  };
  const latest = open.at(-1);
  const [closing, setClosing] = useState<string | null>(null);
  useShortcuts(
    {
      c: { run: () => latest && goOn(latest.id), word: t('start.continue') },
      f: { run: () => setClosing(latest?.id ?? null), word: t('start.falseAlarm') },
    },
    { group: t('start.title'), off: latest === undefined || closing !== null },
  );
  const count = open.length;
  const known = useRef(count);
  useEffect(() => {
    // The line it was closed in went with it; the keyboard goes on at the first question of the page.
    if (count < known.current) onEnded();
    known.current = count;
  }, [count, onEnded]);
  if (latest === undefined) return null;
  return (
    <Panel title={t('start.openOnes')} context={t('start.openCount', { count: open.length })}>
      <PlainRows items={[...open].reverse()} itemKey={(incident) => incident.id} label={t('start.openOnes')}>
        {(incident) => (
          <OpenResponse
            incident={incident}
            isLatest={incident === latest}
            closing={closing === incident.id}
            onClosing={(on) => setClosing(on ? incident.id : null)}
            onContinue={() => goOn(incident.id)}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

function OpenResponse(props: {
  incident: RecordOf<'incident'>;
  isLatest: boolean;
  closing: boolean;
  onClosing: (on: boolean) => void;
  onContinue: () => void;
}) {
  const { t } = useTranslation('respond');
  const { incident, closing } = props;
  const now = useNow();
  const [reason, setReason] = useState('');
  const close = useCommand('incident.close');
  const confirm = () =>
    close.mutate(
      { id: incident.id, as: 'falseAlarm', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
      { onSuccess: () => props.onClosing(false) },
    );
  const noticed = typeof incident.noticedAt === 'string' ? momentOf(incident.noticedAt, now) : t('unknown');
  return (
    <Row
      strong
      title={incident.title}
      meta={t('start.noticedAt', { time: noticed })}
      end={
        <>
          <ActionButton
            size="small"
            icon="play"
            {...(props.isLatest ? { keys: 'C' } : {})}
            onClick={props.onContinue}
          >
            {t('start.continue')}
          </ActionButton>
          <ActionButton
            size="small"
            expanded={closing}
            {...(props.isLatest ? { keys: 'F' } : {})}
            onClick={() => props.onClosing(!closing)}
          >
            {t('start.falseAlarm')}
          </ActionButton>
        </>
      }
      below={
        closing ? (
          <InlineForm
            title={t('start.falseAlarmOf', { title: incident.title })}
            confirmWord={t('start.closeFalseAlarm')}
            closeWord={t('back')}
            onConfirm={confirm}
            onClose={() => props.onClosing(false)}
            busy={close.isPending}
            error={<Refusal error={close.error} typed="Enter" />}
          >
            <TextField label={t('reason')} value={reason} onChange={setReason} />
          </InlineForm>
        ) : null
      }
    />
  );
}

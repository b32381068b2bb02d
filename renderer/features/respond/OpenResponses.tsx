// Responses that are already open: go on with one of them, or close a false alarm.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../shared/model/index';
import { useIncidentInView, viewIncident } from '../../data/incident';
import { paths } from '../../data/paths';
import { useCommand } from '../../data/queries';
import { ActionButton, InlineForm, Panel, PlainRows, Row, TextField, useShortcuts } from '../../ui';
import { momentOf, useNow } from './clock';
import { Refusal } from './Refusal';

/** Beside the start: nothing when no response is open. */
export function OpenResponses() {
  const { t } = useTranslation('respond');
  const [, navigate] = useLocation();
  const { open } = useIncidentInView();
  const goOn = (id: string) => {
    viewIncident(id);
    navigate(paths.overview);
  };
  const latest = open.at(-1);
  useShortcuts(
    { c: { run: () => latest && goOn(latest.id), word: t('start.continue') } },
    { group: t('start.title'), off: latest === undefined },
  );
  if (latest === undefined) return null;
  return (
    <Panel title={t('start.openOnes')} context={t('start.openCount', { count: open.length })}>
      <PlainRows items={[...open].reverse()} itemKey={(incident) => incident.id} label={t('start.openOnes')}>
        {(incident) => (
          <OpenResponse
            incident={incident}
            isLatest={incident === latest}
            onContinue={() => goOn(incident.id)}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

function OpenResponse(props: { incident: RecordOf<'incident'>; isLatest: boolean; onContinue: () => void }) {
  const { t } = useTranslation('respond');
  const { incident } = props;
  const now = useNow();
  const [closing, setClosing] = useState(false);
  const [reason, setReason] = useState('');
  const close = useCommand('incident.close');
  const confirm = () =>
    close.mutate({
      id: incident.id,
      as: 'falseAlarm',
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
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
          <ActionButton size="small" expanded={closing} onClick={() => setClosing(!closing)}>
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
            onClose={() => setClosing(false)}
            busy={close.isPending}
            error={<Refusal error={close.error} />}
          >
            <TextField label={t('reason')} value={reason} onChange={setReason} />
          </InlineForm>
        ) : null
      }
    />
  );
}

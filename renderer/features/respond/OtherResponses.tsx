// The other responses that are open beside the one in view: looked at, or declared one event with it (S14).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentGroup } from '../../../shared/domain/incident';
import type { RecordOf } from '../../../shared/model/index';
import { useIncidentInView, viewIncident } from '../../data/incident';
import { useCommand, useQuery } from '../../data/queries';
import { momentOf, Refusal, useNow } from '../../records/response';
import { ActionButton, InlineForm, Note, Panel, PlainRows, Row, StateChip } from '../../ui';

type Incident = RecordOf<'incident'>;

/** Nothing while the response in view is the only one. */
export function OtherResponses({ incident }: { incident: Incident }) {
  const { t } = useTranslation('respond');
  const { open } = useIncidentInView();
  const all = useQuery('incident.list', { includeClosed: true }).data ?? [];
  const [joining, setJoining] = useState<string | null>(null);
  const group = new Set(incidentGroup(all, incident.id));
  // What was joined stays named, also where it was closed since: its entries stand in this log.
  const shown = all.filter(
    ({ id }) => id !== incident.id && (group.has(id) || open.some((one) => one.id === id)),
  );
  if (shown.length === 0) return null;
  return (
    <Panel title={t('others.title')}>
      <PlainRows items={shown} itemKey={({ id }) => id} label={t('others.title')}>
        {(other) => (
          <OtherResponse
            incident={incident}
            other={other}
            isJoined={group.has(other.id)}
            isJoining={joining === other.id}
            onJoining={(on) => setJoining(on ? other.id : null)}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

function OtherResponse(props: {
  incident: Incident;
  other: Incident;
  isJoined: boolean;
  isJoining: boolean;
  onJoining: (on: boolean) => void;
}) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const join = useCommand('incident.join');
  const { incident, other, isJoined } = props;
  const noticed = typeof other.noticedAt === 'string' ? momentOf(other.noticedAt, now) : t('unknown');
  const canJoin = !isJoined && incident.closed === null && incident.mode === other.mode;
  const confirm = () =>
    join.mutate({ id: incident.id, with: other.id }, { onSuccess: () => props.onJoining(false) });
  return (
    <Row
      title={other.title}
      meta={t('start.noticedAt', { time: noticed })}
      end={
        isJoined ? (
          <StateChip tone="neutral" icon="link">
            {t('others.joined')}
          </StateChip>
        ) : (
          <>
            <ActionButton
              size="small"
              label={t('others.viewOf', { title: other.title })}
              onClick={() => viewIncident(other.id)}
            >
              {t('others.view')}
            </ActionButton>
            {canJoin ? (
              <ActionButton
                size="small"
                expanded={props.isJoining}
                label={t('others.joinOf', { title: other.title })}
                onClick={() => props.onJoining(!props.isJoining)}
              >
                {t('others.join')}
              </ActionButton>
            ) : null}
          </>
        )
      }
      below={
        props.isJoining ? (
          <InlineForm
            title={t('others.joinTitle', { title: incident.title, other: other.title })}
            confirmWord={t('others.confirm')}
            closeWord={t('back')}
            onConfirm={confirm}
            onClose={() => props.onJoining(false)}
            busy={join.isPending}
            error={<Refusal error={join.error} typed="Enter" />}
          >
            <Note tone="warning">{t('others.what')}</Note>
          </InlineForm>
        ) : null
      }
    />
  );
}

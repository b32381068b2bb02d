// The responses under way, with the one press that goes on.
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../shared/model/index';
import { useCaller } from '../../data/caller';
import { viewIncident } from '../../data/incident';
import { paths } from '../../data/paths';
import { clockTime, monthDay, span } from '../../i18n/times';
import { ActionButton, Panel, PlainRows, Row } from '../../ui';

/** Open incidents, oldest first. */
export function Running({ incidents, nowMs }: { incidents: readonly RecordOf<'incident'>[]; nowMs: number }) {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  const language = useCaller((state) => state.language);
  const noticed = ({ noticedAt }: RecordOf<'incident'>) => {
    if (typeof noticedAt !== 'string') return t('running.noticedUnknown');
    const at = Date.parse(noticedAt);
    return t('running.noticed', {
      time: `${monthDay(at)} ${clockTime(at)}`,
      elapsed: span(nowMs - at, language),
    });
  };
  return (
    <Panel title={t('running.title')} look="critical">
      <PlainRows items={incidents} itemKey={({ id }) => id} label={t('running.title')}>
        {(incident) => (
          <Row
            title={incident.title}
            meta={noticed(incident)}
            strong
            end={
              <ActionButton
                variant="filled"
                label={`${t('running.continue')}: ${incident.title}`}
                onClick={() => {
                  viewIncident(incident.id);
                  navigate(paths.overview);
                }}
              >
                {t('running.continue')}
              </ActionButton>
            }
          />
        )}
      </PlainRows>
    </Panel>
  );
}

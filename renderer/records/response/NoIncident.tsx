// What stands in the screens of a response while none is open: how to start one, and the logs of those that ended.
import { useTranslation } from 'react-i18next';
import { viewIncident } from '../../data/incident';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { ActionButton, Columns, Empty, Panel, PlainRows, Row, TitleRow, useShortcuts } from '../../ui';
import { momentOf, useNow } from './clock';

/** Shown instead of a response screen. */
export function NoIncident({ title }: { title: string }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const ended = (useQuery('incident.list', { includeClosed: true }).data ?? []).filter(
    ({ closed }) => closed !== null,
  );
  const latest = ended.at(-1);
  useShortcuts(
    { r: { run: () => latest && viewIncident(latest.id), word: t('none.read') } },
    { group: title, off: latest === undefined },
  );
  return (
    <>
      <TitleRow title={title} />
      <Columns>
        <Panel label={title}>
          <Empty
            icon="flag"
            text={t('none.text')}
            action={
              <ActionButton variant="filled" keys="F9" href={`#${paths.start}`}>
                {t('none.start')}
              </ActionButton>
            }
          />
        </Panel>
        {ended.length === 0 ? null : (
          <Panel title={t('none.ended')}>
            <PlainRows
              items={[...ended].reverse()}
              itemKey={(incident) => incident.id}
              label={t('none.ended')}
            >
              {(incident) => (
                <Row
                  title={incident.title}
                  meta={t(incident.closed?.as === 'falseAlarm' ? 'none.falseAlarmAt' : 'none.closedAt', {
                    time: incident.closed === null ? '' : momentOf(incident.closed.at, now),
                  })}
                  end={
                    <ActionButton
                      size="small"
                      {...(incident === latest ? { keys: 'R' } : {})}
                      onClick={() => viewIncident(incident.id)}
                      label={t('none.readOf', { title: incident.title })}
                    >
                      {t('none.read')}
                    </ActionButton>
                  }
                />
              )}
            </PlainRows>
          </Panel>
        )}
      </Columns>
    </>
  );
}

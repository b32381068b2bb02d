// The latest lines of the chronology on the overview.
import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { EntryText, mediumIcon, momentOf, useNow } from '../../records/response';
import { ActionButton, Digits, Empty, Icon, Panel, PlainRows, RefNumber, Row, StateChip } from '../../ui';
import classes from './Overview.module.css';
import type { Overview } from './OverviewScreen';
import { WallButton } from './WallButton';

/** The newest entries, the newest first. */
export function LatestEntries({ overview }: { overview: Overview }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  return (
    <Panel
      title={t('overview.latest')}
      context={t('count', { count: overview.entries })}
      end={
        <>
          <WallButton />
          <ActionButton size="small" variant="quiet" keys="G L" href={`#${paths.chronology}`}>
            {t('overview.toLog')}
          </ActionButton>
        </>
      }
    >
      {overview.latest.length === 0 ? (
        <Empty text={t('log.empty')} />
      ) : (
        <PlainRows items={overview.latest} itemKey={({ id }) => id} label={t('overview.latest')}>
          {(entry) => (
            <Row
              lead={
                <span className={classes.lead}>
                  <RefNumber>{entry.number}</RefNumber>
                  <Digits value={momentOf(entry.occurredAt, now)} />
                </span>
              }
              title={
                <>
                  {entry.medium === null ? null : (
                    <Icon name={mediumIcon[entry.medium]} label={t(`media.${entry.medium}`)} />
                  )}{' '}
                  {entry.kind === 'decision' ? (
                    <StateChip tone="action" icon="diamond" look="box">
                      {t('kinds.decision')}
                    </StateChip>
                  ) : null}{' '}
                  <EntryText entry={entry} isStruck={entry.supersededBy.length > 0} />
                </>
              }
              {...(entry.supersededBy.length > 0 ? { look: 'struck' as const } : {})}
            />
          )}
        </PlainRows>
      )}
    </Panel>
  );
}

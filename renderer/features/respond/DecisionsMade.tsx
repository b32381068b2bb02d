// What was decided, on the overview: what holds now, the newest first, with those said in the chronology only.
import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { momentOf, useDecisionWords, useNames, useNow } from '../../records/response';
import { ActionButton, Digits, Empty, Panel, PlainRows, RefNumber, Row, StateChip } from '../../ui';

const SHOWN = 5;

interface Line {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly meta: string;
  readonly number: string | null;
  readonly href: string;
  readonly isDisputed: boolean;
}

/** The panel. */
export function DecisionsMade({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('decisions');
  const now = useNow();
  const nameOf = useNames();
  const wordsOf = useDecisionWords();
  const { data } = useQuery('decision.list', { incidentId });
  const decided = (data?.decisions ?? [])
    .filter(({ holds }) => holds)
    .map(
      (view): Line => ({
        id: view.decision.id,
        at: view.decidedAt,
        title: t('overview.line', wordsOf(view)),
        meta: nameOf(view.decision.decider.by),
        number: view.number,
        href: `#${paths.decision(view.decision.id)}`,
        isDisputed: view.contradicts.length > 0,
      }),
    );
  const noted = (data?.noted ?? []).map(
    (entry): Line => ({
      id: entry.id,
      at: entry.occurredAt,
      title: entry.text,
      meta: nameOf(entry.by),
      number: entry.number,
      href: `#${paths.chronologyEntry(entry.id)}`,
      isDisputed: false,
    }),
  );
  const lines = [...decided, ...noted].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <Panel
      title={t('overview.made')}
      context={t('list.count', { count: lines.length })}
      end={
        <ActionButton size="small" variant="quiet" keys="G D" href={`#${paths.decisions}`}>
          {t('overview.more')}
        </ActionButton>
      }
    >
      {lines.length === 0 ? (
        <Empty text={t('overview.nothing')} />
      ) : (
        <PlainRows items={lines.slice(0, SHOWN)} itemKey={({ id }) => id} label={t('overview.made')}>
          {(line) => (
            <Row
              lead={<Digits value={momentOf(line.at, now)} />}
              title={<a href={line.href}>{line.title}</a>}
              meta={
                <>
                  {line.meta} {line.number === null ? null : <RefNumber>{line.number}</RefNumber>}
                </>
              }
              end={line.isDisputed ? <StateChip tone="warning">{t('state.disputed')}</StateChip> : null}
            />
          )}
        </PlainRows>
      )}
    </Panel>
  );
}

// The businesses: when each is back, whether in time, and what it waited for; the chain stands under the chosen one.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SiftedColumn, SiftedTable } from '../../../records';
import { StateChip } from '../../../ui';
import { useHours } from '../useHours';
import { type Odds, useOdds } from './odds';
import classes from './Recovery.module.css';
import type { BusinessSlot, RecoveryView } from './useRecovery';

/** Those too late first, then by RTO. */
function byWeight(a: BusinessSlot, b: BusinessSlot): number {
  const rank = ({ meetsRto }: BusinessSlot) => (meetsRto === false ? 0 : meetsRto === null ? 1 : 2);
  const rto = ({ rtoHours }: BusinessSlot) => rtoHours ?? Number.MAX_VALUE;
  return rank(a) - rank(b) || rto(a) - rto(b) || (a.id < b.id ? -1 : 1);
}

/** The table. */
export function BusinessTable({ view, isTried }: { view: RecoveryView; isTried: boolean }) {
  const { t } = useTranslation('analysis');
  const [activeId, setActiveId] = useState<string | null>(null);
  const odds = useOdds(view).odds;
  const columns = useColumns(view, isTried, odds);
  const rows = [...view.schedule.businesses].sort(byWeight);
  const active = activeId ?? rows[0]?.id ?? null;
  return (
    <SiftedTable
      textOf={({ id }) => view.named(id)}
      label={t('recovery.lists.businesses')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      activeKey={active}
      onActiveChange={setActiveId}
      main
      below={(row) => (row.id === active && row.chain.length > 0 ? <Chain row={row} view={view} /> : null)}
    />
  );
}

function useColumns(
  view: RecoveryView,
  isTried: boolean,
  odds: ReadonlyMap<string, Odds>,
): readonly SiftedColumn<BusinessSlot>[] {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const before = new Map(view.plan.businesses.map((one) => [one.id, one.endHours]));
  const columns: SiftedColumn<BusinessSlot>[] = [
    {
      id: 'name',
      header: t('impact.business'),
      cell: ({ id }) => <b>{view.named(id)}</b>,
      value: ({ id }) => view.named(id),
    },
    {
      id: 'rto',
      header: t('rto'),
      noWrap: true,
      cell: ({ rtoHours }) => hours.orNothing(rtoHours),
      value: ({ rtoHours }) => rtoHours,
    },
    {
      id: 'end',
      header: t('recovery.back'),
      noWrap: true,
      cell: ({ endHours }) => (endHours === null ? t('recovery.cannotSay') : hours.span(endHours)),
      value: ({ endHours }) => endHours,
    },
    {
      id: 'plan',
      header: t('recovery.planBack'),
      noWrap: true,
      essential: false,
      cell: ({ id }) => hours.orNothing(before.get(id) ?? null),
    },
    {
      id: 'judged',
      header: t('recovery.judged'),
      cell: (row) => <Judged row={row} />,
      // By the time that is left, the latest first.
      value: ({ rtoHours, endHours }) =>
        rtoHours === null || endHours === null ? null : rtoHours - endHours,
    },
    {
      id: 'odds',
      value: ({ id }) => odds.get(id)?.probability ?? null,
      header: t('recovery.odds'),
      noWrap: true,
      cell: ({ id }) => {
        const own = odds.get(id);
        return own === undefined ? null : t('recovery.percent', { value: Math.round(own.probability * 100) });
      },
    },
    {
      id: 'waits',
      header: t('recovery.waitedFor'),
      essential: false,
      cell: ({ waitsFor }) => waitsFor.map(view.named).join(t('separator')),
    },
  ];
  return columns.filter(({ id }) => (id !== 'plan' || isTried) && (id !== 'odds' || odds.size > 0));
}

/** In time with what is left, too late with why, or what hinders a judgement. */
function Judged({ row: { meetsRto, rtoHours, endHours, missedBecause, waitsFor } }: { row: BusinessSlot }) {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  if (meetsRto === null || rtoHours === null || endHours === null) {
    const why = rtoHours === null ? 'noRto' : waitsFor.length === 0 ? 'noSystem' : 'noHours';
    return <StateChip tone="unknown">{t(`recovery.${why}`)}</StateChip>;
  }
  if (meetsRto)
    return (
      <StateChip tone="good">{t('recovery.left', { hours: hours.span(rtoHours - endHours) })}</StateChip>
    );
  return (
    <StateChip tone="critical">
      {t('recovery.over', { hours: hours.span(endHours - rtoHours) })}・
      {t(`recovery.missed.${missedBecause ?? 'work'}`)}
    </StateChip>
  );
}

/** From the first system worked on to the last one waited for. */
function Chain({ row, view }: { row: BusinessSlot; view: RecoveryView }) {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const slots = new Map(view.schedule.systems.map((slot) => [slot.id, slot]));
  const steps = row.chain.flatMap((id) => {
    const slot = slots.get(id);
    if (slot === undefined || slot.hours === null) return [];
    const why = slot.waitedFor === 'team' ? t('recovery.step.team') : '';
    return [t('recovery.step.one', { why, name: view.named(id), hours: hours.span(slot.hours) })];
  });
  return <p className={classes.chain}>{t('recovery.chain', { steps: steps.join(' → ') })}</p>;
}

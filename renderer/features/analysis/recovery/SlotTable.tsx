// The systems in the order of the work: from when to when, by which team, and what the start had to wait for.
import { useTranslation } from 'react-i18next';
import { type SiftedColumn, SiftedTable } from '../../../records';
import { StateChip } from '../../../ui';
import { GroupBox } from '../GroupBox';
import { useHours } from '../useHours';
import { rowsOf } from './Chart';
import type { RecoveryView, SystemSlot } from './useRecovery';

/** The table; its active row is the one of the chart. */
export function SlotTable({
  view,
  activeId,
  onActive,
}: {
  view: RecoveryView;
  activeId: string | null;
  onActive: (id: string) => void;
}) {
  const { t } = useTranslation('analysis');
  const columns = useColumns(view);
  return (
    <SiftedTable
      label={t('recovery.lists.systems')}
      columns={columns}
      rows={rowsOf(view.schedule.systems)}
      rowKey={({ id }) => id}
      activeKey={activeId}
      onActiveChange={onActive}
      main
      textOf={({ id }) => view.named(id)}
      manyHeight="30rem"
    />
  );
}

function useColumns(view: RecoveryView): readonly SiftedColumn<SystemSlot>[] {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const path = new Set(view.schedule.criticalPath);
  const time = (value: number | null) => (value === null ? t('recovery.cannotSay') : hours.span(value));
  return [
    {
      id: 'group',
      header: t('group'),
      width: '4rem',
      cell: ({ id }) => <GroupBox group={view.groupOf(id)} />,
      value: ({ requiredRtoHours }) => requiredRtoHours,
    },
    {
      id: 'name',
      header: t('system'),
      cell: ({ id }) => <b>{view.named(id)}</b>,
      value: ({ id }) => view.named(id),
    },
    {
      id: 'hours',
      header: t('recovery.hours'),
      noWrap: true,
      cell: (slot) => hours.orNothing(slot.hours),
      value: (slot) => slot.hours,
    },
    {
      id: 'start',
      header: t('recovery.from'),
      noWrap: true,
      cell: ({ startHours }) => time(startHours),
      value: ({ startHours }) => startHours,
    },
    {
      id: 'end',
      header: t('recovery.back'),
      noWrap: true,
      cell: ({ endHours }) => time(endHours),
      value: ({ endHours }) => endHours,
    },
    {
      id: 'rto',
      header: t('dependencies.required'),
      noWrap: true,
      value: ({ requiredRtoHours }) => requiredRtoHours,
      cell: ({ requiredRtoHours: rto, meetsRto }) =>
        meetsRto === false && rto !== null ? (
          <StateChip tone="critical">{hours.span(rto)}</StateChip>
        ) : (
          hours.orNothing(rto)
        ),
    },
    {
      id: 'team',
      header: t('recovery.team'),
      value: ({ team }) => team,
      align: 'end',
      essential: false,
      cell: ({ team }) => (team === null ? null : String(team + 1)),
    },
    {
      id: 'waits',
      header: t('recovery.waitedFor'),
      essential: false,
      cell: ({ waitedFor, waitsFor }) => {
        const names = waitsFor.map(view.named).join(t('separator'));
        return waitedFor === 'nothing' ? '' : t(`recovery.wait.${waitedFor}`, { names });
      },
    },
    {
      id: 'path',
      header: t('recovery.pathHead'),
      essential: false,
      cell: ({ id }) =>
        path.has(id) ? (
          <StateChip tone="neutral" icon="arrow-right">
            {t('recovery.onPath')}
          </StateChip>
        ) : null,
    },
  ];
}

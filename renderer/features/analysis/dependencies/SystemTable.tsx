// The systems with what is derived of them: group, required RTO and whose it is, levels, and what contradicts.
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { type SiftedColumn, SiftedTable } from '../../../records';
import { StateChip } from '../../../ui';
import { GroupBox } from '../GroupBox';
import { useHours } from '../useHours';
import { isGrave, type StructureView, type SystemRow } from './structure';
import { useNamed } from './useNamed';
import { useProblemWords } from './useProblemWords';

/** The table. */
export function SystemTable({
  view,
  activeId,
  onActive,
  onOpen,
}: {
  view: StructureView;
  activeId: string | null;
  onActive: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('analysis');
  const columns = useColumns(view);
  const words = useWords();
  const named = useNamed(view);
  return (
    <SiftedTable
      label={t('dependencies.derived')}
      columns={columns}
      rows={view.rows}
      rowKey={({ system }) => system.id}
      rowLook={({ derived }) => (derived.problems.some(isGrave) ? { tone: 'critical' } : {})}
      activeKey={activeId}
      onActiveChange={onActive}
      onOpen={({ system }) => onOpen(system.id)}
      main
      textOf={({ system, derived }) =>
        [words(system.name, system.nameEn), ...derived.becauseOf.map(named)].join(' ')
      }
      manyHeight="24rem"
    />
  );
}

function useColumns(view: StructureView): readonly SiftedColumn<SystemRow>[] {
  const { t } = useTranslation('analysis');
  const words = useWords();
  const hours = useHours();
  const named = useNamed(view);
  const problem = useProblemWords(view);
  return [
    {
      id: 'group',
      header: t('group'),
      width: '4rem',
      cell: ({ derived }) => <GroupBox group={derived.group} />,
      // The required RTO gives the group: the faster stands first.
      value: ({ derived }) => derived.requiredRtoHours,
    },
    {
      id: 'name',
      header: t('system'),
      width: '9.5rem',
      cell: ({ system }) => <b>{words(system.name, system.nameEn)}</b>,
      value: ({ system }) => words(system.name, system.nameEn),
    },
    {
      id: 'required',
      header: t('dependencies.required'),
      noWrap: true,
      cell: ({ derived }) => hours.orNothing(derived.requiredRtoHours),
      value: ({ derived }) => derived.requiredRtoHours,
    },
    {
      id: 'because',
      header: t('dependencies.because'),
      essential: false,
      width: '13rem',
      cell: ({ derived }) => derived.becauseOf.map(named).join(t('separator')),
      value: ({ derived }) => derived.becauseOf.map(named).join(' '),
    },
    {
      id: 'own',
      header: t('dependencies.own'),
      noWrap: true,
      cell: ({ system }) => hours.orNothing(system.ownRtoHours),
      value: ({ system }) => system.ownRtoHours,
    },
    {
      id: 'level',
      header: t('dependencies.level'),
      essential: false,
      noWrap: true,
      cell: (row) => <Level row={row} />,
      value: ({ derived }) => (derived.gaps.length === 0 ? null : -derived.gaps.length),
    },
    {
      id: 'problem',
      header: t('dependencies.problem'),
      value: ({ derived: { problems } }) => (problems.length === 0 ? null : problems.some(isGrave) ? 0 : 1),
      cell: ({ derived }) => {
        const [first] = derived.problems;
        if (first === undefined) return null;
        const tone = isGrave(first) ? ('critical' as const) : ('unknown' as const);
        return <StateChip tone={tone}>{problem.short(first)}</StateChip>;
      },
    },
  ];
}

/** Present and target level of the part that is short, else of the hardware. */
function Level({ row: { system, derived } }: { row: SystemRow }) {
  const { t } = useTranslation('readiness');
  const [gap] = derived.gaps;
  const shown = gap ?? system.hardwareLevel;
  if (shown === null) return null;
  const word = `${shown.current ?? '?'}/${shown.target ?? '?'}`;
  if (gap === undefined) return word;
  return (
    <StateChip tone={gap.current === null ? 'unknown' : 'warning'}>
      {word} {t(`part.${gap.component}`)}
    </StateChip>
  );
}

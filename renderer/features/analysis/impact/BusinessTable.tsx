// The businesses: importance, impact at each time, RTO, and how long they go on by other means.
import { useTranslation } from 'react-i18next';
import { IMPACT_LEVELS } from '../../../../shared/model/business';
import { useWords } from '../../../i18n/words';
import { type SiftedColumn, SiftedTable } from '../../../records';
import { Digits, StateChip } from '../../../ui';
import { useHours } from '../useHours';
import { ImpactMark } from './ImpactMark';
import { LastingWord } from './Lasting';
import type { BusinessRow, ImpactView } from './useImpact';

/** The table; the active row stands in the panel beside it. */
export function BusinessTable({
  view,
  activeId,
  onActive,
}: {
  view: ImpactView;
  activeId: string;
  onActive: (id: string) => void;
}) {
  const { t } = useTranslation('analysis');
  const columns = useColumns(view.horizons);
  const words = useWords();
  return (
    <SiftedTable
      label={t('impact.title')}
      columns={columns}
      rows={view.rows}
      rowKey={({ business }) => business.id}
      activeKey={activeId}
      onActiveChange={onActive}
      main
      textOf={({ business }) => words(business.name, business.nameEn)}
    />
  );
}

function useColumns(horizons: readonly number[]): readonly SiftedColumn<BusinessRow>[] {
  const { t } = useTranslation('analysis');
  const words = useWords();
  const hours = useHours();
  return [
    {
      id: 'name',
      header: t('impact.business'),
      cell: ({ business }) => <b>{words(business.name, business.nameEn)}</b>,
      value: ({ business }) => words(business.name, business.nameEn),
    },
    {
      id: 'importance',
      header: t('impact.importance'),
      align: 'end',
      essential: false,
      cell: ({ derived }) => <Digits value={String(derived.importance)} />,
      value: ({ derived }) => derived.importance,
    },
    ...horizons.map(
      (horizon): SiftedColumn<BusinessRow> => ({
        id: `at${horizon}`,
        header: hours.horizon(horizon),
        noWrap: true,
        essential: false,
        cell: (row) => <ImpactMark level={levelAt(row, horizon)} />,
        value: (row) => {
          const level = levelAt(row, horizon);
          return level === null ? null : IMPACT_LEVELS.indexOf(level);
        },
      }),
    ),
    {
      id: 'rto',
      header: t('rto'),
      noWrap: true,
      cell: (row) => <RtoCell row={row} />,
      value: ({ business }) => business.rtoHours,
    },
    {
      id: 'lasts',
      header: t('impact.lasts'),
      noWrap: true,
      cell: ({ business, derived }) => <LastingWord business={business} derived={derived} />,
      value: ({ derived }) => derived.lasting.hours,
    },
  ];
}

/** How heavy the stop is at one of the times; null where nobody has said. */
function levelAt({ business }: BusinessRow, horizon: number) {
  return business.impact?.findLast(({ afterHours }) => afterHours === horizon)?.level ?? null;
}

/** The RTO; marked where the stop is no longer borne before it. */
function RtoCell({ row: { business, derived } }: { row: BusinessRow }) {
  const hours = useHours();
  const { rtoHours } = business;
  const isLate = rtoHours !== null && derived.tolerableHours !== null && rtoHours > derived.tolerableHours;
  if (rtoHours === null) return <StateChip tone="unknown">{hours.orNothing(null)}</StateChip>;
  return isLate ? <StateChip tone="critical">{hours.span(rtoHours)}</StateChip> : hours.span(rtoHours);
}

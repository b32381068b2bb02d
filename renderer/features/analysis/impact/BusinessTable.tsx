// The businesses: importance, impact at each time, RTO, and how long they go on by other means.
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { type Column, DataTable, Digits, StateChip } from '../../../ui';
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
  return (
    <DataTable
      label={t('impact.title')}
      columns={columns}
      rows={view.rows}
      rowKey={({ business }) => business.id}
      activeKey={activeId}
      onActiveChange={onActive}
      main
      {...(view.rows.length > 200 ? { virtual: true, height: '36rem' } : {})}
    />
  );
}

function useColumns(horizons: readonly number[]): readonly Column<BusinessRow>[] {
  const { t } = useTranslation('analysis');
  const words = useWords();
  const hours = useHours();
  return [
    {
      id: 'name',
      header: t('impact.business'),
      cell: ({ business }) => <b>{words(business.name, business.nameEn)}</b>,
    },
    {
      id: 'importance',
      header: t('impact.importance'),
      align: 'end',
      essential: false,
      cell: ({ derived }) => <Digits value={String(derived.importance)} />,
    },
    ...horizons.map(
      (horizon): Column<BusinessRow> => ({
        id: `at${horizon}`,
        header: hours.horizon(horizon),
        noWrap: true,
        essential: false,
        cell: ({ business }) => (
          <ImpactMark
            level={business.impact?.findLast(({ afterHours }) => afterHours === horizon)?.level ?? null}
          />
        ),
      }),
    ),
    { id: 'rto', header: t('rto'), noWrap: true, cell: (row) => <RtoCell row={row} /> },
    {
      id: 'lasts',
      header: t('impact.lasts'),
      noWrap: true,
      cell: ({ business, derived }) => <LastingWord business={business} derived={derived} />,
    },
  ];
}

/** The RTO; marked where the stop is no longer borne before it. */
function RtoCell({ row: { business, derived } }: { row: BusinessRow }) {
  const hours = useHours();
  const { rtoHours } = business;
  const isLate = rtoHours !== null && derived.tolerableHours !== null && rtoHours > derived.tolerableHours;
  if (rtoHours === null) return <StateChip tone="unknown">{hours.orNothing(null)}</StateChip>;
  return isLate ? <StateChip tone="critical">{hours.span(rtoHours)}</StateChip> : hours.span(rtoHours);
}

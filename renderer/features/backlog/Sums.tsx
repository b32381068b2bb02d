// The backlog added up: open, due today, on the way; by settlement day, branch and amount. What is unknown is counted, never zero.
import { useTranslation } from 'react-i18next';
import type { BANDS_YEN } from '../../../shared/domain/backlog/totals';
import type { BacklogTotal } from '../../../shared/rpc/backlog';
import type { OutputOf } from '../../../shared/rpc/contract';
import { type Column, DataTable, Digits, Facts, Pad, Panel, StateChip } from '../../ui';
import classes from './Backlog.module.css';
import { useSum } from './money';

type View = OutputOf<'backlog.view'>;
type TotalOf = View['byBranch'][number];

const BANDS = ['0', '1', '2', '3', '4'] as const satisfies readonly string[] & {
  length: (typeof BANDS_YEN)['length'];
};

/** The side column. */
export function Sums({ view }: { view: View }) {
  const { t } = useTranslation('backlog');
  const day = (key: string) =>
    `${Number(key.slice(5, 7))}/${key.slice(8)}${key <= view.today ? ` ${t('dueNow')}` : ''}`;
  const band = (key: string) => t(`bands.${BANDS[Number(key)] ?? '4'}`);
  return (
    <>
      <Panel title={t('sums.title')}>
        <Pad>
          <Facts
            items={[
              { id: 'open', label: t('sums.open'), value: <Sum total={view.open} /> },
              { id: 'today', label: t('sums.dueToday'), value: <Sum total={view.dueToday} /> },
              { id: 'way', label: t('sums.onTheWay'), value: <Sum total={view.onTheWay} /> },
            ]}
          />
        </Pad>
      </Panel>
      {view.open.lots === 0 ? null : (
        <>
          <By title={t('sums.byDay')} rows={view.bySettlementDay} keyWord={day} />
          <By title={t('sums.byBranch')} rows={view.byBranch} keyWord={(key) => key} />
          <By title={t('sums.byBand')} rows={view.byBand} keyWord={band} />
        </>
      )}
    </>
  );
}

/** Items and money, with what nobody knows counted beside them. */
export function Sum({ total }: { total: BacklogTotal }) {
  const { t } = useTranslation('backlog');
  const sum = useSum();
  const unknown = Math.max(total.itemsUnknown, total.moneyUnknown);
  // Items nobody counted are no zero.
  const isCounted = total.items > 0 || total.itemsUnknown === 0;
  return (
    <>
      <b>{isCounted ? <Digits value={t('items', { count: total.items })} /> : null}</b>{' '}
      <Digits value={sum(total)} />{' '}
      {unknown === 0 ? null : <StateChip tone="unknown">{t('unknownIn', { count: unknown })}</StateChip>}
    </>
  );
}

function By(props: { title: string; rows: readonly TotalOf[]; keyWord: (key: string) => string }) {
  const { title, rows, keyWord } = props;
  const { t } = useTranslation('backlog');
  const columns: readonly Column<TotalOf>[] = [
    {
      id: 'key',
      header: title,
      cell: ({ key }) => (key === null ? <StateChip tone="unknown">{t('unknown')}</StateChip> : keyWord(key)),
    },
    { id: 'sum', header: t('sums.amount'), align: 'end', cell: (row) => <Sum total={row} /> },
  ];
  return (
    <Panel label={title}>
      <div className={classes.wide}>
        <DataTable label={title} columns={columns} rows={rows} rowKey={({ key }) => key ?? ''} />
      </div>
    </Panel>
  );
}

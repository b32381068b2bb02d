// What becomes of every row: four counts that filter, and under them each row with its changes or the reason it is refused.
import { useTranslation } from 'react-i18next';
import { OUTCOMES, type Outcome } from '../../../shared/model/sheetTerms';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useReasonText } from '../../records';
import {
  type Column,
  DataTable,
  Empty,
  ErrorPlace,
  FilterChips,
  type IconName,
  Meta,
  Panel,
  StateChip,
  type Tone,
  WaitingBar,
} from '../../ui';
import { columnLetters, type Row } from './mapping';
import classes from './Spreadsheets.module.css';
import { useSheetView } from './view';

type Preview = OutputOf<'sheet.preview'>;

const LOOKS: Readonly<Record<Outcome, { readonly tone: Tone; readonly icon: IconName }>> = {
  added: { tone: 'action', icon: 'plus' },
  changed: { tone: 'warning', icon: 'edit' },
  unchanged: { tone: 'good', icon: 'check-circle' },
  refused: { tone: 'critical', icon: 'block' },
};
const ALL_ROWS = 50_000;

/** The rows of a preview. */
export function PreviewPanel({ preview, bySheet }: { preview: Preview; bySheet: boolean }) {
  const { t } = useTranslation(['spreadsheets', 'common']);
  const errorText = useErrorText();
  const { filter, narrow } = useSheetView();
  const { data, error } = useQuery('sheet.rows', {
    previewId: preview.previewId,
    limit: ALL_ROWS,
    ...(filter === 'all' ? {} : { outcome: filter }),
  });
  const total = OUTCOMES.reduce((sum, outcome) => sum + (preview.counts[outcome] ?? 0), 0);
  const options = [
    { value: 'all' as const, word: t('spreadsheets:outcome.all'), count: total },
    ...OUTCOMES.map((value) => ({
      value,
      word: t(`spreadsheets:outcome.${value}`),
      count: preview.counts[value] ?? 0,
      ...LOOKS[value],
    })),
  ];
  return (
    <Panel title={t('spreadsheets:preview.title')} context={t('spreadsheets:preview.context')} grow>
      <div className={classes.chips}>
        <FilterChips
          label={t('spreadsheets:preview.filter')}
          options={options}
          value={filter}
          onChange={narrow}
        />
      </div>
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
      {data === undefined && error === null ? <WaitingBar word={t('common:loading')} /> : null}
      {data === undefined ? null : <Rows rows={data.rows} bySheet={bySheet} />}
    </Panel>
  );
}

function Rows({ rows, bySheet }: { rows: readonly Row[]; bySheet: boolean }) {
  const { t } = useTranslation('spreadsheets');
  const columns: Column<Row>[] = [
    {
      id: 'row',
      header: t('preview.row'),
      width: '3rem',
      align: 'end',
      noWrap: true,
      cell: ({ row }) => row,
    },
    {
      id: 'outcome',
      header: t('preview.outcome'),
      width: '8rem',
      noWrap: true,
      cell: ({ outcome }) => <StateChip {...LOOKS[outcome]}>{t(`outcome.${outcome}`)}</StateChip>,
    },
    {
      id: 'title',
      header: t('preview.name'),
      width: '9rem',
      cell: ({ title, sheet }) => (
        <>
          <b>{title}</b> {bySheet ? <Meta>{sheet}</Meta> : null}
        </>
      ),
    },
    { id: 'detail', header: t('preview.detail'), cell: (row) => <Detail row={row} /> },
  ];
  return (
    <DataTable
      label={t('preview.title')}
      columns={columns}
      rows={rows}
      rowKey={({ sheet, row }) => `${sheet} ${row}`}
      height="var(--sheet-rows)"
      virtual
      empty={<Empty text={t('preview.none')} />}
    />
  );
}

function Detail({ row }: { row: Row }) {
  const { t } = useTranslation('spreadsheets');
  const reasonText = useReasonText();
  return (
    <ul className={classes.detail}>
      {row.problems.map(({ column, heading, value, reason }) => (
        <li key={`${column} ${reason}`}>
          {column === null ? null : (
            <b>
              {t('preview.cell', { column: columnLetters(column), heading })}
              {value === '' ? '' : t('preview.quoted', { value })}{' '}
            </b>
          )}
          {column === null && heading !== '' ? <b>{heading} </b> : null}
          {reasonText({ path: heading, reason, ...{ value } })}
        </li>
      ))}
      {row.changes.map(({ heading, from, to }) => (
        <li key={heading}>
          {heading}: {from === '' || row.outcome === 'added' ? null : <s>{from}</s>}
          {from === '' || row.outcome === 'added' ? '' : ' → '}
          <b>{to === '' ? t('preview.emptied') : to}</b>
        </li>
      ))}
      {row.notes.map(({ heading, value, note }) => (
        <li key={`${heading} ${note}`}>{t(`note.${note}`, { heading, value })}</li>
      ))}
    </ul>
  );
}

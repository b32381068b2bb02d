// Which column is which field: the heading, what stands under it, and the field it goes to.
import { useTranslation } from 'react-i18next';
import type { SheetEntity } from '../../../shared/model/sheetTerms';
import { type Column, DataTable, Meta, Panel, SelectField } from '../../ui';
import { columnLetters, type MappedColumn, mappedColumns, type SheetFacts, withTarget } from './mapping';
import classes from './Spreadsheets.module.css';
import { useTargetWord } from './useTargetWord';
import { useSheetView } from './view';

const LEFT_OUT = '-';

/** The table of columns. */
export function MappingPanel({ sheet }: { sheet: SheetFacts }) {
  const { t } = useTranslation('spreadsheets');
  const choices = useSheetView((state) => state.choices[sheet.name]);
  const columns = mappedColumns(sheet, choices);
  const taken = columns.filter(({ target }) => target !== null).length;
  const shown: Column<MappedColumn>[] = [
    {
      id: 'column',
      header: t('mapping.column'),
      width: '2.5rem',
      noWrap: true,
      cell: ({ column }) => columnLetters(column),
    },
    {
      id: 'heading',
      header: t('mapping.heading'),
      cell: ({ heading, samples }) => (
        <div className={classes.heading}>
          <b>{heading === '' ? t('mapping.noHeading') : heading}</b>
          <Meta>
            {samples.map((sample, at) => (
              <span key={sample} className={classes.sample}>
                {at === 0 ? '' : t('mapping.separator')}
                {sample}
              </span>
            ))}
          </Meta>
        </div>
      ),
    },
    {
      id: 'target',
      header: t('mapping.target'),
      width: '11.5rem',
      cell: (column) =>
        sheet.entity === null ? null : (
          <TargetChoice sheet={sheet} entity={sheet.entity} column={column} columns={columns} />
        ),
    },
  ];
  return (
    <Panel title={t('mapping.title')} context={t('mapping.taken', { taken, count: columns.length })} scroll>
      <DataTable
        label={t('mapping.title')}
        columns={shown}
        rows={columns}
        rowKey={({ column }) => String(column)}
      />
    </Panel>
  );
}

function TargetChoice({
  sheet,
  entity,
  column,
  columns,
}: {
  sheet: SheetFacts;
  entity: SheetEntity;
  column: MappedColumn;
  columns: readonly MappedColumn[];
}) {
  const { t } = useTranslation(['spreadsheets', 'common']);
  const { all } = useTargetWord(entity);
  const { choices, choose } = useSheetView();
  const set = (target: string | null) =>
    choose(
      sheet.name,
      withTarget(columns, choices[sheet.name], column.column, target === LEFT_OUT ? null : target),
    );
  return (
    <div className={classes.target}>
      <SelectField
        label={t('spreadsheets:mapping.targetOf', {
          heading: column.heading || columnLetters(column.column),
        })}
        options={[{ value: LEFT_OUT, label: t('spreadsheets:mapping.leftOut') }, ...all]}
        value={column.target ?? LEFT_OUT}
        searchable
        emptyWord={t('common:noMatch')}
        onChange={set}
      />
    </div>
  );
}

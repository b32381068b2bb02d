// A table that is filtered by what is typed and sorted by its headings; what a row is found by and compared by comes as props.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, foldForms } from '../../shared/domain/text/fold';
import {
  type Column,
  DataTable,
  type DataTableProps,
  Empty,
  Pad,
  SearchField,
  type SortValue,
  useSorting,
} from '../ui';

/** Lists this long are drawn in part. */
const MANY = 200;

/** A column; with `value` its heading sorts. */
export interface SiftedColumn<T> extends Column<T> {
  readonly value?: (row: T) => SortValue;
}

/** What the table takes beyond a plain one. */
export interface SiftedTableProps<T> extends Omit<DataTableProps<T>, 'columns'> {
  readonly columns: readonly SiftedColumn<T>[];
  /** What a row is found by; without it the table has no field to filter by. */
  readonly textOf?: (row: T) => string;
  /** How high the table is where it has many rows. */
  readonly manyHeight?: string;
}

/** The table. Headings over groups of rows stand only while the rows are in their own order. */
export function SiftedTable<T>({ columns, textOf, manyHeight = '36rem', ...table }: SiftedTableProps<T>) {
  const { t } = useTranslation(['records', 'common']);
  const [sought, setSought] = useState('');
  const { sorted, sortOf } = useSorting<T>(
    Object.fromEntries(columns.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]))),
  );
  const found = (row: T): boolean =>
    textOf === undefined || foldForms(textOf(row)).join(' ').includes(fold(sought));
  const rows = sorted(table.rows.filter(found));
  const withSort = columns.map(({ value: _, ...column }): Column<T> => ({ ...column, ...sortOf(column.id) }));
  const isSorted = withSort.some(({ sort }) => sort !== undefined && sort.direction !== null);
  const { groupOf, ...rest } = table;
  return (
    <>
      {textOf === undefined ? null : (
        <Pad>
          <SearchField
            label={t('records:table.filter')}
            value={sought}
            onChange={setSought}
            clearWord={t('common:clear')}
          />
        </Pad>
      )}
      <DataTable
        {...rest}
        {...(groupOf === undefined || isSorted ? {} : { groupOf })}
        columns={withSort}
        rows={rows}
        empty={table.rows.length === 0 ? table.empty : <Empty icon="search" text={t('common:noMatch')} />}
        {...(rows.length > MANY ? { virtual: true, height: manyHeight } : {})}
      />
    </>
  );
}

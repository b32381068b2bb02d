// Sorting a table by one of its columns: up, down, and back to the order the rows came in.
import { useState } from 'react';

/** What a heading knows of sorting by its column. */
export interface ColumnSort {
  /** Null while the table is sorted by another column, or not at all. */
  readonly direction: 'ascending' | 'descending' | null;
  readonly onSort: () => void;
}

/** What rows are compared by; null and empty text stand last either way. */
export type SortValue = string | number | null;

interface Chosen {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('ja', { numeric: true });

function compared(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** The rows in the order of a column; rows that compare alike keep the order they came in. */
export function sortedRows<T>(
  rows: readonly T[],
  read: (row: T) => SortValue,
  direction: 'ascending' | 'descending',
): T[] {
  const isNothing = (row: T): boolean => read(row) === null || read(row) === '';
  const sign = direction === 'ascending' ? 1 : -1;
  const filled = rows.filter((row) => !isNothing(row));
  return [...filled.toSorted((a, b) => sign * compared(read(a), read(b))), ...rows.filter(isNothing)];
}

function next(old: Chosen | null, column: string): Chosen | null {
  if (old?.column !== column) return { column, direction: 'ascending' };
  return old.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Keeps by which column a table is sorted. `values` says what each sortable column compares. */
export function useSorting<T>(values: Readonly<Record<string, (row: T) => SortValue>>): {
  readonly sorted: (rows: readonly T[]) => T[];
  readonly sortOf: (column: string) => { readonly sort?: ColumnSort };
} {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const read = chosen === null ? undefined : values[chosen.column];
  return {
    sorted: (rows) =>
      chosen === null || read === undefined ? [...rows] : sortedRows(rows, read, chosen.direction),
    sortOf: (column) =>
      values[column] === undefined
        ? {}
        : {
            sort: {
              direction: chosen?.column === column ? chosen.direction : null,
              onSort: () => setChosen((old) => next(old, column)),
            },
          },
  };
}

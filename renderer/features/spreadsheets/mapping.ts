// The columns of a sheet with what they stand for, guesses and choices laid over each other, and the preview they ask for.
import type { InputOf, OutputOf } from '../../../shared/rpc/contract';
import type { SheetChoices } from './view';

export type Facts = OutputOf<'sheet.read'>;
export type SheetFacts = Facts['sheets'][number];
export type Row = OutputOf<'sheet.rows'>['rows'][number];
type Part = InputOf<'sheet.preview'>['parts'][number];

export interface MappedColumn {
  readonly column: number;
  readonly heading: string;
  readonly samples: readonly string[];
  readonly target: string | null;
}

/** The columns as they will be imported. */
export function mappedColumns(sheet: SheetFacts, choices: SheetChoices | undefined): MappedColumn[] {
  return sheet.columns.map((column) => {
    const chosen = choices?.targets?.[column.column];
    return { ...column, target: chosen === undefined ? column.target : chosen };
  });
}

/** The choices after a column was given a target; whatever column had it before is left out. */
export function withTarget(
  columns: readonly MappedColumn[],
  choices: SheetChoices | undefined,
  column: number,
  target: string | null,
): SheetChoices {
  const freed = columns.filter((one) => target !== null && one.target === target && one.column !== column);
  const targets = {
    ...choices?.targets,
    ...Object.fromEntries(freed.map((one) => [one.column, null])),
    [column]: target,
  };
  return { targets };
}

/** The sheet as a part of an import; null while nobody knows what it lists, or no column is taken. */
export function partOf(sheet: SheetFacts, choices: SheetChoices | undefined): Part | null {
  if (sheet.entity === null || sheet.rows === 0) return null;
  const columns = mappedColumns(sheet, choices).flatMap(({ column, target }) =>
    target === null ? [] : [{ column, target }],
  );
  if (columns.length === 0) return null;
  const { name, headingRow, entity, matchBy } = sheet;
  return { sheet: name, headingRow, entity, columns, matchBy: choices?.matchBy ?? matchBy };
}

/** The letters of a column as spreadsheet programs write them: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

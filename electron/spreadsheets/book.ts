// A file as it was read, whatever its format: sheets of cells, and what a person should know of it.

import type { Cell } from '../../shared/domain/spreadsheets/cell';
import type { SheetRow } from '../../shared/domain/spreadsheets/import';
import type { FileWarning } from '../../shared/domain/spreadsheets/room';
import { AppError } from '../../shared/model/errors';
import type { Encoding, FileFormat } from '../../shared/model/sheetTerms';
import { LIMITS } from './limits';

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything, with their numbers in the sheet. */
  readonly rows: readonly SheetRow[];
}

export interface Book {
  readonly format: FileFormat;
  readonly encoding: Encoding | null;
  readonly is1904: boolean;
  readonly sheets: readonly BookSheet[];
  readonly warnings: readonly FileWarning[];
}

function isNothing(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function bounded(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > LIMITS.cellCharacters
    ? cell.slice(0, LIMITS.cellCharacters)
    : cell;
}

/** The rows of a sheet that hold anything. Throws `sheet.tooManyRows`, `sheet.tooManyColumns`. */
export function rowsOf(sheet: string, cells: readonly (readonly Cell[])[]): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const [at, row] of cells.entries()) {
    let last = row.length;
    while (last > 0 && isNothing(row[last - 1] ?? null)) last -= 1;
    if (last === 0) continue;
    if (last > LIMITS.columns)
      throw new AppError('sheet.tooManyColumns', { sheet, row: at + 1, limit: LIMITS.columns });
    // The headings are a row too.
    if (rows.length > LIMITS.rows) throw new AppError('sheet.tooManyRows', { sheet, limit: LIMITS.rows });
    rows.push({ number: at + 1, cells: row.slice(0, last).map(bounded) });
  }
  return rows;
}

// Reads XLSX and ODS workbooks; what hides in one (formulas, links to other files, endless sheets) comes to nothing.
import { unzipSync } from 'fflate';
import { DecryptionError, EncryptedFileError, HucreError, type Sheet, type Workbook } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { Cell } from '../../shared/domain/spreadsheets/cell';
import type { FileWarning } from '../../shared/domain/spreadsheets/room';
import { AppError } from '../../shared/model/errors';
import { type Book, type BookSheet, rowsOf } from './book';
import { LIMITS } from './limits';

/**
 * What a packed file says of itself, before anything is unpacked: the reader never unpacks more of a file than it
 * declares, so that the sum is a bound. Throws `sheet.tooLarge`, `sheet.damaged`.
 */
function inspect(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  let unpacked = 0;
  let isHiding = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        names.push(name);
        unpacked += originalSize;
        isHiding ||= originalSize === 0 && size > 64;
        return false;
      },
    });
  } catch (cause) {
    throw new AppError('sheet.damaged', {}, { cause });
  }
  if (unpacked > LIMITS.unpackedBytes || names.length > LIMITS.packedFiles || isHiding)
    throw new AppError('sheet.tooLarge', { limitMegabytes: LIMITS.unpackedBytes / 1024 / 1024 });
  return names;
}

function refusalOf(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (cause instanceof EncryptedFileError || cause instanceof DecryptionError)
    return new AppError('sheet.locked', {}, { cause });
  if (cause instanceof HucreError && /limit|exceeds|spans/i.test(cause.message))
    return new AppError('sheet.tooLarge', { limitMegabytes: LIMITS.unpackedBytes / 1024 / 1024 }, { cause });
  return new AppError('sheet.damaged', {}, { cause });
}

function isoOf(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

function cellsOf(sheet: Sheet): Cell[][] {
  const rows = sheet.rows.map((row) =>
    row.map((value): Cell => {
      if (!(value instanceof Date)) return value;
      return Number.isNaN(value.getTime()) ? { error: '#VALUE!' } : { date: isoOf(value) };
    }),
  );
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const line = rows[row];
    if (cell.type === 'error' && line !== undefined) line[column] = { error: String(cell.value) };
  }
  fillMerged(sheet, rows);
  return rows;
}

/** A cell merged over several rows says the same for each of them: a department beside its people. */
function fillMerged(sheet: Sheet, rows: Cell[][]): void {
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const value = rows[startRow]?.[startCol] ?? null;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const line = rows[row];
      if (line?.some((cell) => cell !== null)) line[startCol] = value;
    }
  }
}

function warningsOf(book: Workbook): FileWarning[] {
  const merged = book.sheets.flatMap(({ merges }) => merges ?? []).length;
  const formulas = book.sheets
    .flatMap(({ cells }) => [...(cells?.values() ?? [])])
    .filter(({ type }) => type === 'formula').length;
  const links = book.externalLinks?.length ?? 0;
  const hidden = book.sheets.filter((sheet) => sheet.hidden || sheet.veryHidden).map(({ name }) => name);
  return [
    ...(merged > 0 ? [{ kind: 'merged' as const, detail: String(merged) }] : []),
    ...(formulas > 0 ? [{ kind: 'formulas' as const, detail: String(formulas) }] : []),
    ...(links > 0 ? [{ kind: 'externalLinks' as const, detail: String(links) }] : []),
    ...(hidden.length > 0 ? [{ kind: 'hiddenSheet' as const, detail: hidden.join(', ') }] : []),
  ];
}

/** Reads a workbook. Throws `sheet.damaged`, `sheet.locked`, `sheet.tooLarge`, `sheet.tooManyRows`, `sheet.wrongKind`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Book> {
  const names = inspect(bytes);
  const isXlsx = names.includes('xl/workbook.xml') || names.some((name) => name.startsWith('xl/'));
  const isOds = names.includes('content.xml') && names.includes('mimetype');
  if (!isXlsx && !isOds) throw new AppError('sheet.wrongKind', { kind: 'ZIP' });
  try {
    const book = isXlsx ? await readXlsx(bytes) : await readOds(bytes);
    const sheets = book.sheets.map(
      (sheet): BookSheet => ({
        name: sheet.name,
        hidden: sheet.hidden === true || sheet.veryHidden === true,
        rows: rowsOf(sheet.name, cellsOf(sheet)),
      }),
    );
    return {
      format: isXlsx ? 'xlsx' : 'ods',
      encoding: null,
      is1904: book.dateSystem === '1904',
      sheets,
      warnings: warningsOf(book),
    };
  } catch (cause) {
    throw refusalOf(cause);
  }
}

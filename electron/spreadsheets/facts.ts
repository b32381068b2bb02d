// What is told of a file before it is imported: its sheets, their headings, samples, and the guess for every column.
import { textOf } from '../../shared/domain/spreadsheets/cell';
import { guessColumns, guessEntity, guessHeadingRow } from '../../shared/domain/spreadsheets/headings';
import type { ImportPart, SheetRow } from '../../shared/domain/spreadsheets/import';
import type {
  ColumnFacts,
  FileFacts,
  FileWarning,
  PartRequest,
  ReadRequest,
  SheetChoice,
  SheetFacts,
} from '../../shared/domain/spreadsheets/room';
import { AppError } from '../../shared/model/errors';
import type { Book, BookSheet } from './book';

const SAMPLES = 3;
const SAMPLE_CHARACTERS = 80;

function textsOf(row: SheetRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => textOf(cell ?? null));
}

function headingRowOf(sheet: BookSheet, request: ReadRequest, choice: SheetChoice | undefined): number {
  if (choice?.headingRow !== undefined) return choice.headingRow;
  const first = sheet.rows.slice(0, 10);
  return first[guessHeadingRow(request.words, first.map(textsOf))]?.number ?? 1;
}

function samplesOf(rows: readonly SheetRow[], column: number): string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const text = textOf(cells[column] ?? null);
    if (text !== '') samples.push(text.slice(0, SAMPLE_CHARACTERS));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function sheetFacts(sheet: BookSheet, request: ReadRequest): SheetFacts {
  const choice = request.choices.find((one) => one.sheet === sheet.name);
  const headingRow = headingRowOf(sheet, request, choice);
  const headings = textsOf(sheet.rows.find(({ number }) => number === headingRow));
  const rows = sheet.rows.filter(({ number }) => number > headingRow);
  const entity = choice?.entity ?? guessEntity(request.words, sheet.name, headings);
  const targets = entity === null ? headings.map(() => null) : guessColumns(request.words, entity, headings);
  const columns = headings.map(
    (heading, column): ColumnFacts => ({
      column,
      heading: heading.slice(0, SAMPLE_CHARACTERS),
      samples: samplesOf(rows, column),
      target: targets[column] ?? null,
    }),
  );
  return { name: sheet.name, hidden: sheet.hidden, headingRow, rows: rows.length, entity, columns };
}

function duplicates(sheets: readonly SheetFacts[]): FileWarning[] {
  const twice = sheets.flatMap(({ columns }) => {
    const headings = columns.map(({ heading }) => heading.trim()).filter((heading) => heading !== '');
    return headings.filter((heading, at) => headings.indexOf(heading) !== at);
  });
  return twice.length === 0 ? [] : [{ kind: 'duplicateHeadings', detail: [...new Set(twice)].join('、') }];
}

/** The facts of a file. */
export function fileFacts(book: Book, request: ReadRequest): FileFacts {
  const sheets = book.sheets.filter(({ rows }) => rows.length > 0).map((sheet) => sheetFacts(sheet, request));
  return {
    format: book.format,
    encoding: book.encoding,
    sheets,
    warnings: [...book.warnings, ...duplicates(sheets)],
  };
}

/** The rows and headings of a sheet that is to be imported. Throws `sheet.noSheet`, `sheet.noRows`. */
export function partOfBook(book: Book, part: PartRequest): ImportPart {
  const sheet = book.sheets.find(({ name }) => name === part.sheet);
  if (sheet === undefined) throw new AppError('sheet.noSheet', { sheet: part.sheet });
  const rows = sheet.rows.filter(({ number }) => number > part.headingRow);
  if (rows.length === 0) throw new AppError('sheet.noRows', { sheet: part.sheet });
  const headings = textsOf(sheet.rows.find(({ number }) => number === part.headingRow));
  return { ...part, headings, rows };
}

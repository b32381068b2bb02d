// Reads a text file of values between commas, tabs or semicolons.

import Papa from 'papaparse';
import { AppError } from '../../shared/model/errors';
import type { Encoding } from '../../shared/model/sheetTerms';
import { type Book, rowsOf } from './book';
import { decode, detectEncoding } from './encoding';
import { LIMITS } from './limits';

/** What is not a table although it is text. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(!doctype\s+html|html|table)/i, 'HTML'],
  [/^\s*<\?xml/i, 'XML'],
  [/^%PDF-/, 'PDF'],
  [/^\{\\rtf/, 'RTF'],
];

/** The text of a file. Throws `sheet.wrongKind`, `sheet.notInEncoding`. */
export function textIn(bytes: Uint8Array, chosen: Encoding | null): { text: string; encoding: Encoding } {
  const encoding = chosen ?? detectEncoding(bytes);
  const text = decode(bytes, encoding);
  const kind = OTHER_KINDS.find(([pattern]) => pattern.test(text))?.[1];
  if (kind !== undefined) throw new AppError('sheet.wrongKind', { kind });
  if (text.includes('\0')) throw new AppError('sheet.wrongKind', { kind: '?' });
  return { text, encoding };
}

const DELIMITERS = [',', '\t', ';'] as const;

/** What parts the cells: the sign that comes most in the first line that has any. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/);
  for (const line of lines) {
    const counts = DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length - 1 }));
    const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
    if (most.count > 0) return most.sign;
  }
  return ',';
}

/** Reads a text table. Throws `sheet.brokenQuotes`, `sheet.tooManyRows`, `sheet.tooManyColumns`. */
export function readCsv(text: string, encoding: Encoding): Book {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    // One more than is taken, so that too many are noticed; a file of empty lines ends somewhere too.
    preview: LIMITS.rows * 50,
  });
  // A quote that is never closed would swallow every row behind it.
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) throw new AppError('sheet.brokenQuotes', { row: (broken.row ?? 0) + 1 });
  const name = 'CSV';
  return {
    format: 'csv',
    encoding,
    is1904: false,
    warnings: [],
    sheets: [{ name, hidden: false, rows: rowsOf(name, data) }],
  };
}

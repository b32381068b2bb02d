// Reads a file by what it is, not by what it is called: a workbook, a text table or address cards.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileToRead, FileWarning } from '../../shared/domain/spreadsheets/room';
import { AppError } from '../../shared/model/errors';
import type { FileFormat } from '../../shared/model/sheetTerms';
import type { Book } from './book';
import { LIMITS } from './limits';
import { readCsv, textIn } from './readCsv';
import { isVcard, readVcard } from './readVcard';
import { readWorkbook } from './readWorkbook';

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.ods': 'ods',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.vcf': 'vcard',
};

/** The first bytes of a packed file, and of the old Office container (.xls, or a workbook under a password). */
const PACKED = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

function bytesOf(file: string): Uint8Array {
  let size: number;
  try {
    size = statSync(file).size;
    if (size > LIMITS.fileBytes)
      throw new AppError('sheet.tooLarge', { limitMegabytes: LIMITS.fileBytes / 1024 / 1024 });
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new AppError('sheet.unreadable', { file: path.basename(file), reason }, { cause });
  }
}

function wrongExtension(file: string, format: FileFormat): FileWarning[] {
  const ending = path.extname(file).toLowerCase();
  const told = ENDINGS[ending];
  return told === undefined || told === format ? [] : [{ kind: 'wrongExtension', detail: ending }];
}

/**
 * Reads a file. Throws `sheet.unreadable`, `sheet.empty`, `sheet.tooLarge`, `sheet.oldFormat`, `sheet.wrongKind`,
 * `sheet.damaged`, `sheet.locked`, `sheet.notInEncoding`, `sheet.brokenQuotes`, `sheet.tooManyRows`, `sheet.tooManyColumns`.
 */
export async function readBook({ path: file, encoding: chosen }: FileToRead): Promise<Book> {
  const bytes = bytesOf(file);
  if (bytes.length === 0) throw new AppError('sheet.empty');
  if (begins(bytes, OLD_OFFICE)) throw new AppError('sheet.oldFormat');
  const book = begins(bytes, PACKED) ? await readWorkbook(bytes) : readText(bytes, chosen);
  if (book.sheets.every(({ rows }) => rows.length === 0)) throw new AppError('sheet.empty');
  return { ...book, warnings: [...wrongExtension(file, book.format), ...book.warnings] };
}

function readText(bytes: Uint8Array, chosen: FileToRead['encoding']): Book {
  const { text, encoding } = textIn(bytes, chosen);
  return isVcard(text) ? readVcard(text, encoding) : readCsv(text, encoding);
}

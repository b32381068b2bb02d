// Reads a cell as the value of a field: dates in any writing, choices and codes by their words, references by names.
import type { Field } from '../../model/define';
import type { EntityName } from '../../model/index';
import { codesOf, listedEntity } from '../../model/meaning';
import { foldTight } from '../text/fold';
import { type Cell, isBlank, isError, restored, textOf } from './cell';
import { dateOfSerial, type ReadDate, readDate } from './dates';
import type { Stock } from './stock';
import type { FieldTarget, PartTarget } from './targets';
import { type SheetWords, valueWord } from './words';

/** A value, nothing, or the reason (an error key) why the cell cannot be one. */
export type Reading =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface ReadingContext {
  readonly words: SheetWords;
  readonly stock: Stock;
  /** Whether the day numbers of this workbook count from 1904. */
  readonly is1904: boolean;
  /** What stands behind a time written without its zone: `+09:00`. */
  readonly zone: string;
}

const BLANK: Reading = { kind: 'blank' };
const refused = (reason: string): Reading => ({ kind: 'refused', reason });
const value = (read: unknown): Reading => ({ kind: 'value', value: read });

const YES = new Set(
  [
    'はい',
    '有',
    'あり',
    '有り',
    '可',
    '可能',
    '○',
    '〇',
    '◯',
    '◎',
    '✓',
    '✔',
    'レ',
    'yes',
    'y',
    'true',
    '1',
    'on',
    '済',
    '済み',
    '要',
    'する',
    'ok',
  ].map(plain),
);
const NO = new Set(
  [
    'いいえ',
    '無',
    'なし',
    '無し',
    '不可',
    '不可能',
    '×',
    '✕',
    '✗',
    'x',
    'no',
    'n',
    'false',
    '0',
    'off',
    '未',
    '不要',
    '否',
    'しない',
    'ng',
  ].map(plain),
);
const LONE_DASH = /^[-‐-―−ー－]+$/u;

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** A yes or no in any of its writings; null when it is neither. */
export function readFlag(text: string): boolean | null {
  const folded = plain(text);
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}

/** A number with full-width digits, thousands separators or a unit behind it; null when it is none. */
export function readNumber(text: string): number | null {
  const folded = plain(text)
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '')
    .replace(/^[−ー－‐](?=\d)/u, '-');
  const digits =
    /^([+-]?\d+(?:\.\d+)?)\s*(?:時間|分|秒|日|人|席|台|件|%|h|hours?|min(?:utes)?|days?)?$/u.exec(
      folded,
    )?.[1];
  return digits === undefined ? null : Number(digits);
}

function dateIn(cell: Cell, is1904: boolean): ReadDate | null {
  if (typeof cell === 'number') return dateOfSerial(cell, is1904);
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return readDate(cell.date, is1904);
  return readDate(textOf(cell), is1904);
}

/** Several words of one cell: one a line, or parted by 、 , ; */
export function splitWords(text: string): string[] {
  const lines = text.includes('\n') ? text.split(/\r?\n/) : text.split(/[、,;，；]/u);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function fits(field: Field<unknown>, read: unknown): Reading {
  const parsed = field.schema.safeParse(read);
  if (parsed.success) return value(parsed.data);
  const [issue] = parsed.error.issues;
  const message = issue?.message ?? '';
  const isKey = message.includes('.') && !message.includes(' ');
  return refused(isKey ? message : `schema.${issue?.code ?? 'invalid_type'}`);
}

function codeFor(
  context: ReadingContext,
  place: string,
  codes: readonly string[],
  text: string,
): string | null {
  const folded = foldTight(text);
  const isCode = (code: string): boolean => {
    const { ja, en } = valueWord(context.words, place, code);
    return [code, ja, en].some((word) => word === text || (folded !== '' && foldTight(word) === folded));
  };
  return codes.find(isCode) ?? null;
}

function readReference(context: ReadingContext, references: string, text: string): Reading {
  const meant = context.stock.meant(references, text);
  if (meant.kind === 'one') return value(meant.id);
  return refused(meant.kind === 'several' ? 'sheet.severalMeant' : 'sheet.noneMeant');
}

function readIds(context: ReadingContext, entity: EntityName, text: string): Reading {
  // A name may itself hold a comma: the whole cell is tried first.
  const whole = context.stock.meant(entity, text);
  if (whole.kind === 'one') return value([whole.id]);
  const readings = splitWords(text).map((word) => readReference(context, entity, word));
  const wrong = readings.find((reading) => reading.kind === 'refused');
  return wrong ?? value(readings.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : [])));
}

function readList(context: ReadingContext, entity: EntityName, target: FieldTarget, text: string): Reading {
  const listed = listedEntity(entity, target.field);
  if (listed !== null) return readIds(context, listed, text);
  const codes = codesOf(entity, target.field);
  const place = `${entity}.${target.field}`;
  const words = splitWords(text);
  if (codes === null) return value(words);
  const read = words.map((word) => codeFor(context, place, codes, word) ?? word);
  return value(read);
}

function readDay(context: ReadingContext, target: FieldTarget, cell: Cell): Reading {
  const read = dateIn(cell, context.is1904);
  // What we wrote ourselves for an instant comes back letter by letter.
  if (read === null)
    return target.definition.schema.safeParse(textOf(cell)).success
      ? value(textOf(cell))
      : refused('date.malformed');
  const withTime = `${read.day}T${read.time ?? '00:00'}:00${context.zone}`;
  if (target.definition.input === 'instant') return value(withTime);
  const takesTime = read.time !== null && target.definition.schema.safeParse(withTime).success;
  return value(takesTime ? withTime : read.day);
}

function readByKind(context: ReadingContext, entity: EntityName, target: FieldTarget, cell: Cell): Reading {
  const { definition } = target;
  const text = restored(textOf(cell));
  switch (definition.input) {
    case 'date':
    case 'instant':
      return readDay(context, target, cell);
    case 'number': {
      const read = typeof cell === 'number' ? cell : readNumber(text);
      return read === null ? refused('sheet.notNumber') : value(read);
    }
    case 'switch': {
      const read = typeof cell === 'boolean' ? cell : readFlag(text);
      return read === null ? refused('sheet.notYesNo') : value(read);
    }
    case 'choice': {
      const read = codeFor(context, `${entity}.${target.field}`, definition.choices ?? [], text);
      return read === null ? refused('sheet.notChoice') : value(read);
    }
    case 'reference':
      return readReference(context, definition.references ?? '*', text);
    case 'list':
    case 'structure':
      return readList(context, entity, target, text);
    case 'line': {
      const codes = codesOf(entity, target.field);
      return value(
        codes === null ? text : (codeFor(context, `${entity}.${target.field}`, codes, text) ?? text),
      );
    }
    case 'paragraph':
      return value(text.replace(/\r\n?/g, '\n'));
  }
}

/** Whether a lone dash says nothing here: in texts it may be meant. */
function isDash(target: FieldTarget, cell: Cell): boolean {
  return !['line', 'paragraph'].includes(target.definition.input) && LONE_DASH.test(textOf(cell));
}

/** Reads a cell for a field; references by id or by a name that only one record bears. */
export function readField(
  context: ReadingContext,
  entity: EntityName,
  target: FieldTarget,
  cell: Cell,
): Reading {
  if (isError(cell)) return refused('sheet.errorCell');
  if (isBlank(cell) || isDash(target, cell)) return BLANK;
  const reading = readByKind(context, entity, target, cell);
  return reading.kind === 'value' ? fits(target.definition, reading.value) : reading;
}

/** Reads a cell for a part of a structured field. */
export function readPart(target: PartTarget, cell: Cell): Reading {
  if (isError(cell)) return refused('sheet.errorCell');
  if (isBlank(cell)) return BLANK;
  const text = restored(textOf(cell));
  const number = typeof cell === 'number' ? cell : readNumber(text);
  switch (target.leaf) {
    case 'text':
      return value(typeof cell === 'object' ? (dateIn(cell, false)?.day ?? text) : text);
    case 'number':
      return number === null ? refused('sheet.notNumber') : value(number);
    case 'flag': {
      const read = typeof cell === 'boolean' ? cell : readFlag(text);
      return read === null ? refused('sheet.notYesNo') : value(read);
    }
    case 'either':
      return value(number ?? text);
  }
}

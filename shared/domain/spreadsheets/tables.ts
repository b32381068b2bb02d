// Records as tables for a spreadsheet: the columns that hold anything, headings in the reader's language.
import type { SheetEntity } from '../../model/sheetTerms';
import type { Cell } from './cell';
import { type AnyRecord, type Records, Stock } from './stock';
import { requiredTargets, type Target, targetsOf } from './targets';
import { headingOf, type Language, type SheetWords, wordOf } from './words';
import { cellOf, type WritingContext } from './writeValue';

export interface ExportTable {
  readonly entity: SheetEntity;
  /** The name of the sheet. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ExportInput {
  readonly entities: readonly SheetEntity[];
  readonly records: Records;
  readonly words: SheetWords;
  readonly language: Language;
}

const JAPANESE = new Intl.Collator('ja');

function inOrder(records: readonly AnyRecord[]): AnyRecord[] {
  const rank = (record: AnyRecord): number => (typeof record.order === 'number' ? record.order : 0);
  const word = (record: AnyRecord): string => String(record.kana ?? record.name ?? record.ownerId ?? '');
  return [...records].sort(
    (a, b) => JAPANESE.compare(word(a), word(b)) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
  );
}

/** Parts of structures and numbers have a column only where somebody has one; fields always have theirs. */
function isAlways(entity: SheetEntity, target: Target): boolean {
  return (
    target.kind === 'id' ||
    (target.kind === 'field' && !target.field.endsWith('En')) ||
    requiredTargets(entity).includes(target.id)
  );
}

/** A number used at any time stands in the column of its means; columns for one time are only read. */
function isWritten(target: Target): boolean {
  return target.kind !== 'contact' || target.when === null;
}

function tableOf(context: WritingContext, entity: SheetEntity, records: readonly AnyRecord[]): ExportTable {
  const { words, language } = context;
  const all = targetsOf(entity).filter(isWritten);
  const columns = all
    .map((target) => ({ target, cells: records.map((record) => cellOf(context, entity, target, record)) }))
    .filter(({ target, cells }) => isAlways(entity, target) || cells.some((cell) => cell !== null));
  return {
    entity,
    name: wordOf(words, `entity.${entity}`)[language],
    headings: columns.map(({ target }) => headingOf(words, entity, target)[language]),
    rows: records.map((_, at) => columns.map(({ cells }) => cells[at] ?? null)),
  };
}

/** One table for each entity, in the order asked for. References are written by names, so all records they mean must be given. */
export function exportTables(input: ExportInput): ExportTable[] {
  const stock = new Stock(input.records);
  const context: WritingContext = { words: input.words, stock, language: input.language };
  return input.entities.map((entity) => tableOf(context, entity, inOrder(stock.all(entity))));
}

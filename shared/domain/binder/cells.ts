// Values of records as they stand in a cell of the binder: words for codes, names for ids, nothing where nothing is entered.
import type { Field } from '../../model/define';
import { type EntityName, entities } from '../../model/index';

export type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The words of the model, in the language of the binder. */
export interface FieldWords {
  field(entity: EntityName, name: string): string;
  choice(entity: EntityName, name: string, value: string): string;
  /** A code such as `24x365`; a text nobody gave a word stays as it is. */
  code(value: string): string;
  part(name: string): string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: Readonly<Record<string, string>>;
  readonly separator: string;
}

export interface CellContext {
  readonly language: 'ja' | 'en';
  readonly words: FieldWords;
  /** What a record or an entry of the catalogue is called; null for an id nobody bears. */
  readonly nameOf: (id: string) => string | null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of no particular field: what stands inside structures. */
function anyText(value: unknown, context: CellContext): string {
  const { words, language, nameOf } = context;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return nameOf(value) ?? words.code(value);
  if (Array.isArray(value)) return listText(value, context);
  if (!isObject(value)) return '';
  if (typeof value.unknown === 'string') return words.unknown[value.unknown] ?? value.unknown;
  if (typeof value.ja === 'string') return String((language === 'en' && value.en) || value.ja);
  return factsText(value, context);
}

/** Short entries on one line, longer ones under each other. */
function listText(values: readonly unknown[], context: CellContext): string {
  const texts = values.map((value) => anyText(value, context)).filter((text) => text !== '');
  const isShort = texts.every((text) => text.length <= 16);
  return isShort ? texts.join(context.words.separator) : texts.map((text) => `・${text}`).join('\n');
}

function factsText(facts: Readonly<Record<string, unknown>>, context: CellContext): string {
  const said = Object.entries(facts).filter(
    ([name, value]) => name !== 'id' && name !== 'basis' && anyText(value, context) !== '',
  );
  // A single fact needs no name beside the column's.
  const [only] = said;
  if (only !== undefined && said.length === 1) return anyText(only[1], context);
  return said
    .map(([name, value]) => `${context.words.part(name)} ${anyText(value, context)}`)
    .join(context.words.separator);
}

/** A recovery level by its value: percent, or what was written. */
function levelText(value: unknown, context: CellContext): string | null {
  if (!isObject(value) || typeof value.kind !== 'string' || !('value' in value)) return null;
  return value.kind === 'rlo-percent' ? `${String(value.value)}%` : anyText(value.value, context);
}

/** The text of a field of a record; empty where nothing is entered. */
export function cellText(entity: EntityName, record: AnyRecord, name: string, context: CellContext): string {
  const twin = context.language === 'en' ? record[`${name}En`] : null;
  const value = typeof twin === 'string' && twin !== '' ? twin : record[name];
  const fields: Readonly<Record<string, Field<unknown>>> = entities[entity].fields;
  const field = fields[name];
  if (value === null || value === undefined || !field) return '';
  if (field.choices !== null && typeof value === 'string') return context.words.choice(entity, name, value);
  if (field.references !== null && typeof value === 'string') return context.nameOf(value) ?? value;
  return levelText(value, context) ?? anyText(value, context);
}

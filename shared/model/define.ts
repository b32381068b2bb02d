// The vocabulary in which entities are declared: fields with their schema, column, input kind and search role.
import { z } from 'zod';
import { amount, COUNT, type Range } from './ranges';

/** How a value is kept in a STRICT table. */
export type Column = 'text' | 'integer' | 'real' | 'boolean' | 'json';

/** Which control edits the field in generic forms. */
export type InputKind =
  | 'line'
  | 'paragraph'
  | 'number'
  | 'switch'
  | 'choice'
  | 'date'
  | 'instant'
  | 'reference'
  | 'list'
  | 'structure';

/** The part a field plays in the search document of its record. */
export type SearchRole = 'title' | 'alias' | 'body' | 'phone';

export interface FieldOptions {
  readonly required?: boolean;
  readonly search?: SearchRole;
  /** Personal data: kept out of chain hashes as a salted digest and blanked by an erasure (S16). */
  readonly personal?: boolean;
  /** The column heading in CSV and XLSX; the field's name when left out. */
  readonly csv?: string;
  /** The only call that writes this field once the record exists; the generic calls refuse it and name that one. */
  readonly ownedBy?: string;
}

/** Options of a text or a list of texts that means more than its letters. */
export interface WordOptions extends FieldOptions {
  /** The entity whose ids stand in the list. */
  readonly idsOf?: string;
  /** The codes of the content the field takes; each has a word of its own in every language. */
  readonly codes?: readonly string[];
}

/** Options of a number: the range it must stand in, both ends included; that of things counted where it is left out. */
export interface NumberOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
}

function rangeOf({ min = COUNT.min, max = COUNT.max }: NumberOptions): Range {
  return { min, max };
}

export interface Field<T> {
  readonly schema: z.ZodType<T>;
  readonly column: Column;
  readonly input: InputKind;
  readonly required: boolean;
  readonly search: SearchRole | null;
  readonly personal: boolean;
  readonly csv: string | null;
  readonly references: string | null;
  readonly choices: readonly string[] | null;
  readonly range: Range | null;
  readonly ownedBy: string | null;
  readonly idsOf: string | null;
  readonly codes: readonly string[] | null;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Needed<O extends FieldOptions, T> = O extends { required: true } ? T : T | null;

/** `record`: editable by field, last stamp wins (S3). `evidence`: append-only, union on merge (S7). */
export type EntityKind = 'record' | 'evidence';

export interface SearchPlan {
  /** Sort weight among equal matches: 0 ranks first. Null keeps the entity out of the index. */
  readonly rank: number | null;
  /** The text of this record belongs to another record's document, named by these reference fields. */
  readonly into?: string;
  /** A reference field whose record's title and aliases are added to the document as well. */
  readonly borrow?: readonly string[];
  /** A reference field whose record's title stands under a hit, to say where it belongs; it finds nothing by itself. */
  readonly place?: string;
}

/**
 * What the generic calls may do with records of an entity while a response is open (rule 15): those of the `plan` are closed,
 * means of `contact` are corrected, and those of the `response` itself stay open.
 */
export type EntityPart = 'plan' | 'contact' | 'response';

/** Records that come into being by a call of their own and are never removed by the generic one. */
export interface OwnLife {
  /** The call that makes them. */
  readonly madeBy: string;
}

export interface Entity<F extends Fields = Fields, K extends EntityKind = EntityKind> {
  readonly name: string;
  readonly kind: K;
  readonly fields: F;
  readonly search: SearchPlan;
  /** `plan` when left out. */
  readonly part?: EntityPart;
  readonly ownLife?: OwnLife;
}

/** The fields of an entity as a plain object; `null` = nothing entered. */
export type Values<E extends Entity> = {
  -readonly [K in keyof E['fields']]: z.output<E['fields'][K]['schema']>;
};

/** A stored record: its id, its fields and whether it is deleted (deletion is a field, S8). */
export type Stored<E extends Entity> = { id: string; deleted: boolean } & Values<E>;

/** Declares an entity; tables, codecs, validation, search and the field log are derived from it. */
export function defineEntity<const F extends Fields, const K extends EntityKind>(
  entity: Entity<F, K>,
): Entity<F, K> {
  return entity;
}

const LINE_LIMIT = 500;
/** Characters a paragraph may have. */
export const PARAGRAPH_LIMIT = 20_000;
const STRUCTURE_LIMIT = 200_000;

/** Control characters never carry meaning in our texts and break prints, logs and exports. */
function hasControl(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    const isBreak = code === 0x0a || code === 0x09;
    if ((code < 0x20 && !isBreak) || (code >= 0x7f && code < 0xa0)) return true;
    if (code >= 0xd800 && code <= 0xdfff) return true;
  }
  return false;
}

/** Signs that turn the direction of writing make a text read otherwise than it is kept: on screen, on paper, aloud. */
function hasDirectionSign(value: string): boolean {
  return /\p{Bidi_Control}/u.test(value);
}

/** A text of at most `limit` characters, without control characters or direction signs; issue messages are error keys. */
export function safeText(limit: number): z.ZodString {
  return z
    .string()
    .max(limit, 'text.tooLong')
    .refine((value) => !hasControl(value), 'text.controlCharacters')
    .refine((value) => !hasDirectionSign(value), 'text.directionSigns');
}

/** One line of text. */
export const lineSchema = safeText(LINE_LIMIT).refine((value) => !value.includes('\n'), 'text.lineBreak');
/** Several lines of text. */
export const paragraphSchema = safeText(PARAGRAPH_LIMIT);
/** An opaque id: UUIDv7 for new records, the source's id for content. */
export const idSchema = safeText(200).min(1, 'text.empty');
/** A day, `2026-11-21`. */
export const dateSchema = z.iso.date('date.malformed');
/** An instant with its offset, `2026-11-21T03:10:00+09:00`. */
export const instantSchema = z.iso.datetime({ offset: true, error: 'instant.malformed' });
/** A day or an instant. */
export const dateOrInstantSchema = z.union([dateSchema, instantSchema], { error: 'date.malformed' });
/** "Not known" as a value of its own; the first two open a question. */
export const unknownSchema = z.strictObject({ unknown: z.enum(['unknown', 'confirming', 'notApplicable']) });
export type Unknown = z.output<typeof unknownSchema>;
interface Build<T> {
  readonly schema: z.ZodType<T>;
  readonly column: Column;
  readonly input: InputKind;
  readonly references?: string;
  readonly choices?: readonly string[];
  readonly range?: Range;
}

function build<T, O extends WordOptions>(part: Build<T>, options: O): Field<Needed<O, T>> {
  const schema = (options.required ? part.schema : part.schema.nullable()) as z.ZodType<Needed<O, T>>;
  return {
    schema,
    column: part.column,
    input: part.input,
    required: options.required ?? false,
    search: options.search ?? null,
    personal: options.personal ?? false,
    csv: options.csv ?? null,
    references: part.references ?? null,
    choices: part.choices ?? null,
    range: part.range ?? null,
    ownedBy: options.ownedBy ?? null,
    idsOf: options.idsOf ?? null,
    codes: options.codes ?? null,
  };
}

/** One line of text, 500 characters at most. */
export function line<const O extends WordOptions>(options: O): Field<Needed<O, string>> {
  const schema = options.required
    ? lineSchema.refine((value) => value.trim() !== '', 'text.empty')
    : lineSchema;
  return build({ schema, column: 'text', input: 'line' }, options);
}

/** A number or an address people dial or type: full-width letters and digits become half-width. */
export function dial<const O extends FieldOptions>(options: O): Field<Needed<O, string>> {
  const schema = lineSchema
    .refine((value) => value.trim() !== '', 'text.empty')
    .overwrite((value) => value.normalize('NFKC'));
  return build({ schema, column: 'text', input: 'line' }, options);
}

/** Text of several lines, 20,000 characters at most. */
export function paragraph<const O extends FieldOptions>(options: O): Field<Needed<O, string>> {
  const schema = options.required
    ? paragraphSchema.refine((value) => value.trim() !== '', 'text.empty')
    : paragraphSchema;
  return build({ schema, column: 'text', input: 'paragraph' }, options);
}

/** A whole number within its range. */
export function integer<const O extends NumberOptions>(options: O): Field<Needed<O, number>> {
  const range = rangeOf(options);
  const schema = z.int().min(range.min, 'number.tooSmall').max(range.max, 'number.tooLarge');
  return build({ schema, column: 'integer', input: 'number', range }, options);
}

/** A number with decimals within its range; the unit stands in the field's name. */
export function real<const O extends NumberOptions>(options: O): Field<Needed<O, number>> {
  const range = rangeOf(options);
  return build({ schema: amount(range), column: 'real', input: 'number', range }, options);
}

/** Yes or no. */
export function flag<const O extends FieldOptions>(options: O): Field<Needed<O, boolean>> {
  return build({ schema: z.boolean(), column: 'boolean', input: 'switch' }, options);
}

/** One of a fixed list of words. */
export function choice<const C extends readonly [string, ...string[]], const O extends FieldOptions>(
  choices: C,
  options: O,
): Field<Needed<O, C[number]>> {
  return build<C[number], O>({ schema: z.enum(choices), column: 'text', input: 'choice', choices }, options);
}

/** A calendar day. */
export function date<const O extends FieldOptions>(options: O): Field<Needed<O, string>> {
  return build({ schema: dateSchema, column: 'text', input: 'date' }, options);
}

/** A point in time with its offset. */
export function instant<const O extends FieldOptions>(options: O): Field<Needed<O, string>> {
  return build({ schema: instantSchema, column: 'text', input: 'instant' }, options);
}

/** A day, or an instant where the hour is known. */
export function dateOrInstant<const O extends FieldOptions>(options: O): Field<Needed<O, string>> {
  return build({ schema: dateOrInstantSchema, column: 'text', input: 'date' }, options);
}

/** The id of a record of another entity (`*` when several kinds can be meant). */
export function reference<const O extends FieldOptions>(
  entity: string,
  options: O,
): Field<Needed<O, string>> {
  return build({ schema: idSchema, column: 'text', input: 'reference', references: entity }, options);
}

/** Short words kept as one field. */
export function words<const O extends WordOptions>(options: O): Field<Needed<O, string[]>> {
  return build({ schema: z.array(lineSchema).max(200), column: 'json', input: 'list' }, options);
}

/** Facts that belong together, kept as one field so that a merge cannot tear them (S6). */
export function structure<T, const O extends FieldOptions>(
  schema: z.ZodType<T>,
  options: O,
): Field<Needed<O, T>> {
  const bounded = schema
    .refine(
      (value) => JSON.stringify(value).length <= STRUCTURE_LIMIT && !hasControl(JSON.stringify(value)),
      'structure.tooLarge',
    )
    .refine((value) => !hasDirectionSign(JSON.stringify(value)), 'text.directionSigns') as z.ZodType<T>;
  return build({ schema: bounded, column: 'json', input: 'structure' }, options);
}

/** A value or the statement that it is unknown, being confirmed or not applicable. */
export function orUnknown<T, const O extends FieldOptions>(
  schema: z.ZodType<T>,
  options: O,
): Field<Needed<O, T | Unknown>> {
  return build({ schema: z.union([schema, unknownSchema]), column: 'json', input: 'structure' }, options);
}

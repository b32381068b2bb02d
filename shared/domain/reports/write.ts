// The text of a report: every sentence of its template with the values as people read them, and what is not known as 確認中.
import type { FactValue, FactValues } from '../../model/reports';
import { conditionOf, filled, placesIn, type ReportTemplate, type TemplateField } from './template';

export type Language = 'ja' | 'en';

/** The words a text needs beside its template. */
export interface WriteWords {
  readonly confirming: string;
  readonly unknown: string;
  readonly notApplicable: string;
  /** For a field that is empty and cannot be unknown. */
  readonly notStated: string;
  readonly yes: string;
  readonly no: string;
  /** A number with its unit: `1,200人`, `JPY 1,200`. */
  readonly amount: (value: string, unit: TemplateField['unit']) => string;
  /** The name behind a person's id or a typed name. */
  readonly person: (by: string) => string;
}

/** One sentence of the finished text. */
export interface WrittenBlock {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  /** Fields in it that are written as not known. */
  readonly unknown: readonly string[];
  /** Fields in it that nobody has filled and that cannot be unknown. */
  readonly empty: readonly string[];
}

/** Whether a value says that something is not known, in whatever way. */
export function isUnknown(value: FactValue | null): value is Extract<FactValue, { unknown: string }> {
  return typeof value === 'object' && value !== null;
}

/** Whether the value asks to be found out: unknown or being confirmed, not "does not apply". */
export function isOpen(value: FactValue | null): boolean {
  return isUnknown(value) && value.unknown !== 'notApplicable';
}

/** `11/20 05:12`: an instant by its own offset, so that it reads the same on every laptop. */
export function reportTime(instant: string): string {
  const [, month, day, time] = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(instant) ?? [];
  return time === undefined ? instant : `${Number(month)}/${day} ${time}`;
}

const number = new Intl.NumberFormat('en-US');

/** A value as it stands in the text. */
export function valueText(
  field: TemplateField,
  value: FactValue,
  language: Language,
  words: WriteWords,
): string {
  if (isUnknown(value)) return words[value.unknown];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    const figure = number.format(value);
    return field.type === 'duration' ? figure : words.amount(figure, field.unit);
  }
  if (field.type === 'datetime') return reportTime(value);
  if (field.type === 'person') return words.person(value);
  if (field.type === 'enum') {
    const chosen = field.values.find(({ id }) => id === value);
    return chosen === undefined ? value : chosen.label[language];
  }
  return value;
}

/**
 * What the text says of a field: what holds, 確認中 where nothing is on record and that is allowed, null where it is empty. What
 * is said to be unknown counts as empty in a field that may not be (unknownRule).
 */
export function writtenValue(field: TemplateField, value: FactValue | null): FactValue | null {
  const isBlank = value === null || value === '';
  if (field.mayBeUnknown) return isBlank ? { unknown: 'confirming' } : value;
  return isBlank || isUnknown(value) ? null : value;
}

/** All values of a report as they are written: what is kept with a version. */
export function writtenValues(template: ReportTemplate, values: FactValues): FactValues {
  const written = template.fields.map((field) => [field.key, writtenValue(field, values[field.key] ?? null)]);
  return Object.fromEntries(written.filter(([, value]) => value !== null)) as FactValues;
}

/** Whether a conditional sentence stands: only where its field has a value. */
function stands(condition: string | null, values: FactValues): boolean {
  if (condition === null) return true;
  const value = values[condition] ?? null;
  return value !== null && value !== '' && !isUnknown(value);
}

/** The sentences of the report, in their order. */
export function writeReport(
  template: ReportTemplate,
  values: FactValues,
  language: Language,
  words: WriteWords,
): WrittenBlock[] {
  const fields = new Map(template.fields.map((field) => [field.key, field]));
  const written = writtenValues(template, values);
  const blocks = [...template.textBlocks].sort((a, b) => a.order - b.order);
  return blocks
    .filter((block) => stands(conditionOf(block), values))
    .map((block) => {
      const places = placesIn(block.text[language]);
      const word = (key: string): string => {
        const field = fields.get(key);
        const value = written[key] ?? null;
        return field === undefined || value === null
          ? words.notStated
          : valueText(field, value, language, words);
      };
      return {
        id: block.id,
        section: block.section[language],
        text: filled(block.text[language], word),
        unknown: places.filter((key) => isOpen(written[key] ?? null)),
        empty: places.filter((key) => (written[key] ?? null) === null),
      };
    });
}

/** The text as one piece, to be copied, read aloud or printed. */
export function plainText(blocks: readonly WrittenBlock[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** The fields written as not known: each is a question. */
export function unknownFields(template: ReportTemplate, values: FactValues): TemplateField[] {
  const written = writtenValues(template, values);
  return template.fields.filter(({ key }) => isOpen(written[key] ?? null));
}

/** What is still empty: `minimum` holds the sending back (minimumToSend), `required` is pointed out. */
export function lacksOf(
  template: ReportTemplate,
  values: FactValues,
): { readonly minimum: string[]; readonly required: string[] } {
  const written = writtenValues(template, values);
  const empty = template.fields.filter(({ key }) => (written[key] ?? null) === null);
  const isMinimum = ({ key }: TemplateField) => template.minimumToSend.includes(key);
  return {
    minimum: empty.filter(isMinimum).map(({ key }) => key),
    required: empty.filter((field) => field.required && !isMinimum(field)).map(({ key }) => key),
  };
}

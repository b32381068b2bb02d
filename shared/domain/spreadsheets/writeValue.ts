// Writes values as cells people read: names for references, words for choices and codes, 、 between several.
import type { EntityName } from '../../model/index';
import { codesOf, listedEntity } from '../../model/meaning';
import type { Cell } from './cell';
import { partOf } from './parts';
import { splitWords } from './readValue';
import type { AnyRecord, Stock } from './stock';
import type { ContactTarget, FieldTarget, Target } from './targets';
import { type Language, type SheetWords, valueWord } from './words';

export interface WritingContext {
  readonly words: SheetWords;
  readonly stock: Stock;
  readonly language: Language;
}

const YES_NO: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  ja: ['はい', 'いいえ'],
  en: ['yes', 'no'],
};

function flagWord(language: Language, value: boolean): string {
  return YES_NO[language][value ? 0 : 1];
}

function listText(words: readonly string[], language: Language): string {
  // A word with a comma in it would come back as two: then each has a line of its own.
  const whole = words.every((word) => splitWords(word).length === 1 && !word.includes('\n'));
  return words.join(whole ? (language === 'ja' ? '、' : '; ') : '\n');
}

function wordsOf(
  context: WritingContext,
  entity: EntityName,
  target: FieldTarget,
  list: readonly unknown[],
): string[] {
  const listed = listedEntity(entity, target.field);
  const place = `${entity}.${target.field}`;
  const isCoded = codesOf(entity, target.field) !== null;
  return list.map((one) => {
    const text = String(one);
    if (listed !== null) return context.stock.nameFor(listed, text, context.language);
    return isCoded ? valueWord(context.words, place, text)[context.language] : text;
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function fieldCell(context: WritingContext, entity: EntityName, target: FieldTarget, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return listText(wordsOf(context, entity, target, value), context.language);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return flagWord(context.language, value);
  const text = String(value);
  const { references, input } = target.definition;
  if (references !== null) return context.stock.nameFor(references, text, context.language);
  if (input === 'date' && DAY.test(text)) return { date: text };
  const isCoded = input === 'choice' || codesOf(entity, target.field) !== null;
  return isCoded ? valueWord(context.words, `${entity}.${target.field}`, text)[context.language] : text;
}

function partCell(context: WritingContext, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return flagWord(context.language, value);
  if (typeof value === 'object' && 'ja' in value) return String(value.ja);
  return String(value);
}

/** The contacts a column of numbers stands for: those of its means, and of its time where it names one. */
export function contactsFor(contacts: readonly AnyRecord[], target: ContactTarget): AnyRecord[] {
  return contacts.filter(({ means, when }) => {
    if (means !== target.means) return false;
    return target.when === null || (Array.isArray(when) && when.includes(target.when));
  });
}

/** The cell of a record in a column. */
export function cellOf(context: WritingContext, entity: EntityName, target: Target, record: AnyRecord): Cell {
  switch (target.kind) {
    case 'id':
      return record.id;
    case 'field':
      return fieldCell(context, entity, target, record[target.field]);
    case 'part':
      return partCell(context, partOf(target, record[target.field]));
    case 'contact': {
      const [first] = contactsFor(context.stock.contactsOf(record.id), target);
      return first === undefined ? null : String(first.value);
    }
  }
}

// The words of the model as sheets need them, in both languages: a column is recognised by either.
import type { SheetEntity } from '../../model/sheetTerms';
import type { Target } from './targets';

export type Language = 'ja' | 'en';
export type Both = Readonly<Record<Language, string>>;

/** `entity.person`, `field.person.name`, `choice.contact.means.fax`, `part.value`, `code.day` -> the word in each language. */
export type SheetWords = Readonly<Record<string, Both>>;

/** A word by its key; the last part of the key where nobody gave it one. */
export function wordOf(words: SheetWords, key: string): Both {
  const last = key.slice(key.lastIndexOf('.') + 1);
  return words[key] ?? { ja: last, en: last };
}

function joined(first: Both, second: Both): Both {
  return { ja: `${first.ja}・${second.ja}`, en: `${first.en}: ${second.en}` };
}

function timed(means: Both, when: Both): Both {
  return { ja: `${means.ja}（${when.ja}）`, en: `${means.en} (${when.en})` };
}

/** The heading of a column. */
export function headingOf(words: SheetWords, entity: SheetEntity, target: Target): Both {
  switch (target.kind) {
    case 'id':
      return { ja: 'ID', en: 'ID' };
    case 'field':
      return wordOf(words, `field.${entity}.${target.field}`);
    case 'part':
      return target.path.reduce(
        (heading, part) => joined(heading, wordOf(words, `part.${part}`)),
        wordOf(words, `field.${entity}.${target.field}`),
      );
    case 'contact': {
      const means = wordOf(words, `choice.contact.means.${target.means}`);
      return target.when === null ? means : timed(means, wordOf(words, `code.${target.when}`));
    }
  }
}

/** The word of a choice or a code, in each language; the value itself where it has none. */
export function valueWord(words: SheetWords, place: string, value: string): Both {
  return words[`choice.${place}.${value}`] ?? words[`code.${value}`] ?? { ja: value, en: value };
}

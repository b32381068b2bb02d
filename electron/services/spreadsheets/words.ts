// The words of the model in both languages, as columns are headed and recognised by them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetWords } from '../../../shared/domain/spreadsheets/words';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, before: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : flat(value, `${before}${key}.`),
  );
}

function wordsIn(resourcesDir: string, language: 'ja' | 'en'): Map<string, string> {
  const file = path.join(resourcesDir, 'locales', language, 'fields.json');
  return new Map(flat(JSON.parse(readFileSync(file, 'utf8')) as Tree, ''));
}

const read = new Map<string, SheetWords>();

/** Read once for each folder of resources. */
export function sheetWords(resourcesDir: string): SheetWords {
  const known = read.get(resourcesDir);
  if (known) return known;
  const ja = wordsIn(resourcesDir, 'ja');
  const en = wordsIn(resourcesDir, 'en');
  const words = Object.fromEntries(
    [...ja].map(([key, word]) => [key, { ja: word, en: en.get(key) ?? word }]),
  );
  read.set(resourcesDir, words);
  return words;
}

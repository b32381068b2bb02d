// Compares the two languages' word files: same keys, same blanks to fill, nothing empty, and the Japanese in house style.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/sources';

type Words = ReadonlyMap<string, string>;

const folder = join(root, 'resources', 'locales');
const names = (language: string) =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.json'))
    .sort();

function flatten(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (node === null || typeof node !== 'object') return [[path, '']];
  return Object.entries(node).flatMap(([key, value]) => flatten(value, path === '' ? key : `${path}.${key}`));
}

function read(language: string, name: string): Words {
  return new Map(flatten(JSON.parse(readFileSync(join(folder, language, name), 'utf8')), ''));
}

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keys = (words: Words) => [...new Set([...words.keys()].map(withoutPlural))].sort();
const blanks = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*-?\s*(\w+)[^}]*\}\}/g)].map((hit) => String(hit[1])))].sort();

/** A plural form may leave its number out ("one entry"); every other blank must be there. */
function blanksByKey(words: Words): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const [key, text] of words) {
    const base = withoutPlural(key);
    found[base] = new Set([...(found[base] ?? []), ...blanks(text)]);
  }
  return Object.fromEntries(Object.entries(found).map(([key, all]) => [key, [...all].sort()]));
}

/** Keys whose text matches. */
const matching = (words: Words, pattern: RegExp) =>
  [...words].filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`);

describe('the word files', () => {
  it('come in pairs', () => {
    expect(names('ja').length).toBeGreaterThan(0);
    expect(names('en')).toEqual(names('ja'));
  });
});

describe.each(names('ja'))('%s', (name) => {
  const ja = read('ja', name);
  const en = read('en', name);

  it('has the same keys in both languages', () => {
    expect(keys(en)).toEqual(keys(ja));
  });

  it('fills the same blanks in both languages', () => {
    expect(blanksByKey(en)).toEqual(blanksByKey(ja));
  });

  it('leaves no text empty', () => {
    expect(matching(ja, /^\s*$/)).toEqual([]);
    expect(matching(en, /^\s*$/)).toEqual([]);
  });

  it('keeps the Japanese short and plain, with half-width digits', () => {
    expect(matching(ja, /です|ます|ください|下さい|ません/)).toEqual([]);
    expect(matching(ja, /[０-９]/)).toEqual([]);
  });

  it('has no Japanese left in the English', () => {
    expect(matching(en, /[\u3040-\u30ff\u4e00-\u9fff]/)).toEqual([]);
  });
});

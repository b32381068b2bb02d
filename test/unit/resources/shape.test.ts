// The shape of the shipped content: one header, camelCase names, both languages, ids that are one of a kind.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../resources/mapping/normalise';
import { wording } from '../../../resources/mapping/wording';
import { files, isObject, isText, walk } from '../../support/content';

const SEVERITIES = ['critical', 'warning', 'info'];
const BASES = ['source', 'adapted', 'authored', 'derived'];

/** Paths of the values that fail a check. */
function failing(json: Json, fails: (value: Json, name: string) => boolean): string[] {
  const found: string[] = [];
  walk(json, (path, value) => {
    if (fails(value, path.split('.').at(-1) ?? path)) found.push(`${path}: ${JSON.stringify(value)}`);
  });
  return found;
}

const plainTexts = (value: Json): string[] =>
  isText(value) ? [String(value.ja), String(value.en)] : typeof value === 'string' ? [value] : [];

describe.each(files)('$name', ({ name, json }) => {
  it('opens with the one header', () => {
    expect(Object.keys(json).slice(0, 5)).toEqual(['id', 'version', 'title', 'description', 'sources']);
    expect(`${json.id}.json`).toBe(name.split('/').at(-1));
    expect(isText(json.title) && (json.description === null || isText(json.description))).toBe(true);
    for (const source of json.sources as Json[]) {
      expect(isObject(source) && Object.keys(source)).toEqual(['id', 'title', 'issuer', 'date', 'url']);
    }
  });

  it('has camelCase names only', () => {
    const names = (value: Json): string[] => (isObject(value) && !isText(value) ? Object.keys(value) : []);
    expect(failing(json, (value) => names(value).some((key) => !/^[a-z][a-zA-Z0-9]*$/.test(key)))).toEqual(
      [],
    );
  });

  it('says everything in both languages', () => {
    const half = (value: Json): boolean =>
      (isObject(value) && 'ja' in value !== 'en' in value) ||
      (isText(value) && plainTexts(value).some((text) => text.trim() === '' || text === 'null'));
    expect(failing(json, half)).toEqual([]);
  });

  it('has Japanese where it says ja, and none where it says en', () => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    expect(failing(json, (value) => isText(value) && japanese.test(String(value.en)))).toEqual([]);
  });

  it('gives every element of a list an id that no neighbour has', () => {
    const clash = (value: Json): boolean => {
      if (!Array.isArray(value)) return false;
      const objects = value.filter(isObject).filter((one) => !isText(one) && !isKeyed(one));
      return (
        new Set(objects.map(({ id }) => id)).size !== objects.length ||
        objects.some(({ id }) => typeof id !== 'string')
      );
    };
    expect(failing(json, clash)).toEqual([]);
  });

  it('gives every element of a list the same fields', () => {
    const uneven = (value: Json): boolean => {
      if (!Array.isArray(value)) return false;
      const objects = value.filter(isObject);
      return new Set(objects.map((one) => Object.keys(one).sort().join())).size > 1;
    };
    expect(failing(json, uneven)).toEqual([]);
  });

  it('grades and attributes in fixed words', () => {
    const isOf = (words: readonly string[]) => (value: Json) =>
      value === null || words.includes(String(value));
    expect(failing(json, (value, field) => /[bB]asis$/.test(field) && !isOf(BASES)(value))).toEqual([]);
    const graded = (value: Json, field: string) =>
      /^(severity|expectedSeverity)$/.test(field) && typeof value === 'string' && !/^S\d$/.test(value);
    expect(failing(json, (value, field) => graded(value, field) && !isOf(SEVERITIES)(value))).toEqual([]);
  });

  it('names dates and instants by their field', () => {
    const date = /^\d{4}-\d{2}-\d{2}$/;
    const instant = /^\d{4}-\d{2}-\d{2}T[\d:]+[+-]\d{2}:\d{2}$/;
    const wrong = (value: Json, field: string): boolean =>
      typeof value === 'string' &&
      ((date.test(value) && !/On$|^asOf$/.test(field)) || (instant.test(value) && !/At$/.test(field)));
    expect(failing(json, wrong)).toEqual([]);
  });

  it('does not speak of how its texts were made', () => {
    const remark = /補作|読み順|原資料|転載|本製品|文字情報|reading order|^AUTHOR$/;
    expect(failing(json, (value) => plainTexts(value).some((text) => remark.test(text)))).toEqual([]);
  });
});

/** Elements of a list made from an object keyed by ids: the key is what tells them apart. */
function isKeyed(one: object): boolean {
  return Object.keys(one).length === 2 && !('id' in one);
}

describe('the rewording', () => {
  const textsOf = (source: string): Set<string> => {
    const file = files.find(({ table }) => table.source === source);
    const found = new Set<string>();
    if (file === undefined) return found;
    walk(file.json, (_, value) => {
      for (const text of plainTexts(value)) found.add(text);
    });
    return found;
  };

  it.each(Object.keys(wording))('has reached %s', (source) => {
    const shipped = textsOf(source);
    for (const [ja, en, ...instead] of wording[source] ?? []) {
      expect([ja, en].filter((text) => shipped.has(text))).toEqual([]);
      expect(instead.filter((text) => text !== null && !shipped.has(text))).toEqual([]);
    }
  });
});

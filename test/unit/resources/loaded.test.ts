// Every value the table sends into a record is found there once the demo is loaded into a real folder.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../electron/services/demo/loadDemo';
import type { Json } from '../../../resources/mapping/normalise';
import type { EntityName } from '../../../shared/model';
import { files, isObject, isText, type ShippedFile, shipped, targetOf, walk } from '../../support/content';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

let folder: StoreFixture;
/** All values of a field over all records of its entity, one line each; object keys count, they may be ids. */
const filled = new Map<string, string>();

function leaves(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)]);
}

const lines = (entity: string, field: string): string => filled.get(`${entity}.${field}`) ?? '\n';

beforeAll(() => {
  folder = openFixture({ empty: true });
  folder.write((tx) => loadDemo(tx, { read: (name) => shipped(`${name}.json`) }));
  const entities = new Set(
    files.flatMap(({ table }) => table.rows.flatMap(({ fate }) => ('entity' in fate ? [fate.entity] : []))),
  );
  for (const entity of entities) {
    for (const record of folder.store.reads.list(entity as EntityName)) {
      for (const [field, value] of Object.entries(record)) {
        const name = `${entity}.${field}`;
        filled.set(name, `${filled.get(name) ?? '\n'}${leaves(value).join('\n')}\n`);
      }
    }
  }
});

afterAll(() => folder.close());

/** The plain values of a shipped value, each with the languages' field endings. */
function sent(value: Json): readonly (readonly [ending: string, value: string])[] {
  if (value === null || Array.isArray(value)) return [];
  if (isText(value))
    return [
      ['', String(value.ja)],
      ['En', String(value.en)],
    ];
  return isObject(value) ? [] : [['', String(value)]];
}

/** What a file sends into records: entity, field and value for every leaf the table gives a field. */
function sendings(file: ShippedFile): { entity: string; field: string; ending: string; value: string }[] {
  const rows = new Map(file.table.rows.map((row) => [row.path, row]));
  const byTarget = new Map(
    [...rows.keys()].map((path) => [targetOf(rows, path), rows.get(path)?.fate] as const),
  );
  const found: { entity: string; field: string; ending: string; value: string }[] = [];
  walk(file.json, (path, value) => {
    const fate = byTarget.get(path);
    if (fate === undefined || !('entity' in fate) || fate.field === null) return;
    const { entity, field } = fate;
    found.push(...sent(value).map(([ending, one]) => ({ entity, field, ending, value: one })));
  });
  return found;
}

const loaded = files.filter(({ table }) => table.rows.some(({ fate }) => 'entity' in fate));

describe.each(loaded)('$name', (file) => {
  it('is in the records with all it sends there', () => {
    const all = sendings(file);
    const missing = all.filter(({ entity, field, ending, value }) => {
      const found = lines(entity, field + ending) + (ending === '' ? '' : lines(entity, field));
      // Several texts may stand in one field, joined; numbers and ids stand alone.
      return !found.includes(`\n${value}\n`) && (/^[\w.:-]+$/.test(value) || !found.includes(value));
    });
    expect(all.length).toBeGreaterThan(20);
    expect([
      ...new Set(missing.map((one) => `${one.entity}.${one.field}${one.ending} = ${one.value}`)),
    ]).toEqual([]);
  });
});

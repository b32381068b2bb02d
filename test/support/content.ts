// The shipped content as the tests of it see it: files beside their tables, every value with its path.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject, StatedValue } from '../../resources/mapping/normalise';
import type { Row, SourceTable } from '../../resources/mapping/table';
import { tables } from '../../resources/mapping/tables/index';

const resources = join(import.meta.dirname, '..', '..', 'resources');

const read = (path: string): unknown => JSON.parse(readFileSync(join(resources, path), 'utf8'));

/** A shipped file by its path under `resources/`. */
export const shipped = (path: string): JsonObject => read(path) as JsonObject;

export const catalogue = (name: string): JsonObject => shipped(`catalogue/${name}.json`);
export const demoPlan: JsonObject = shipped('demo/demoPlan.json');

export interface ShippedFile {
  readonly name: string;
  readonly table: SourceTable;
  readonly json: JsonObject;
}

/** Every shipped file of content with its table. */
export const files: readonly ShippedFile[] = tables.map((table) => ({
  name: table.ships,
  table,
  json: shipped(table.ships),
}));

/** What the sources state although it follows from the rest, by shipped file. */
export const stated = read('mapping/stated.json') as Record<string, StatedValue[]>;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: Json | undefined): value is { ja: Json; en: Json } =>
  isObject(value) && Object.keys(value).sort().join() === 'en,ja';

/** The objects of a list at a path such as `nodes` or `people.contacts`, over all elements on the way. */
export function listed(json: JsonObject, path: string): JsonObject[] {
  let found: JsonObject[] = [json];
  for (const name of path.split('.')) {
    found = found.flatMap((one) => {
      const value = one[name];
      return Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
    });
  }
  return found;
}

/** A list of plain words, or one word, or none. */
export function words(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? [] : [String(value)];
}

export const ids = (json: JsonObject, path: string): Set<string> =>
  new Set(listed(json, path).map(({ id }) => String(id)));

/** Calls `visit` for every value below `json`, with its path in the notation of the tables. */
export function walk(json: Json, visit: (path: string, value: Json) => void, path = ''): void {
  if (path !== '') visit(path, json);
  if (isText(json)) return;
  if (Array.isArray(json)) for (const one of json) walk(one, visit, `${path}[]`);
  else if (isObject(json)) {
    for (const [key, value] of Object.entries(json)) walk(value, visit, path === '' ? key : `${path}.${key}`);
  }
}

/** The path in the shipped file of a row that ships; null for what does not. */
export function targetOf(rows: ReadonlyMap<string, Row>, path: string): string | null {
  if (path === '') return '';
  const row = rows.get(path);
  if (row === undefined || 'dropped' in row.fate || 'derived' in row.fate) return null;
  const [, outer = '', end = ''] = /^(.*?)(\[\]|\{\}|(?:^|\.)[^.[\]{}]+)$/.exec(path) ?? [];
  const within = targetOf(rows, outer);
  if (within === null) return null;
  if (end === '[]') return `${within}[]`;
  if (end === '{}') return `${within}[].${row.as}`;
  return within === '' ? row.as : `${within}.${row.as}`;
}

/** The values of one field over a list: `valuesOf(records, 'fields', 'key')`. */
export const valuesOf = (json: JsonObject, path: string, name: string): Set<string> =>
  new Set(listed(json, path).map((one) => String(one[name])));

export const union = (...sets: Set<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

/** The field `name` of the elements at `path` names one of the targets, several or none. */
export type Reference = readonly [path: string, name: string, targets: Set<string>];

/** What a reference names although it is not there. */
export function dangling(json: JsonObject, [path, name, targets]: Reference): string[] {
  const named = listed(json, path).flatMap((one) => words(one[name]));
  return targets.size === 0 ? ['no targets'] : named.filter((id) => !targets.has(id));
}

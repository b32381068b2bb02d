// Turns one source file of either dialect into the one shape that ships: camelCase, `{ja, en}`, one header.

import { camelCase, type KeyedList, type Row, type SourceTable } from './table.ts';
import { tables } from './tables/index.ts';
import { reworded, shippedValue } from './values.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A path that the table does not know, or that does not have the shape the table says. */
export class ContentError extends Error {
  constructor(source: string, path: string, problem: string) {
    super(`${source}: ${path === '' ? '(top)' : path}: ${problem}`);
    this.name = 'ContentError';
  }
}

/** A value the source states although it follows from the rest. */
export interface StatedValue {
  readonly path: string;
  readonly owner: string | null;
  readonly value: Json;
}

interface Walk {
  readonly source: string;
  readonly rows: ReadonlyMap<string, Row>;
  readonly stated: StatedValue[];
}

/** Where in the file we are: the path for the table, the nearest id above for the ids we give. */
interface Place {
  readonly path: string;
  readonly parent: string;
}

const HEADER = ['id', 'version', 'title', 'description', 'sources'];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rowAt(walk: Walk, path: string): Row {
  const row = walk.rows.get(path);
  if (row === undefined) throw new ContentError(walk.source, path, 'unknown path, not in the table');
  return row;
}

const isBilingual = (walk: Walk, path: string, value: JsonObject): boolean =>
  Object.keys(value).sort().join() === 'en,ja' && !walk.rows.has(`${path}.ja`);

function convert(walk: Walk, value: Json, place: Place): Json {
  if (Array.isArray(value)) return convertList(walk, value, place);
  if (!isObject(value)) return shippedValue(place.path, reworded(walk.source, value));
  if (isBilingual(walk, place.path, value)) return bilingual(walk, value, place);
  const keyed = rowAt(walk, place.path).keyed;
  if (keyed !== undefined) return convertKeyed(walk, value, place, keyed);
  return convertObject(walk, value, place);
}

function bilingual(walk: Walk, value: JsonObject, place: Place): Json {
  const ja = reworded(walk.source, value.ja ?? null);
  const en = reworded(walk.source, value.en ?? null);
  if (ja === null && en === null) return null;
  if (typeof ja !== 'string' || typeof en !== 'string' || ja.trim() === '' || en.trim() === '') {
    throw new ContentError(walk.source, place.path, 'a text lacks one of its languages');
  }
  return { ja, en };
}

function convertList(walk: Walk, list: Json[], place: Place): Json {
  const path = `${place.path}[]`;
  const row = list.length === 0 ? undefined : rowAt(walk, path);
  return list.map((element, index) => {
    if (!isObject(element) || isBilingual(walk, path, element)) {
      const text = convert(walk, element, { path, parent: place.parent });
      return row?.id === undefined ? text : { id: filled(row.id, place.parent, index, {}), text };
    }
    const id = ownId(walk, path, element) ?? filled(row?.id ?? '{parent}:{n}', place.parent, index, element);
    const converted = completed(walk, path, convertObject(walk, element, { path, parent: id }));
    return 'id' in converted ? converted : { id, ...converted };
  });
}

/** Every element of a list has every field: what the source leaves out is `null`, or an empty list. */
function completed(walk: Walk, path: string, element: JsonObject): JsonObject {
  const missing: JsonObject = {};
  for (const row of walk.rows.values()) {
    if (!row.path.startsWith(`${path}.`) || row.path.slice(path.length + 1).match(/[.[{]/)) continue;
    const name = row.as.split('.')[0] ?? '';
    if (name === '' || name in element) continue;
    missing[name] = row.keyed !== undefined || walk.rows.has(`${row.path}[]`) ? [] : null;
  }
  return { ...element, ...missing };
}

function ownId(walk: Walk, path: string, element: JsonObject): string | null {
  const key = Object.keys(element).find((name) => walk.rows.get(`${path}.${name}`)?.as === 'id');
  return key === undefined ? null : String(element[key]);
}

function filled(template: string, parent: string, index: number, element: JsonObject): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'parent') return parent;
    return name === 'n' ? String(index + 1) : String(element[name]);
  });
}

function convertKeyed(walk: Walk, value: JsonObject, place: Place, names: KeyedList): Json {
  const path = `${place.path}{}`;
  return Object.entries(value).map(([key, element]) => ({
    [names.key]: shippedValue(path, key),
    [names.value]: convert(walk, element, { path, parent: place.parent }),
  }));
}

function convertObject(walk: Walk, value: JsonObject, place: Place): JsonObject {
  const result: JsonObject = {};
  for (const [key, element] of Object.entries(value)) {
    const path = place.path === '' ? key : `${place.path}.${key}`;
    const row = rowAt(walk, path);
    if ('dropped' in row.fate) continue;
    if ('derived' in row.fate) {
      walk.stated.push({ path, owner: place.parent === '' ? null : place.parent, value: element });
      continue;
    }
    const parent = place.parent === '' ? row.as : place.parent;
    const converted = convert(walk, element, { path, parent });
    if (row.part === undefined) {
      put(result, row.as, row.as === 'id' ? String(converted) : converted);
      continue;
    }
    const [own, part] = splitBasis(converted);
    put(result, row.as, own);
    put(result, row.part, part);
  }
  return result;
}

/** A basis that speaks of one part of its record apart, `source (when: derived)`, as two. */
function splitBasis(basis: Json): [own: Json, part: Json] {
  if (typeof basis !== 'string') return [basis, null];
  const words = basis.split(/[^a-z]+/);
  return [words[0] ?? null, words[2] ?? null];
}

function put(record: JsonObject, name: string, value: Json): void {
  const [outer = '', inner] = name.split('.');
  if (inner === undefined) {
    record[outer] = value;
    return;
  }
  const held = record[outer];
  record[outer] = { ...(isObject(held) ? held : {}), [inner]: value };
}

function tableOf(source: string): SourceTable {
  const table = tables.find((candidate) => candidate.source === source);
  if (table === undefined) throw new ContentError(source, '', 'no table for this file');
  return table;
}

function withHeader(body: JsonObject, source: string): JsonObject {
  const stem = source.replace(/\.json$/, '');
  const stated = String(body.id)
    .split('/')
    .at(-1)
    ?.replace(/\.json$/, '');
  if (stated !== stem) throw new ContentError(source, '', `calls itself ${String(body.id)}`);
  const sources = Array.isArray(body.sources) ? body.sources.filter(isObject) : [];
  const header: JsonObject = {
    id: camelCase(stem),
    version: String(body.version),
    title: body.title ?? null,
    description: body.description ?? null,
    sources: sources.map((one) => ({
      id: one.id ?? null,
      title: one.title ?? null,
      issuer: one.issuer ?? null,
      date: one.date ?? null,
      url: one.url ?? null,
    })),
  };
  const sections = Object.entries(body).filter(([name]) => !HEADER.includes(name));
  return { ...header, ...Object.fromEntries(sections) };
}

/**
 * Normalises one file and lists the derived values it states.
 * Throws `ContentError` naming file and path when the table does not know a path.
 */
export function normaliseWithStated(source: string, json: Json): { file: JsonObject; stated: StatedValue[] } {
  if (!isObject(json)) throw new ContentError(source, '', 'is not an object');
  const rows = new Map(tableOf(source).rows.map((row) => [row.path, row]));
  const walk: Walk = { source, rows, stated: [] };
  const body = convertObject(walk, json, { path: '', parent: '' });
  return { file: withHeader(body, source), stated: walk.stated };
}

/** Normalises one file: pure, the same input gives the same output. */
export function normalise(source: string, json: Json): JsonObject {
  return normaliseWithStated(source, json).file;
}

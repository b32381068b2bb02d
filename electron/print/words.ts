// The words of printed documents, read from the locale files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FieldWords } from '../../shared/domain/binder/cells';
import type { DocumentKey, Words } from '../../shared/domain/cards/words';
import type { EntityName } from '../../shared/model/index';

type Tree = { [key: string]: string | Tree };
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));

function textAt(node: Tree, key: DocumentKey): string {
  let found: string | Tree | undefined = node;
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined;
  if (typeof found !== 'string') throw new Error(`documents.json lacks ${key}`);
  return found;
}

/** Reads the words of one language. Throws when the file is missing or not made of texts: the installation is broken. */
export function documentWords(localesDir: string, language: 'ja' | 'en'): Words {
  const texts = tree.parse(JSON.parse(readFileSync(join(localesDir, language, 'documents.json'), 'utf8')));
  return (key, values = {}) =>
    textAt(texts, key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The words of the model. */
export type ModelWords = Pick<FieldWords, 'field' | 'choice' | 'code' | 'part'> & {
  entity(name: EntityName): string;
};

function found(node: Tree, ...path: readonly string[]): string | null {
  let at: string | Tree | undefined = node;
  for (const step of path) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : null;
}

/** Reads the words of the model in one language; a name without a word stands for itself. */
export function modelWords(localesDir: string, language: 'ja' | 'en'): ModelWords {
  const words = tree.parse(JSON.parse(readFileSync(join(localesDir, language, 'fields.json'), 'utf8')));
  const code = (value: string): string => found(words, 'code', value) ?? value;
  return {
    code,
    entity: (name) => found(words, 'entity', name) ?? name,
    field: (entity, name) => found(words, 'field', entity, name) ?? name,
    choice: (entity, name, value) => found(words, 'choice', entity, name, value) ?? code(value),
    part: (name) => found(words, 'part', name) ?? name,
  };
}

/** What an entry of the catalogue is called. */
export interface CatalogueName {
  readonly ja: string;
  readonly en: string | null;
}

const both = z.object({ ja: z.string(), en: z.string().nullable().optional() });
const entry = z.object({ id: z.string() }).and(z.record(z.string(), z.unknown()));

/** Entries are named by one of these, whichever they have. */
const NAMED_BY = ['label', 'name', 'title', 'text', 'question'] as const;

function collect(node: unknown, names: Map<string, CatalogueName>): void {
  if (Array.isArray(node)) {
    for (const one of node) collect(one, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const parsed = entry.safeParse(node);
  if (parsed.success) {
    const name = NAMED_BY.map((field) => both.safeParse(parsed.data[field])).find(
      ({ success }) => success,
    )?.data;
    if (name !== undefined && !names.has(parsed.data.id))
      names.set(parsed.data.id, { ja: name.ja, en: name.en ?? null });
  }
  for (const one of Object.values(node)) collect(one, names);
}

const namesIn = new Map<string, ReadonlyMap<string, CatalogueName>>();

/** The names of all entries of the shipped catalogue; read once a program. */
export function catalogueNames(folder: string): ReadonlyMap<string, CatalogueName> {
  const kept = namesIn.get(folder);
  if (kept) return kept;
  const names = new Map<string, CatalogueName>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort())
    collect(JSON.parse(readFileSync(join(folder, file), 'utf8')), names);
  namesIn.set(folder, names);
  return names;
}

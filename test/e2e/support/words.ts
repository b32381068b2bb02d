// The visible words of the program, from its own files, so that a spec reads the same in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/sources';

export type Language = 'ja' | 'en';
type Values = Readonly<Record<string, string | number>>;

/** Looks up `namespace:key.of.word`, filled with values; counts choose the plural. Throws for a word that does not exist. */
export type Words = (key: string, values?: Values) => string;

const files = new Map<string, unknown>();

function fileOf(language: Language, namespace: string): unknown {
  const path = join(root, 'resources', 'locales', language, `${namespace}.json`);
  if (!files.has(path)) files.set(path, JSON.parse(readFileSync(path, 'utf8')));
  return files.get(path);
}

function at(tree: unknown, path: readonly string[]): string | null {
  const found = path.reduce<unknown>(
    (node, name) => (typeof node === 'object' && node !== null ? (node as Values)[name] : undefined),
    tree,
  );
  return typeof found === 'string' ? found : null;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return (key, values = {}) => {
    const [namespace = '', rest = ''] = key.split(':');
    const tree = fileOf(language, namespace);
    const path = rest.split('.');
    const last = path.pop() ?? '';
    const plural = language === 'en' && values.count === 1 ? `${last}_one` : `${last}_other`;
    const text = at(tree, [...path, plural]) ?? at(tree, [...path, last]);
    if (text === null) throw new Error(`no word ${language}/${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ''));
  };
}

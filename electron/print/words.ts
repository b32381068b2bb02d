// The words of printed documents, read from the locale files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DocumentKey, Words } from '../../shared/domain/cards/words';

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

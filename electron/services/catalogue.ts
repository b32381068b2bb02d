// The shipped content on the disk, read once and kept.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/model/errors';
import type { Catalogue } from './desk';

const NAME = /^(catalogue|demo)\/[A-Za-z]+$/;

/** Opens `catalogue/` and `demo/` under the resources; names never leave these two folders. */
export function openCatalogue(resourcesDir: string): Catalogue {
  const kept = new Map<string, unknown>();
  return {
    read(name) {
      if (kept.has(name)) return kept.get(name);
      const file = path.join(resourcesDir, `${name}.json`);
      if (!NAME.test(name) || !existsSync(file)) throw new AppError('catalogue.unknown', { name });
      const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
      kept.set(name, content);
      return content;
    },
  };
}

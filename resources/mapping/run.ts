// Normalises a folder of source content into `resources/`: `node resources/mapping/run.ts <folder>`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Json, normaliseWithStated, type StatedValue } from './normalise.ts';
import { tables } from './tables/index.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node resources/mapping/run.ts <folder with the source files>');
  process.exit(2);
}

const resources = join(import.meta.dirname, '..');
const write = (path: string, value: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);
};

const stated: Record<string, StatedValue[]> = {};
for (const table of tables) {
  const json = JSON.parse(readFileSync(join(folder, table.source), 'utf8')) as Json;
  const result = normaliseWithStated(table.source, json);
  write(join(resources, table.ships), result.file);
  if (result.stated.length > 0) stated[table.ships] = result.stated;
}
write(join(resources, 'mapping/stated.json'), stated);

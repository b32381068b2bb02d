// Brings the entity tables to the model of this program: what the model has more is added, nothing is ever taken away.
import { FOLDING } from '../../shared/domain/text/fold';
import type { Entity } from '../../shared/model/define';
import { type EntityName, entities, entityNames } from '../../shared/model/index';
import type { CommitGate } from './commit';
import type { Connection } from './connection';
import { FrameDb } from './frameDb';
import { columnStatements, entityTable, quoted } from './schema';
import { rebuildSearch } from './searchIndex';

export type Model = Readonly<Partial<Record<EntityName, Entity>>>;

const SEARCH_PLAN = 'search.plan';

/**
 * Adds missing tables and columns, and makes the search index again when the model searches differently, in one
 * transaction. Renames and transforms are migrations of their own, run before.
 */
export function adoptModel(connection: Connection, gate: CommitGate, model: Model = entities): void {
  if (!needsAdoption(connection, model)) return;
  const missing = missingStatements(connection, model);
  const known = knownPlan(connection);
  const adopt = connection.transaction(() => {
    for (const statement of missing) connection.exec(statement);
    // A folder that never had a plan on record is new, and its index empty like itself.
    if (known) rebuildSearch(new FrameDb(connection));
    connection
      .prepare('INSERT OR REPLACE INTO local_setting (key, value) VALUES (?, ?)')
      .run(SEARCH_PLAN, searchPlan(model));
  });
  gate.pass(() => adopt.immediate());
}

/** Whether the model has anything the database lacks, or searches differently. */
export function needsAdoption(connection: Connection, model: Model = entities): boolean {
  return missingStatements(connection, model).length > 0 || knownPlan(connection) !== searchPlan(model);
}

/** What the index was made from; null for a folder that is new. */
function knownPlan(connection: Connection): string | null {
  const row = connection.prepare('SELECT value FROM local_setting WHERE key = ?').get(SEARCH_PLAN);
  return (row as { value: string } | undefined)?.value ?? null;
}

function missingStatements(connection: Connection, model: Model): string[] {
  return entityNames.flatMap((name) => {
    const entity = model[name];
    if (!entity) return [];
    const columns = connection.pragma(`table_info(${quoted(name)})`) as { readonly name: string }[];
    if (columns.length === 0) return entityTable(name, entity);
    const there = new Set(columns.map((column) => column.name));
    return Object.entries(entity.fields)
      .filter(([field]) => !there.has(field))
      .flatMap(([field, definition]) => columnStatements(name, field, definition));
  });
}

/** What the index is made from, as one text: when it changes, every document is made again. */
function searchPlan(model: Model): string {
  const parts = Object.entries(model).map(([name, entity]) => [
    name,
    entity.search,
    Object.entries(entity.fields).flatMap(([field, { search }]) =>
      search === null ? [] : [[field, search]],
    ),
  ]);
  return JSON.stringify([FOLDING, ...parts]);
}

// The tables: those of the log and the index, and one STRICT table an entity derived from the model, guarded by S1.
import type { Column, Entity, Field } from '../../shared/model/define';
import { entities, entityNames } from '../../shared/model/index';

const COLUMN_TYPES: Readonly<Record<Column, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'INTEGER',
  json: 'TEXT',
};

/** An SQL identifier in quotes; names come from the model only. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The log, the stamps and the search index: the tables that are not an entity. */
export const FRAME_TABLES = [
  `CREATE TABLE log_device (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT`,
  `CREATE TABLE log_commit (
  device INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT, chain TEXT NOT NULL,
  PRIMARY KEY (device, first)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE log_group (
  device INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, entity TEXT NOT NULL, record TEXT NOT NULL, line TEXT NOT NULL,
  PRIMARY KEY (device, first)
) STRICT, WITHOUT ROWID`,
  `CREATE INDEX log_group_record ON log_group (record, entity)`,
  `CREATE TABLE log_stamp (
  entity TEXT NOT NULL, record TEXT NOT NULL, stamps TEXT NOT NULL,
  PRIMARY KEY (entity, record)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE search_document (
  id INTEGER PRIMARY KEY, entity TEXT NOT NULL, record TEXT NOT NULL UNIQUE,
  shown TEXT NOT NULL, shown_en TEXT, excerpt TEXT NOT NULL, excerpt_en TEXT NOT NULL,
  title TEXT NOT NULL, alias TEXT NOT NULL, body TEXT NOT NULL
) STRICT`,
  `CREATE INDEX search_document_title ON search_document (title)`,
  `CREATE VIRTUAL TABLE search_gram USING fts5 (title, alias, body, content = '', contentless_delete = 1, tokenize = 'ascii')`,
  `CREATE TABLE local_setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,
] as const;

/** The bytes of documents and of the editions' copies, each under its SHA-256; deflated where that saves room. */
const BLOB_TABLE = `CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, deflated INTEGER NOT NULL, bytes BLOB NOT NULL
) STRICT`;

/** Tables only a commit may touch; the index is rebuilt from them, so it is guarded through its documents. */
const GUARDED_FRAME = ['log_commit', 'log_group', 'log_stamp', 'search_document'] as const;

/** The table of one entity, its indices and its guards. */
export function entityTable(name: string, entity: Entity): string[] {
  const columns = Object.entries(entity.fields).map(
    ([field, definition]) => `  ${quoted(field)} ${COLUMN_TYPES[definition.column]}`,
  );
  const table = `CREATE TABLE ${quoted(name)} (\n  id TEXT PRIMARY KEY,\n  deleted INTEGER NOT NULL DEFAULT 0,\n${columns.join(',\n')}\n) STRICT`;
  const indices = Object.entries(entity.fields)
    .filter(([, definition]) => definition.references !== null)
    .map(([field]) => indexStatement(name, field));
  return [table, ...indices, ...guards(name)];
}

function indexStatement(table: string, field: string): string {
  return `CREATE INDEX ${quoted(`${table}_${field}`)} ON ${quoted(table)} (${quoted(field)})`;
}

/** `commit_open()` exists only on the app's own connection and is true only inside `commit.ts`. */
function guards(table: string): string[] {
  return (['INSERT', 'UPDATE', 'DELETE'] as const).map(
    (act) =>
      `CREATE TRIGGER ${quoted(`${table}_guard_${act.toLowerCase()}`)} BEFORE ${act} ON ${quoted(table)} WHEN commit_open() = 0 ` +
      `BEGIN SELECT RAISE(ABORT, 'written outside a commit'); END`,
  );
}

/** The tables of the log and the index with their guards. */
export function frameStatements(): string[] {
  return [...FRAME_TABLES, ...GUARDED_FRAME.flatMap(guards)];
}

/** The table of blobs with its guards. */
export function blobStatements(): string[] {
  return [BLOB_TABLE, ...guards('blob')];
}

/** The column of one field, as `ALTER TABLE` adds it, and its index where it refers to a record. */
export function columnStatements(name: string, field: string, definition: Field<unknown>): string[] {
  const add = `ALTER TABLE ${quoted(name)} ADD COLUMN ${quoted(field)} ${COLUMN_TYPES[definition.column]}`;
  return definition.references === null ? [add] : [add, indexStatement(name, field)];
}

/** Every statement that makes a new database, in order. */
export function schemaStatements(): string[] {
  const derived = entityNames.flatMap((name) => entityTable(name, entities[name]));
  return [...frameStatements(), ...blobStatements(), ...derived];
}

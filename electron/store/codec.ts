// Rows to records and back, by the columns of the model.

import type { Field } from '../../shared/model/define';
import { type EntityName, entities, type RecordOf } from '../../shared/model/index';
import { canonicalJson } from '../../shared/sync/canonical';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** A field's value as its column holds it. */
export function toColumn(field: Field<unknown>, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (field.column) {
    case 'json':
      return canonicalJson(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'integer':
    case 'real':
      return Number(value);
    case 'text':
      return String(value);
  }
}

function fromColumn(field: Field<unknown>, value: SqlValue): unknown {
  if (value === null) return null;
  if (field.column === 'json') return JSON.parse(String(value));
  if (field.column === 'boolean') return value === 1;
  return value;
}

/** A stored row as a record; columns the model does not know are left aside. */
export function toRecord<N extends EntityName>(name: N, row: Row): RecordOf<N> {
  const record: Record<string, unknown> = { id: row.id, deleted: row.deleted === 1 };
  for (const [field, definition] of Object.entries(entities[name].fields)) {
    record[field] = fromColumn(definition, row[field] ?? null);
  }
  return record as RecordOf<N>;
}

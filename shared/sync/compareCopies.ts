// What differs between two copies of the plan, record by record and field by field.
import { canonicalJson } from './canonical';
import type { CopiedRecord } from './planCopy';

export type RecordChange = 'added' | 'changed' | 'removed';

/** One record that differs. */
export interface ChangedRecord {
  readonly entity: string;
  readonly id: string;
  readonly change: RecordChange;
  /** The record before and after; null where it was not there. */
  readonly before: CopiedRecord | null;
  readonly after: CopiedRecord | null;
  /** The fields that differ; of records added or removed, all they have. */
  readonly fields: readonly string[];
}

function keyOf({ entity, id }: CopiedRecord): string {
  return `${entity}\n${id}`;
}

function textOf(record: CopiedRecord | null, field: string): string | null {
  if (record === null) return null;
  const digest = record.personal[field];
  if (digest !== undefined) return `digest ${digest}`;
  return Object.hasOwn(record.fields, field) ? canonicalJson(record.fields[field]) : null;
}

function fieldNames(record: CopiedRecord | null): string[] {
  return record === null ? [] : [...Object.keys(record.fields), ...Object.keys(record.personal)];
}

function differing(before: CopiedRecord | null, after: CopiedRecord | null): string[] {
  const names = [...new Set([...fieldNames(before), ...fieldNames(after)])];
  return names.filter((field) => textOf(before, field) !== textOf(after, field));
}

/** Every record that differs, in the order of the copies: by entity, then by id. */
export function compareCopies(
  before: readonly CopiedRecord[],
  after: readonly CopiedRecord[],
): ChangedRecord[] {
  const old = new Map(before.map((record) => [keyOf(record), record]));
  const now = new Map(after.map((record) => [keyOf(record), record]));
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key): ChangedRecord[] => {
    const was = old.get(key) ?? null;
    const is = now.get(key) ?? null;
    const one = is ?? was;
    const fields = differing(was, is);
    // A record that holds nothing but its id differs by being there.
    if (one === null || (fields.length === 0 && was !== null && is !== null)) return [];
    const change = was === null ? 'added' : is === null ? 'removed' : 'changed';
    return [{ entity: one.entity, id: one.id, change, before: was, after: is, fields }];
  });
}

/** How many records were added, changed and removed. */
export function countChanges(changes: readonly ChangedRecord[]): Record<RecordChange, number> {
  const count = (kind: RecordChange): number => changes.filter(({ change }) => change === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed') };
}

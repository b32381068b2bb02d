// Personal values and their salted digests, from the log: a copy names a value by its digest, and an erasure in the log reaches it (S16).
import { type EntityName, entities, entityNames } from '../../shared/model/index';
import { type Change, decodeGroup, erasedDigest } from '../../shared/sync/change';
import { compareStamps } from '../../shared/sync/stamp';
import { sha256 } from './commit';
import type { ReadDb } from './read';

/** A personal value as the log knows it now. */
export interface PersonalValue {
  readonly value: unknown;
  /** Blanked since (S16): only the digest is left. */
  readonly erased: boolean;
}

interface GroupRow {
  readonly device: string;
  readonly record: string;
  readonly first: number;
  readonly at: number;
  readonly line: string;
}

const GROUPS = `SELECT d.id AS device, g.record, g.first, c.at, g.line FROM log_group g
  JOIN log_commit c ON c.device = g.device AND g.first BETWEEN c.first AND c.last
  JOIN log_device d ON d.n = g.device`;

/** The fields of an entity that hold personal data. */
export function personalFields(entity: EntityName): string[] {
  return Object.entries(entities[entity].fields).flatMap(([name, field]) => (field.personal ? [name] : []));
}

/** The entities that hold personal data. */
export const personalEntities: readonly EntityName[] = entityNames.filter(
  (name) => personalFields(name).length > 0,
);

/** The digests of the personal values in force: record, then field. Those entered in the running commit are not in the log yet. */
export function digestsInForce(db: ReadDb, entity: EntityName): Map<string, Map<string, string>> {
  const best = new Map<string, Map<string, Change>>();
  for (const [record, change] of personalChanges(db, entity)) {
    const fields = best.get(record) ?? new Map<string, Change>();
    const known = fields.get(change.field);
    if (!known || compareStamps(change.stamp, known.stamp) > 0) fields.set(change.field, change);
    best.set(record, fields);
  }
  return new Map(
    [...best].map(([record, fields]) => [
      record,
      new Map([...fields].map(([field, change]) => [field, erasedDigest(change, sha256)])),
    ]),
  );
}

/** What the digests of an entity's personal values stand for. */
export function valuesByDigest(db: ReadDb, entity: EntityName): Map<string, PersonalValue> {
  return new Map(
    personalChanges(db, entity).map(([, change]) => [
      erasedDigest(change, sha256),
      { value: change.erased ? null : change.value, erased: change.erased },
    ]),
  );
}

function personalChanges(db: ReadDb, entity: EntityName): [record: string, change: Change][] {
  const personal = new Set(personalFields(entity));
  if (personal.size === 0) return [];
  return db.rows<GroupRow>(`${GROUPS} WHERE g.entity = ?`, entity).flatMap((row) =>
    decodeGroup(row.line, row)
      .changes.filter(({ field, salt, erased }) => personal.has(field) && (salt !== null || erased))
      .map((change): [string, Change] => [row.record, change]),
  );
}

// The canonical copy of a plan: one text for one state, the same bytes on every laptop, with personal values as digests only.
import { z } from 'zod';
import type { Entity } from '../model/define';
import { AppError } from '../model/errors';
import { type EntityName, entities, entityNames } from '../model/index';
import { canonicalJson } from './canonical';

/** Written by the publication itself: they name an edition and are no part of what it says. */
const LABELS: Readonly<Partial<Record<EntityName, readonly string[]>>> = { plan: ['edition', 'issuedOn'] };

/** The entities an edition holds: everything people edit that makes up the plan. */
export const planEntities: readonly EntityName[] = entityNames.filter((name) => {
  const { kind, part }: Entity = entities[name];
  // What a response leaves behind is no part of the plan, nor are the laptops themselves.
  return kind === 'record' && part !== 'response' && name !== 'device';
});

/** One record as a copy holds it. */
export interface CopiedRecord {
  readonly entity: string;
  readonly id: string;
  /** Values by field; fields with nothing entered are left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Salted digests of personal values by field; the values themselves stay in the log, where an erasure finds them (S16). */
  readonly personal: Readonly<Record<string, string>>;
}

const FORMAT = 'sonae.edition';
const VERSION = 1;

type Stored = { readonly id: string } & Readonly<Record<string, unknown>>;
type Digests = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Takes one record into a copy.
 * @param digests the digests of its personal values by field, as the log has them in force
 */
export function copyRecord(
  entity: EntityName,
  record: Stored,
  digests: ReadonlyMap<string, string> | undefined,
): CopiedRecord {
  const fields: Record<string, unknown> = {};
  const personal: Record<string, string> = {};
  for (const [name, field] of Object.entries(entities[entity].fields)) {
    const value = record[name];
    if (value === null || value === undefined || LABELS[entity]?.includes(name)) continue;
    const digest = field.personal ? digests?.get(name) : undefined;
    if (digest !== undefined) personal[name] = digest;
    // A personal value without a digest never stands in a copy in the clear.
    else if (!field.personal) fields[name] = value;
  }
  return { entity, id: record.id, fields, personal };
}

/** Takes all records of an entity into a copy. */
export function copyRecords(
  entity: EntityName,
  records: readonly Stored[],
  digests: Digests,
): CopiedRecord[] {
  return records.map((record) => copyRecord(entity, record, digests.get(record.id)));
}

function byPlace(a: CopiedRecord, b: CopiedRecord): number {
  if (a.entity !== b.entity) return a.entity < b.entity ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The bytes of a copy as text: a heading, then one line a record by entity and id, each in canonical JSON. */
export function writeCopy(records: readonly CopiedRecord[]): string {
  const lines = records
    .toSorted(byPlace)
    .map(({ entity, id, fields, personal }) => canonicalJson([entity, id, fields, personal]));
  return `${[canonicalJson([FORMAT, VERSION]), ...lines].join('\n')}\n`;
}

const headSchema = z.tuple([z.literal(FORMAT), z.literal(VERSION)]);
const fieldSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const lineSchema = z.tuple([
  z.string().min(1),
  z.string().min(1),
  z.record(fieldSchema, z.unknown()),
  z.record(fieldSchema, z.string()),
]);

/** Reads a copy back. Throws `edition.copyUnreadable`. */
export function readCopy(text: string): CopiedRecord[] {
  try {
    const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
    headSchema.parse(JSON.parse(head));
    return lines.map((line) => {
      const [entity, id, fields, personal] = lineSchema.parse(JSON.parse(line));
      return { entity, id, fields, personal };
    });
  } catch (cause) {
    throw new AppError('edition.copyUnreadable', {}, { cause });
  }
}

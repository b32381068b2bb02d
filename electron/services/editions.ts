// Editions: publishes the plan as an immutable, hashed copy, compares copies, and says which one this laptop holds.

import { editionName, heldEdition, newestFirst, nextNumber } from '../../shared/domain/editions/numbers';
import { titleOf } from '../../shared/domain/editions/titles';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import type { OutputOf, ParsedOf } from '../../shared/rpc/contract';
import { type ChangedRecord, compareCopies, countChanges } from '../../shared/sync/compareCopies';
import {
  type CopiedRecord,
  copyRecords,
  planEntities,
  readCopy,
  writeCopy,
} from '../../shared/sync/planCopy';
import { putBlob, readBlob } from '../store/blobs';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import {
  digestsInForce,
  type PersonalValue,
  personalEntities,
  valuesByDigest,
} from '../store/personalDigests';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { refusePlanInResponse } from './recordRules';

type Edition = RecordOf<'edition'>;
type Listed = OutputOf<'edition.list'>[number];
type FieldChange = OutputOf<'edition.compare'>['records'][number]['fields'][number];

/** The plan as it stands, as a copy would hold it. */
function presentCopy(db: ReadDb): CopiedRecord[] {
  return planEntities.flatMap((entity) => copyRecords(entity, db.list(entity), digestsInForce(db, entity)));
}

/** The copy of an edition. Throws `edition.copyMissing`, `blob.damaged`, `edition.copyUnreadable`. */
function copyOf(db: ReadDb, edition: Edition): CopiedRecord[] {
  const bytes = readBlob(db, edition.hash);
  if (bytes === null) throw new AppError('edition.copyMissing', { name: nameOf(db, edition) });
  return readCopy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** The contents of the documents that editions hold. A copy that cannot be read holds on to nothing. */
export function copiedDocuments(db: ReadDb): string[] {
  return db
    .list('edition')
    .flatMap((edition) => copyState(db, edition).records)
    .flatMap(({ entity, fields }) => (entity === 'document' ? [String(fields.sha256)] : []));
}

function nameOf(db: ReadDb, edition: Edition): string {
  return editionName(edition, db.list('edition'));
}

function publishedAt(edition: Edition): string {
  return edition.occurredAt ?? edition.clockAt;
}

/** The edition this laptop holds and its shown name; null before the first. */
export function editionHeld(db: ReadDb): OutputOf<'edition.held'> {
  const editions = db.list('edition');
  const edition = heldEdition(editions);
  return edition && { edition, name: editionName(edition, editions), publishedAt: publishedAt(edition) };
}

/** Publishes the plan as it stands. Throws `plan.missing`, `plan.closedInResponse`. @returns the new edition. */
export function publishEdition(
  tx: WriteTx,
  { title, summary }: ParsedOf<'edition.publish'>,
): OutputOf<'edition.publish'> {
  const plan = tx.list('plan')[0];
  if (!plan) throw new AppError('plan.missing');
  refusePlanInResponse(tx, 'plan');
  const editions = tx.list('edition');
  const number = nextNumber(editions, plan.edition);
  const hash = putBlob(tx, new TextEncoder().encode(writeCopy(presentCopy(tx))));
  const device = tx.ownDevice();
  const id = tx.append('edition', {
    number,
    deviceCode: device.code,
    title,
    summary: summary ?? null,
    previousId: heldEdition(editions)?.id ?? null,
    hash,
    by: tx.actor,
    deviceId: device.id,
    clockAt: tx.clockNow(),
    // The corrected time, where this laptop's clock is known to be wrong.
    occurredAt: tx.now() === tx.clockNow() ? null : tx.now(),
  });
  tx.change('plan', plan.id, { edition: String(number), issuedOn: tx.now().slice(0, '2026-11-21'.length) });
  return { id, number, name: nameOf(tx, tx.need('edition', id)), hash };
}

/** A copy, or why there is none to show. */
function copyState(db: ReadDb, edition: Edition): { state: Listed['copy']; records: CopiedRecord[] } {
  try {
    return { state: 'sound', records: copyOf(db, edition) };
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    return { state: cause.code === 'edition.copyMissing' ? 'missing' : 'damaged', records: [] };
  }
}

function listEditions(db: ReadDb): Listed[] {
  const editions = db.list('edition');
  const held = heldEdition(editions)?.id;
  const copies = new Map(editions.map((edition) => [edition.id, copyState(db, edition)]));
  const incidents = db.list('incident');
  return newestFirst(editions).map((edition) => {
    const copy = copies.get(edition.id);
    const before = copies.get(edition.previousId ?? '');
    const isComparable = copy?.state === 'sound' && before?.state === 'sound';
    return {
      edition,
      name: editionName(edition, editions),
      publishedAt: publishedAt(edition),
      held: edition.id === held,
      counts: isComparable ? countChanges(compareCopies(before.records, copy.records)) : null,
      copy: copy?.state ?? 'missing',
      records: copy?.records.length ?? 0,
      incidents: incidents
        .filter(({ editionId }) => editionId === edition.id)
        .map(({ id, title, startedAt }) => ({ id, title, startedAt })),
    };
  });
}

/** Reads values of copies, personal ones through their digests; each entity's log is read once, and only when asked for. */
class Reader {
  private readonly db: ReadDb;
  private readonly known = new Map<string, Map<string, PersonalValue>>();

  constructor(db: ReadDb) {
    this.db = db;
  }

  value(record: CopiedRecord | null, field: string): PersonalValue {
    const digest = record?.personal[field];
    if (digest === undefined) return { value: record?.fields[field] ?? null, erased: false };
    // A digest the log does not know: its change has not arrived here.
    return this.digests(record?.entity ?? '').get(digest) ?? { value: null, erased: true };
  }

  values(record: CopiedRecord): Record<string, unknown> {
    const personal = Object.keys(record.personal).map((field) => [field, this.value(record, field).value]);
    return { ...record.fields, ...Object.fromEntries(personal) };
  }

  private digests(entity: string): Map<string, PersonalValue> {
    const name = personalEntities.find((one) => one === entity);
    const found = this.known.get(entity) ?? (name === undefined ? new Map() : valuesByDigest(this.db, name));
    this.known.set(entity, found);
    return found;
  }
}

function erasedSide(before: PersonalValue, after: PersonalValue): FieldChange['erased'] {
  if (before.erased && after.erased) return 'both';
  if (before.erased) return 'before';
  return after.erased ? 'after' : null;
}

function fieldChanges({ change, before, after, fields }: ChangedRecord, reader: Reader): FieldChange[] {
  // What came or went altogether is told by its name; its values stand in its own page and history.
  if (change !== 'changed') return [];
  return fields.map((field) => {
    const was = reader.value(before, field);
    const is = reader.value(after, field);
    return { field, before: was.value, after: is.value, erased: erasedSide(was, is) };
  });
}

function compare(db: ReadDb, { from, to }: ParsedOf<'edition.compare'>): OutputOf<'edition.compare'> {
  const before = from === null ? [] : copyOf(db, db.need('edition', from));
  const after = to === 'now' ? presentCopy(db) : copyOf(db, db.need('edition', to));
  const reader = new Reader(db);
  // A title is looked for where the record still is, then where it was.
  const places = [after, before].map(
    (copy) => new Map(copy.map((record) => [`${record.entity} ${record.id}`, record])),
  );
  const read = (entity: string, id: string) => {
    const record = places.map((place) => place.get(`${entity} ${id}`)).find((one) => one !== undefined);
    return record === undefined ? null : reader.values(record);
  };
  const changes = compareCopies(before, after);
  return {
    counts: countChanges(changes),
    records: changes.map((change) => ({
      entity: change.entity,
      id: change.id,
      change: change.change,
      title: titleOf(change.entity, change.id, read),
      fields: fieldChanges(change, reader),
    })),
  };
}

type Calls = 'edition.list' | 'edition.held' | 'edition.publish' | 'edition.compare';

/** The calls of editions. */
export function editionHandlers(): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'edition.list': ({ db }) => listEditions(db),
    'edition.held': ({ db }) => editionHeld(db),
    'edition.publish': ({ tx }, input) => publishEdition(tx, input),
    'edition.compare': ({ db }, input) => compare(db, input),
  };
}

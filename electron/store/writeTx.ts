// The right to write: what a service may change inside one transaction; rows are written, changes staged with stamps (S3).
import { AppError } from '../../shared/model/errors';
import { uuidV7 } from '../../shared/model/id';
import { type EntityName, entities, type ValuesOf } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import { canonicalJson } from '../../shared/sync/canonical';
import { nextStamp, type Stamp } from '../../shared/sync/stamp';
import { type SqlValue, toColumn } from './codec';
import type { Connection } from './connection';
import { FrameDb } from './frameDb';
import type { DeviceIdentity } from './read';
import { quoted } from './schema';
import { checkFields, deletionField } from './validate';

/** What a commit is made with: everything that is not a rule comes from outside. */
export interface CommitInput {
  /** This device's own clock, ms since 1970. */
  readonly clockMs: number;
  readonly zoneMinutes: (ms: number) => number;
  readonly random: (bytes: number) => Uint8Array;
  /** The acting person: a person's id, a typed name, or null. */
  readonly actor: string | null;
}

/** One field given a value in this commit, before it has its number. */
export interface StagedChange {
  readonly field: string;
  readonly value: unknown;
  readonly stamp: Stamp;
  readonly replaces: readonly Stamp[];
}

/** All fields of one record that this commit changes, in the order they were first given. */
export interface StagedGroup {
  readonly entity: EntityName;
  readonly record: string;
  readonly changes: Map<string, StagedChange>;
  /** Records whose search document held this one's words before the commit. */
  readonly ownersBefore: Set<string>;
}

type Stamps = Record<string, [time: number, counter: number, device: string]>;
type EvidenceName = {
  [N in EntityName]: (typeof entities)[N]['kind'] extends 'evidence' ? N : never;
}[EntityName];
type OptionalNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: T[K];
};
export type NewValues<N extends EntityName> = OptionalNulls<ValuesOf<N>>;

/** The right to write, alive for one transaction. Everything it changes is one commit of this device. */
export class WriteTx extends FrameDb {
  readonly clockMs: number;
  /** Corrected time of the commit, ms. */
  readonly nowMs: number;
  readonly actor: string | null;
  readonly groups = new Map<string, StagedGroup>();
  /** Whether a setting others look at was changed. */
  localTouched = false;
  private readonly input: CommitInput;
  private own: DeviceIdentity | null = null;

  constructor(connection: Connection, input: CommitInput) {
    super(connection);
    this.input = input;
    this.clockMs = input.clockMs;
    this.nowMs = input.clockMs + this.clockOffsetSeconds() * 1000;
    this.actor = input.actor;
  }

  /** The corrected time of this commit as text. */
  now(): string {
    return toInstant(this.nowMs, this.input.zoneMinutes(this.nowMs));
  }

  /** The device's own, uncorrected time of this commit as text: what evidence keeps beside the told time. */
  clockNow(): string {
    return toInstant(this.clockMs, this.input.zoneMinutes(this.clockMs));
  }

  newId(): string {
    return uuidV7(this.clockMs, this.input.random(10));
  }

  randomHex(bytes: number): string {
    return Buffer.from(this.input.random(bytes)).toString('hex');
  }

  /** The device of this folder. Throws `plan.missing` before there is a plan. */
  ownDevice(): DeviceIdentity {
    this.own ??= this.device();
    if (!this.own) throw new AppError('plan.missing');
    return this.own;
  }

  /** Makes a record. Throws `record.exists`, `input.invalid`. @returns its id. */
  create<N extends EntityName>(entity: N, values: NewValues<N>, id: string = this.newId()): string {
    if (this.get(entity, id)) throw new AppError('record.exists', { entity, id });
    this.write(entity, id, checkFields(entity, values, { complete: true }));
    return id;
  }

  /** Appends a piece of evidence (S7); it can never be changed. @returns its id. */
  append<N extends EvidenceName>(entity: N, values: NewValues<N>): string {
    return this.create(entity, values);
  }

  /** Changes the given fields of a record; equal values make no change. Throws `record.notFound`, `record.appendOnly`. */
  change<N extends EntityName>(entity: N, id: string, values: Partial<ValuesOf<N>>): void {
    this.refuseEvidence(entity, id);
    if (!this.get(entity, id)) throw new AppError('record.notFound', { entity, id });
    this.write(entity, id, checkFields(entity, values, { complete: false }));
  }

  /** Deletes a record: deletion is a field (S8), everything stays in the log. Throws as `change`. */
  remove(entity: EntityName, id: string): void {
    this.refuseEvidence(entity, id);
    this.need(entity, id);
    this.write(entity, id, { deleted: true });
  }

  /** Brings a deleted record back with the values it had. Throws as `change`. */
  restore(entity: EntityName, id: string): void {
    this.refuseEvidence(entity, id);
    if (!this.get(entity, id)) throw new AppError('record.notFound', { entity, id });
    this.write(entity, id, { deleted: false });
  }

  /** Sets something of this folder only, which is never exchanged. */
  keep(key: string, value: unknown): void {
    this.localTouched = true;
    this.put(key, value);
  }

  /** Keeps what a window must not forget (a draft, the open screen); nobody else waits for the news of it. */
  remember(key: string, value: unknown): void {
    this.put(`window.${key}`, value);
  }

  private put(key: string, value: unknown): void {
    const sql =
      'INSERT INTO local_setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';
    this.run(sql, key, JSON.stringify(value));
  }

  /** The next number of a series this device counts for its life (chronology, questions): 1, 2, 3... */
  nextSerial(series: string): number {
    const next = (this.setting<number>(`serial.${series}`) ?? 0) + 1;
    this.put(`serial.${series}`, next);
    return next;
  }

  private refuseEvidence(entity: EntityName, id: string): void {
    if (entities[entity].kind === 'evidence') throw new AppError('record.appendOnly', { entity, id });
  }

  private write(entity: EntityName, id: string, values: Readonly<Record<string, unknown>>): void {
    const before = this.row(`SELECT * FROM ${quoted(entity)} WHERE id = ?`, id);
    const changed = Object.entries(values).filter(([field, value]) => {
      const column = columnOf(entity, field, value);
      return before ? before[field] !== column : column !== null;
    });
    if (changed.length === 0 && before) return;
    this.writeRow(entity, id, changed, { isNew: before === null });
    const group = this.stage(entity, id, changed, { isNew: before === null });
    const owner = before?.[entities[entity].search.into ?? ''];
    if (typeof owner === 'string') group.ownersBefore.add(owner);
  }

  private writeRow(
    entity: EntityName,
    id: string,
    changed: [string, unknown][],
    { isNew }: { isNew: boolean },
  ): void {
    const fields = changed.map(([field]) => quoted(field));
    const values: SqlValue[] = changed.map(([field, value]) => columnOf(entity, field, value));
    const sql = isNew
      ? `INSERT INTO ${quoted(entity)} (${['id', ...fields].join(', ')}) VALUES (${['?', ...fields.map(() => '?')].join(', ')})`
      : `UPDATE ${quoted(entity)} SET ${fields.map((field) => `${field} = ?`).join(', ')} WHERE id = ?`;
    this.statement(sql).run(...(isNew ? [id, ...values] : [...values, id]));
  }

  /** A field written twice in one commit is one change: the last value, replacing what stood before the commit. */
  private stage(
    entity: EntityName,
    record: string,
    changed: [string, unknown][],
    { isNew }: { isNew: boolean },
  ): StagedGroup {
    const key = `${entity} ${record}`;
    const group = this.groups.get(key) ?? {
      entity,
      record,
      changes: new Map<string, StagedChange>(),
      ownersBefore: new Set<string>(),
    };
    // Nothing has ever been written in a record that is made now.
    const stamps = isNew ? {} : this.stampsOf(entity, record);
    for (const [field, value] of changed) {
      const replaced = group.changes.get(field)?.replaces ?? replacedBy(stamps[field]);
      const stamp = nextStamp(this.nowMs, this.ownDevice().id, replaced);
      group.changes.set(field, { field, value: value ?? null, stamp, replaces: replaced });
    }
    this.groups.set(key, group);
    this.putStamps(group, stamps);
    return group;
  }

  private stampsOf(entity: EntityName, record: string): Stamps {
    const row = this.row<{ stamps: string }>(
      'SELECT stamps FROM log_stamp WHERE entity = ? AND record = ?',
      entity,
      record,
    );
    return row ? (JSON.parse(row.stamps) as Stamps) : {};
  }

  private putStamps(group: StagedGroup, stamps: Stamps): void {
    // Evidence is written once; the log itself is its only stamp.
    if (entities[group.entity].kind === 'evidence') return;
    const next: Stamps = { ...stamps };
    for (const { field, stamp } of group.changes.values())
      next[field] = [stamp.time, stamp.counter, stamp.device];
    this.run(
      'INSERT INTO log_stamp (entity, record, stamps) VALUES (?, ?, ?) ON CONFLICT (entity, record) DO UPDATE SET stamps = excluded.stamps',
      group.entity,
      group.record,
      canonicalJson(next),
    );
  }
}

function replacedBy(stamp: Stamps[string] | undefined): Stamp[] {
  return stamp ? [{ time: stamp[0], counter: stamp[1], device: stamp[2] }] : [];
}

function columnOf(entity: EntityName, field: string, value: unknown): SqlValue {
  if (field === 'deleted') return value ? 1 : 0;
  const fields: Readonly<Record<string, Parameters<typeof toColumn>[0]>> = entities[entity].fields;
  return toColumn(fields[field] ?? deletionField, value);
}

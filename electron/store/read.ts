// The right to read: typed access to records, history, settings and the log over one connection.
import { AppError } from '../../shared/model/errors';
import { type EntityName, entities, type RecordOf } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import { type Change, decodeGroup } from '../../shared/sync/change';
import { compareStamps } from '../../shared/sync/stamp';
import { type Row, type SqlValue, toColumn, toRecord } from './codec';
import type { Connection, Statement } from './connection';
import { quoted } from './schema';

export interface ListOptions<N extends EntityName> {
  readonly where?: Partial<Record<keyof RecordOf<N> & string, unknown>>;
  readonly includeDeleted?: boolean;
}

export interface HistoryLine {
  readonly field: string;
  readonly value: unknown;
  readonly at: string;
  readonly device: string;
  readonly actor: string | null;
  readonly inForce: boolean;
}

export interface DeviceIdentity {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

interface GroupRow {
  readonly device: string;
  readonly first: number;
  readonly at: number;
  readonly actor: string | null;
  readonly line: string;
}

/** Reads; what it hands out are plain records. The type of the handle says that nothing can be written with it. */
export class ReadDb {
  protected readonly connection: Connection;
  private readonly statements: Map<string, Statement>;

  constructor(connection: Connection) {
    this.connection = connection;
    this.statements = statementsOf(connection);
  }

  protected statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.connection.prepare<SqlValue[]>(sql);
    this.statements.set(sql, made);
    return made;
  }

  /** All rows of a statement written in this folder or in a service's own file; values are always bound. */
  rows<T = Row>(sql: string, ...values: SqlValue[]): T[] {
    return this.statement(sql).all(...values) as T[];
  }

  row<T = Row>(sql: string, ...values: SqlValue[]): T | null {
    return (this.statement(sql).get(...values) as T | undefined) ?? null;
  }

  /** A record by id, deleted or not; null when there is none. */
  get<N extends EntityName>(entity: N, id: string): RecordOf<N> | null {
    const row = this.row(`SELECT * FROM ${quoted(entity)} WHERE id = ?`, id);
    return row && toRecord(entity, row);
  }

  /** A record that must be there and not deleted. Throws `record.notFound`. */
  need<N extends EntityName>(entity: N, id: string): RecordOf<N> {
    const found = this.get(entity, id);
    if (!found || found.deleted) throw new AppError('record.notFound', { entity, id });
    return found;
  }

  /** Records of an entity in the order of their ids, filtered by equal values. Throws `record.unknownField`. */
  list<N extends EntityName>(entity: N, options: ListOptions<N> = {}): RecordOf<N>[] {
    const conditions: string[] = options.includeDeleted ? [] : ['deleted = 0'];
    const values: SqlValue[] = [];
    for (const [field, value] of Object.entries(options.where ?? {})) {
      conditions.push(`${quoted(field)} IS ?`);
      values.push(filterValue(entity, field, value));
    }
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    return this.rows(`SELECT * FROM ${quoted(entity)} ${where} ORDER BY id`, ...values).map((row) =>
      toRecord(entity, row),
    );
  }

  /** Every change of a record from the log, newest first; losing values are there too (S4). */
  history(entity: EntityName, id: string, zoneMinutes: (ms: number) => number): HistoryLine[] {
    const found = this.changesOf(entity, id);
    const newest = new Map<string, Change>();
    for (const { change } of found) {
      const best = newest.get(change.field);
      if (!best || compareStamps(change.stamp, best.stamp) > 0) newest.set(change.field, change);
    }
    return found
      .sort((a, b) => compareStamps(b.change.stamp, a.change.stamp) || b.number - a.number)
      .map(({ change, actor }) => ({
        field: change.field,
        value: change.value,
        at: toInstant(change.stamp.time, zoneMinutes(change.stamp.time)),
        device: change.stamp.device,
        actor,
        inForce: newest.get(change.field) === change,
      }));
  }

  private changesOf(
    entity: EntityName,
    id: string,
  ): { change: Change; actor: string | null; number: number }[] {
    const rows = this.rows<GroupRow>(
      `SELECT d.id AS device, g.first, c.at, c.actor, g.line FROM log_group g
       JOIN log_commit c ON c.device = g.device AND g.first BETWEEN c.first AND c.last
       JOIN log_device d ON d.n = g.device WHERE g.record = ? AND g.entity = ?`,
      id,
      entity,
    );
    return rows.flatMap((row) =>
      decodeGroup(row.line, row).changes.map((change, index) => ({
        change,
        actor: row.actor,
        number: row.first + index,
      })),
    );
  }

  /** A setting of this folder that is never exchanged; null when unset. */
  setting<T>(key: string): T | null {
    const row = this.row<{ value: string }>('SELECT value FROM local_setting WHERE key = ?', key);
    return row && (JSON.parse(row.value) as T);
  }

  /** What a window kept under a key; null when nothing is kept. */
  remembered(key: string): unknown {
    return this.setting<unknown>(`window.${key}`);
  }

  /** This data folder's device; null before the plan exists. */
  device(): DeviceIdentity | null {
    const id = this.setting<string>('device.id');
    const record = id === null ? null : this.get('device', id);
    return record && { id: record.id, code: record.code, name: record.name };
  }

  /** Seconds to add to this device's clock now, by its last clock check. */
  clockOffsetSeconds(): number {
    return this.setting<number>('clock.offsetSeconds') ?? 0;
  }

  /** For every known device, the number of its last change held without a gap. */
  vector(): Record<string, number> {
    const rows = this.rows<{ id: string; last: number }>(
      'SELECT d.id, max(c.last) AS last FROM log_commit c JOIN log_device d ON d.n = c.device GROUP BY c.device ORDER BY d.id',
    );
    return Object.fromEntries(rows.map((row) => [row.id, row.last]));
  }
}

/** Prepared statements live as long as their connection, not as long as one transaction's handle. */
const prepared = new WeakMap<Connection, Map<string, Statement>>();

function statementsOf(connection: Connection): Map<string, Statement> {
  const known = prepared.get(connection) ?? new Map<string, Statement>();
  prepared.set(connection, known);
  return known;
}

function filterValue(entity: EntityName, field: string, value: unknown): SqlValue {
  if (field === 'id') return String(value);
  if (field === 'deleted') return value ? 1 : 0;
  const fields: Readonly<Record<string, Parameters<typeof toColumn>[0]>> = entities[entity].fields;
  const definition = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!definition) throw new AppError('record.unknownField', { entity, field });
  return toColumn(definition, value);
}

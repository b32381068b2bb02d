// Takes the last import back: a commit of its own sets every field back to what the log says it was before.
import { nameField } from '../../../shared/domain/spreadsheets/stock';
import { fieldsOf } from '../../../shared/domain/spreadsheets/targets';
import { AppError } from '../../../shared/model/errors';
import { type EntityName, entities, entityNames } from '../../../shared/model/index';
import type { OutputOf } from '../../../shared/rpc/contract';
import { type Change, decodeGroup, type Group } from '../../../shared/sync/change';
import type { ReadDb } from '../../store/read';
import type { WriteTx } from '../../store/writeTx';
import { refusePlanInResponse } from '../recordRules';
import { IMPORT_MARK, type ImportMark } from './writePlan';

type Kept = OutputOf<'sheet.undo'>['kept'][number];
interface GroupRow {
  readonly device: string;
  readonly first: number;
  readonly at: number;
  readonly line: string;
}

/** One record of the import and how it is set back. */
interface Back {
  readonly entity: EntityName;
  readonly id: string;
  /** Whether the import made the record: then it is deleted. */
  readonly isMade: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Plan {
  readonly mark: ImportMark;
  readonly back: readonly Back[];
  readonly kept: readonly Kept[];
}

function groupsOf(db: ReadDb, mark: ImportMark): Group[] {
  const sql = `SELECT d.id AS device, g.first, c.at, g.line FROM log_commit c
    JOIN log_device d ON d.n = c.device
    JOIN log_group g ON g.device = c.device AND g.first BETWEEN c.first AND c.last
    WHERE d.id = ? AND c.first = ? ORDER BY g.first`;
  return db.rows<GroupRow>(sql, db.device()?.id ?? '', mark.first).map((row) => decodeGroup(row.line, row));
}

type Stamps = Readonly<Record<string, readonly [time: number, counter: number, device: string]>>;

function stampsOf(db: ReadDb, { entity, record }: Group): Stamps {
  const sql = 'SELECT stamps FROM log_stamp WHERE entity = ? AND record = ?';
  const row = db.row<{ stamps: string }>(sql, entity, record);
  return row === null ? {} : (JSON.parse(row.stamps) as Stamps);
}

function isInForce(stamps: Stamps, { field, stamp }: Change): boolean {
  const now = stamps[field];
  return now !== undefined && now[0] === stamp.time && now[1] === stamp.counter && now[2] === stamp.device;
}

/** Whether anything of a made record was changed since: a field of the import, or one beside it. */
function isTouchedSince(stamps: Stamps, group: Group): boolean {
  const own = new Set(group.changes.map(({ field }) => field));
  return (
    group.changes.some((change) => !isInForce(stamps, change)) ||
    Object.keys(stamps).some((field) => !own.has(field))
  );
}

/** Whether the record was there before the import: on this device by number, on others by time. */
function isOlder(db: ReadDb, { entity, record, first, changes }: Group): boolean {
  const sql = `SELECT count(*) AS n FROM log_group g
    JOIN log_commit c ON c.device = g.device AND g.first BETWEEN c.first AND c.last
    JOIN log_device d ON d.n = g.device
    WHERE g.record = ? AND g.entity = ? AND CASE d.id WHEN ? THEN g.first < ? ELSE c.at < ? END`;
  const [change] = changes;
  const own = db.device()?.id ?? '';
  return (db.row<{ n: number }>(sql, record, entity, own, first, change?.stamp.time ?? 0)?.n ?? 0) > 0;
}

/** What a field held before: the value of the change this one replaced; null where nothing was entered. */
function before(db: ReadDb, group: Group, change: Change): unknown {
  const [replaced] = change.replaces;
  if (replaced === undefined) return null;
  const sql = `SELECT d.id AS device, g.first, c.at, g.line FROM log_group g
    JOIN log_commit c ON c.device = g.device AND g.first BETWEEN c.first AND c.last
    JOIN log_device d ON d.n = g.device WHERE g.record = ? AND g.entity = ?`;
  const all = db
    .rows<GroupRow>(sql, group.record, group.entity)
    .flatMap((row) => decodeGroup(row.line, row).changes);
  const found = all.find(
    ({ field, stamp }) =>
      field === change.field &&
      stamp.time === replaced.time &&
      stamp.counter === replaced.counter &&
      stamp.device === replaced.device,
  );
  return found?.value ?? null;
}

function titleOf(db: ReadDb, entity: EntityName, id: string): string {
  const record = db.get(entity, id) as unknown as Readonly<Record<string, unknown>> | null;
  const field = nameField(entity) ?? (entity === 'contact' ? 'value' : null);
  return field === null ? id : String(record?.[field] ?? id);
}

/** Records of this import that others, made or changed since, point at. */
function mentionedSince(db: ReadDb, made: ReadonlySet<string>): Set<string> {
  const mentioned = new Set<string>();
  for (const entity of entityNames) {
    const references = Object.entries(fieldsOf(entity)).flatMap(([name, field]) =>
      field.references ? [name] : [],
    );
    if (references.length === 0 || entities[entity].kind !== 'record') continue;
    for (const record of db.list(entity) as unknown as readonly Readonly<Record<string, unknown>>[]) {
      if (made.has(String(record.id))) continue;
      for (const name of references) if (made.has(String(record[name]))) mentioned.add(String(record[name]));
    }
  }
  return mentioned;
}

function planUndo(db: ReadDb): Plan | null {
  const mark = db.setting<ImportMark | null>(IMPORT_MARK);
  if (mark === null) return null;
  const groups = groupsOf(db, mark);
  const back: Back[] = [];
  const kept: Kept[] = [];
  const keep = (entity: EntityName, id: string, why: Kept['why']): void => {
    kept.push({ entity, id, title: titleOf(db, entity, id), why });
  };
  for (const group of groups) {
    const entity = group.entity as EntityName;
    const id = group.record;
    const stamps = stampsOf(db, group);
    const isMade = !isOlder(db, group);
    if (isMade && isTouchedSince(stamps, group)) keep(entity, id, 'changedSince');
    else if (isMade) back.push({ entity, id, isMade, values: {} });
    else {
      const free = group.changes.filter((change) => isInForce(stamps, change));
      if (free.length < group.changes.length) keep(entity, id, 'changedSince');
      const values = Object.fromEntries(free.map((change) => [change.field, before(db, group, change)]));
      if (free.length > 0) back.push({ entity, id, isMade, values });
    }
  }
  return withoutMentioned(db, { mark, back, kept });
}

/** A made record that something else leans on by now stays. */
function withoutMentioned(db: ReadDb, plan: Plan): Plan {
  const made = new Set(plan.back.filter(({ isMade }) => isMade).map(({ id }) => id));
  const mentioned = mentionedSince(db, made);
  const stays = plan.back.filter(({ id }) => mentioned.has(id));
  const kept = stays.map(({ entity, id }) => ({
    entity,
    id,
    title: titleOf(db, entity, id),
    why: 'mentionedSince' as const,
  }));
  return { ...plan, back: plan.back.filter(({ id }) => !mentioned.has(id)), kept: [...plan.kept, ...kept] };
}

/** The last import and what taking it back would do; null when there is none. */
export function lastImport(db: ReadDb): OutputOf<'sheet.lastImport'> {
  const plan = planUndo(db);
  if (plan === null) return null;
  const { fileName, at, counts } = plan.mark;
  return { fileName, at, counts: { ...counts }, back: plan.back.length, kept: [...plan.kept] };
}

/** Takes the last import back. Throws `sheet.noImport`, `plan.closedInResponse`. */
export function undoLastImport(tx: WriteTx): OutputOf<'sheet.undo'> {
  const plan = planUndo(tx);
  if (plan === null) throw new AppError('sheet.noImport');
  for (const entity of new Set(plan.back.map((one) => one.entity))) refusePlanInResponse(tx, entity);
  for (const { entity, id, isMade, values } of plan.back.toReversed()) {
    if (isMade) tx.remove(entity, id);
    else tx.change(entity, id, values as never);
  }
  tx.keep(IMPORT_MARK, null);
  return { back: plan.back.length, kept: [...plan.kept] };
}

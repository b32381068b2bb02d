// An entry as the index keeps it: without its text, with its times as numbers and its words made comparable.
import { comparableText, mayBeOne } from '../../shared/domain/chronology/doubles';
import { isMessage, type StepEvidence } from '../../shared/domain/chronology/entryFlow';
import type { EntryKind, Medium } from '../../shared/model/evidence';
import type { RecordOf } from '../../shared/model/index';
import type { ReadDb } from '../store/read';
import { correctionOf } from './chronology';

interface EntryRow {
  readonly at: number;
  readonly id: string;
  readonly incidentId: string;
  readonly deviceId: string;
  readonly deviceCode: string;
  readonly serial: number;
  readonly clockAt: string;
  readonly occurredAt: string | null;
  readonly kind: EntryKind;
  readonly important: string | null;
  readonly medium: Medium | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly scribe: string | null;
  readonly supersedes: string | null;
  readonly text: string;
}

/** An entry without its text: what order, filters and counts need. */
export interface IndexedEntry {
  readonly id: string;
  readonly incidentId: string;
  readonly deviceId: string;
  readonly deviceCode: string;
  readonly serial: number;
  readonly kind: EntryKind;
  readonly important: boolean;
  readonly medium: Medium | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly scribe: string | null;
  readonly supersedes: string | null;
  readonly isMessage: boolean;
  readonly occurredMs: number;
  readonly recordedMs: number;
  /** What a possible double is told by; null for what the app wrote itself. */
  readonly told: { readonly from: string; readonly text: string } | null;
}

const COLUMNS =
  'rowid AS at, id, incidentId, deviceId, deviceCode, serial, clockAt, occurredAt, kind, important, medium, "from", "to", scribe, supersedes, text';

/** Newest first by corrected time; entries of one moment by their numbers, the later one first. */
export function newestFirst(a: IndexedEntry, b: IndexedEntry): number {
  const order = b.occurredMs - a.occurredMs || b.recordedMs - a.recordedMs;
  if (order !== 0) return order;
  if (a.deviceCode !== b.deviceCode) return a.deviceCode < b.deviceCode ? 1 : -1;
  return b.serial - a.serial;
}

/** Entries written behind a place of the table, in the order in which they came, and the place of the last one. */
export function entriesBehind(
  db: ReadDb,
  place: number,
): { readonly entries: IndexedEntry[]; readonly place: number } {
  const rows = db.rows<EntryRow>(
    `SELECT ${COLUMNS} FROM logEntry WHERE rowid > ? AND deleted = 0 ORDER BY rowid`,
    place,
  );
  return { entries: allIndexed(db, rows), place: rows.at(-1)?.at ?? place };
}

const WANTED = {
  important: 'important IS NOT NULL',
  withMentions: 'mentions IS NOT NULL',
  decisions: "kind = 'decision'",
} as const;

/** The ids of the entries of these incidents that are wanted, newest first; also for commands, which have no index. */
export function idsInOrder(
  db: ReadDb,
  incidentIds: readonly string[],
  wanted: keyof typeof WANTED,
): string[] {
  const rows = db.rows<EntryRow>(
    `SELECT ${COLUMNS} FROM logEntry
     WHERE ${WANTED[wanted]} AND deleted = 0 AND incidentId IN (SELECT value FROM json_each(?))`,
    JSON.stringify(incidentIds),
  );
  return allIndexed(db, rows)
    .sort(newestFirst)
    .map(({ id }) => id);
}

function allIndexed(db: ReadDb, rows: readonly EntryRow[]): IndexedEntry[] {
  const correct = correctionOf(db);
  return rows.map((row) => indexed(row, correct(row.deviceId, Date.parse(row.clockAt))));
}

function indexed(row: EntryRow, recordedMs: number): IndexedEntry {
  const message = isMessage(row);
  return {
    id: row.id,
    incidentId: row.incidentId,
    deviceId: row.deviceId,
    deviceCode: row.deviceCode,
    serial: row.serial,
    kind: row.kind,
    important: row.important !== null,
    medium: row.medium,
    from: row.from,
    to: row.to,
    scribe: row.scribe,
    supersedes: row.supersedes,
    isMessage: message,
    recordedMs,
    occurredMs: row.occurredAt === null ? recordedMs : Date.parse(row.occurredAt),
    told: message ? { from: comparableText(row.from ?? ''), text: comparableText(row.text) } : null,
  };
}

/** Whether two entries may tell of one thing; a correction and what it corrects never do. */
export function isPossibleDouble(a: IndexedEntry, b: IndexedEntry): boolean {
  if (a.told === null || b.told === null) return false;
  if (a.supersedes === b.id || b.supersedes === a.id) return false;
  return mayBeOne({ ...a, ...a.told }, { ...b, ...b.told });
}

/** A stored step as the rules read it. */
export function stepEvidence(
  step: RecordOf<'entryStep'>,
  correct: (deviceId: string, clockMs: number) => number,
): StepEvidence {
  return {
    id: step.id,
    step: step.step,
    next: step.next,
    roles: step.roles ?? [],
    after: step.after ?? [],
    madeAtMs: correct(step.deviceId, Date.parse(step.clockAt)),
  };
}

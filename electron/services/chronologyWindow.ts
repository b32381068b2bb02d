// The chronology as a screen reads it: the order of the whole log in one light query, in full only the entries in view.
import { entryNumber } from '../../shared/domain/chronology/numbers';
import { foldTight, tightForms } from '../../shared/domain/text/fold';
import type { OutputOf, ParsedOf } from '../../shared/rpc/contract';
import type { EntryFilter, ShownEntry } from '../../shared/rpc/response';
import type { ReadDb } from '../store/read';
import { correctionOf, entriesById, groupOf } from './chronology';

/** Each filter as a condition on the table. */
const CONDITIONS: Readonly<Record<EntryFilter, string>> = {
  all: '1',
  important: 'important IS NOT NULL',
  decision: "kind = 'decision'",
  unknown: 'id IN (SELECT logEntryId FROM question WHERE answered IS NULL AND deleted = 0)',
  report: "kind = 'report'",
  checklist: "kind = 'tick' OR medium = 'checklist'",
  call: "kind = 'call'",
  corrected:
    'supersedes IS NOT NULL OR id IN (SELECT supersedes FROM logEntry WHERE supersedes IS NOT NULL AND deleted = 0)',
};
const OF_INCIDENTS = 'deleted = 0 AND incidentId IN (SELECT value FROM json_each(?))';
const COUNTS = Object.entries(CONDITIONS)
  .map(([filter, condition]) => `coalesce(sum(${condition}), 0) AS "${filter}"`)
  .join(', ');

interface Row {
  readonly id: string;
  readonly deviceId: string;
  readonly deviceCode: string;
  readonly serial: number;
  readonly clockAt: string;
  readonly occurredAt: string | null;
}

interface Told {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly scribe: string | null;
}

interface Timed {
  readonly row: Row;
  readonly occurredMs: number;
  readonly recordedMs: number;
}

/** Newest first by corrected time; entries of one moment by their numbers, the later one first. */
function newestFirst(a: Timed, b: Timed): number {
  const order = b.occurredMs - a.occurredMs || b.recordedMs - a.recordedMs;
  if (order !== 0) return order;
  if (a.row.deviceCode !== b.row.deviceCode) return a.row.deviceCode < b.row.deviceCode ? 1 : -1;
  return b.row.serial - a.row.serial;
}

/** Whether the folded words of an entry hold the sought text, so kana, width and hyphens do not matter. */
function holds(row: Row & Told, sought: string): boolean {
  const words = [entryNumber(row.deviceCode, row.serial), row.text, row.from, row.to, row.scribe].join(' ');
  return tightForms(words).some((form) => form.includes(sought));
}

function rowsOf(db: ReadDb, groups: string, filter: EntryFilter, text: string): Row[] {
  const columns = 'id, deviceId, deviceCode, serial, clockAt, occurredAt';
  const where = `WHERE ${OF_INCIDENTS} AND (${CONDITIONS[filter]})`;
  const sought = foldTight(text);
  if (sought === '') return db.rows<Row>(`SELECT ${columns} FROM logEntry ${where}`, groups);
  const told = 'text, "from", "to", scribe';
  const rows = db.rows<Row & Told>(`SELECT ${columns}, ${told} FROM logEntry ${where}`, groups);
  return rows.filter((row) => holds(row, sought));
}

/** The ids a filter and a text leave, newest first, and how many each filter holds. Throws `record.notFound`. */
export function chronologyOrder(
  db: ReadDb,
  input: ParsedOf<'chronology.order'>,
): OutputOf<'chronology.order'> {
  const groups = JSON.stringify(groupOf(db, input.incidentId));
  const correct = correctionOf(db);
  const timed = rowsOf(db, groups, input.filter ?? 'all', input.text ?? '').map((row): Timed => {
    const recordedMs = correct(row.deviceId, Date.parse(row.clockAt));
    return { row, recordedMs, occurredMs: row.occurredAt === null ? recordedMs : Date.parse(row.occurredAt) };
  });
  const rows = timed.sort(newestFirst).map(({ row }) => row);
  const own = db.device()?.id;
  const counts = db.row<Record<EntryFilter, number>>(
    `SELECT ${COUNTS} FROM logEntry WHERE ${OF_INCIDENTS}`,
    groups,
  );
  return {
    ids: rows.map(({ id }) => id),
    elsewhere: rows.filter(({ deviceId }) => deviceId !== own).map(({ id }) => id),
    counts: counts as Record<EntryFilter, number>,
  };
}

/** Entries in full, in the order asked for; ids that name none are left out. */
export function shownEntries(
  db: ReadDb,
  ids: readonly string[],
  zoneMinutes: (ms: number) => number,
): ShownEntry[] {
  const entries = entriesById(db, ids, zoneMinutes);
  const others = entries.flatMap(({ supersedes, supersededBy }) => [...supersededBy, supersedes ?? '']);
  const numbers = new Map(
    db
      .rows<Pick<Row, 'id' | 'deviceCode' | 'serial'>>(
        'SELECT id, deviceCode, serial FROM logEntry WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(others),
      )
      .map(({ id, deviceCode, serial }) => [id, entryNumber(deviceCode, serial)]),
  );
  return entries.map((entry) => ({
    ...entry,
    supersedesNumber: numbers.get(entry.supersedes ?? '') ?? null,
    supersededByNumbers: entry.supersededBy.flatMap((id) => numbers.get(id) ?? []),
  }));
}

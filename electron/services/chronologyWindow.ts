// The chronology as a screen reads it: the order of the whole log in one light query, in full only the entries in view.
import { stepsBehind } from '../../shared/domain/chronology/entryFlow';
import { entryNumber } from '../../shared/domain/chronology/numbers';
import { foldTight } from '../../shared/domain/text/fold';
import type { RecordOf } from '../../shared/model/index';
import { toInstant } from '../../shared/model/instant';
import { ENTRY_FILTERS, type EntryFilter, type ShownEntry, type StepView } from '../../shared/rpc/chronology';
import type { OutputOf, ParsedOf } from '../../shared/rpc/contract';
import type { ReadDb } from '../store/read';
import { correctionOf, entriesById, groupOf } from './chronology';
import { ChronologyIndex } from './chronologyIndex';
import { type IndexedEntry, stepEvidence } from './chronologyRows';
import type { Desk } from './desk';

const indices = new WeakMap<Desk, ChronologyIndex>();

/** The index of the open folder, up to date. Only for queries. */
function indexOf(db: ReadDb, desk: Desk): ChronologyIndex {
  const index = indices.get(desk) ?? new ChronologyIndex();
  indices.set(desk, index);
  index.refresh(db);
  return index;
}

interface Facts {
  readonly index: ChronologyIndex;
  /** Entries about which a question is open. */
  readonly asked: ReadonlySet<string>;
}

/** Every filter that holds an entry, told one by one. */
function eachFilter(entry: IndexedEntry, { index, asked }: Facts, tell: (filter: EntryFilter) => void): void {
  tell('all');
  const stage = index.waitsFor(entry);
  if (stage !== 'none' && stage !== 'filed') tell(WAITING[stage]);
  if (index.isDoubtful(entry)) tell('double');
  if (entry.important) tell('important');
  if (entry.kind === 'decision' || entry.kind === 'report' || entry.kind === 'call') tell(entry.kind);
  if (asked.has(entry.id)) tell('unknown');
  if (entry.kind === 'tick' || entry.medium === 'checklist') tell('checklist');
  if (entry.supersedes !== null || index.isSuperseded(entry.id)) tell('corrected');
}

const WAITING = { triage: 'forTriage', decision: 'forDecision', delivery: 'forDelivery' } as const;

function factsOf(db: ReadDb, index: ChronologyIndex): Facts {
  const rows = db.rows<{ id: string | null }>(
    'SELECT logEntryId AS id FROM question WHERE answered IS NULL AND deleted = 0',
  );
  return { index, asked: new Set(rows.flatMap(({ id }) => id ?? [])) };
}

/** The ids a filter and a text leave, newest first, and how many each filter holds. Throws `record.notFound`. */
export function chronologyOrder(
  db: ReadDb,
  desk: Desk,
  input: ParsedOf<'chronology.order'>,
): OutputOf<'chronology.order'> {
  const index = indexOf(db, desk);
  const facts = factsOf(db, index);
  const all = index.order(groupOf(db, input.incidentId));
  const counts = Object.fromEntries(ENTRY_FILTERS.map((filter) => [filter, 0])) as Record<
    EntryFilter,
    number
  >;
  const { filter = 'all' } = input;
  const kept: IndexedEntry[] = [];
  for (const entry of all) {
    eachFilter(entry, facts, (held) => {
      counts[held] += 1;
      if (held === filter) kept.push(entry);
    });
  }
  const sought = foldTight(input.text ?? '');
  const rows = sought === '' ? kept : index.holds(db, kept, sought);
  const own = db.device()?.id;
  return {
    ids: rows.map(({ id }) => id),
    elsewhere: rows.filter(({ deviceId }) => deviceId !== own).map(({ id }) => id),
    counts,
  };
}

/** The newest entries of an incident and how many there are in all. Throws `record.notFound`. */
export function latestEntries(
  db: ReadDb,
  desk: Desk,
  incidentId: string,
  count: number,
): { readonly latest: OutputOf<'chronology.list'>; readonly entries: number } {
  const all = indexOf(db, desk).order(groupOf(db, incidentId));
  const ids = all.slice(0, count).map(({ id }) => id);
  return { latest: entriesById(db, ids, desk.zoneMinutes), entries: all.length };
}

/** Senders and receivers named in a response, the latest first, each once. */
export function namesTold(db: ReadDb, desk: Desk, incidentId: string): string[] {
  const all = indexOf(db, desk).order(groupOf(db, incidentId));
  return [...new Set(all.flatMap(({ from, to }) => [from, to]))]
    .filter((name) => name !== null)
    .slice(0, NAMES);
}

const NAMES = 200;

/** Entries in full, in the order asked for; ids that name none are left out. */
export function shownEntries(db: ReadDb, desk: Desk, ids: readonly string[]): ShownEntry[] {
  const index = indexOf(db, desk);
  const entries = entriesById(db, ids, desk.zoneMinutes);
  const numberOf = (id: string | null) => {
    const found = index.get(id ?? '');
    return found === undefined ? null : entryNumber(found.deviceCode, found.serial);
  };
  const other = (entry: IndexedEntry) => ({
    id: entry.id,
    number: entryNumber(entry.deviceCode, entry.serial),
  });
  return entries.flatMap((entry) => {
    const known = index.get(entry.id);
    if (known === undefined) return [];
    const flow = index.flowOf(known);
    const { stage, roles, outstanding, disputed } = flow;
    return [
      {
        ...entry,
        supersedesNumber: numberOf(entry.supersedes),
        supersededByNumbers: entry.supersededBy.flatMap((id) => numberOf(id) ?? []),
        flow: {
          stage,
          roles: [...roles],
          outstanding: [...outstanding],
          disputed,
          steps: stepsOf(db, desk, entry.id, { inForce: flow.inForce, numberOf }),
        },
        mayBeSame: index.partnersOf(known, null).map(other),
        same: index.partnersOf(known, 'same').map(other),
      },
    ];
  });
}

/** The steps of a message in the order in which they were taken, by the corrected clock. */
function stepsOf(
  db: ReadDb,
  desk: Desk,
  entryId: string,
  near: { readonly inForce: readonly string[]; readonly numberOf: (id: string | null) => string | null },
): StepView[] {
  const steps = db.list('entryStep', { where: { entryId } });
  if (steps.length === 0) return [];
  const correct = correctionOf(db);
  const inForce = new Set(near.inForce);
  const behind = stepsBehind(steps.map((step) => stepEvidence(step, correct)));
  return steps
    .map((step) => ({ step, atMs: doneAt(step, correct) }))
    .sort((a, b) => a.atMs - b.atMs || (behind.get(a.step.id) ?? 0) - (behind.get(b.step.id) ?? 0))
    .map(({ step, atMs }) => {
      const number = near.numberOf(step.logEntryId);
      return {
        id: step.id,
        step: step.step,
        next: step.next,
        roles: step.roles ?? [],
        initials: step.initials,
        text: step.text,
        by: step.by,
        at: toInstant(atMs, desk.zoneMinutes(atMs)),
        entry: number === null || step.logEntryId === null ? null : { id: step.logEntryId, number },
        inForce: inForce.has(step.id),
      };
    });
}

function doneAt(step: RecordOf<'entryStep'>, correct: ReturnType<typeof correctionOf>): number {
  return step.occurredAt === null
    ? correct(step.deviceId, Date.parse(step.clockAt))
    : Date.parse(step.occurredAt);
}

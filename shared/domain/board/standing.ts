// Where a system or business stands by what was said of it: its state, since when, on whose word, and its times of being down.
import type { BoardState } from '../../model/board';
import { counted, type Evidence, inForce } from './inForce';

/** A state told, with its times by the corrected clock. */
export interface Status extends Evidence {
  readonly state: BoardState;
  /** Since when, where it was told. */
  readonly sinceMs: number | null;
  /** Said to be unknown since when. */
  readonly isSinceUnknown: boolean;
  readonly level: 'met' | 'notMet' | null;
}

/** When the event itself was noticed; null where that is not known, and when the response began. */
export interface Detection {
  readonly noticedMs: number | null;
  readonly startedMs: number;
}

/**
 * From when the time of being down counts: the stoppage where somebody told it, else the detection of the event, the start of the
 * response where that is unknown too; for what was up before, the moment it was told to be down.
 */
export type OutageFrom = 'stoppage' | 'detection' | 'start' | 'report';

/** A time of being down; `endMs` is the restoration, null while it lasts. */
export interface Outage {
  readonly startMs: number;
  readonly from: OutageFrom;
  readonly endMs: number | null;
}

export interface Standing<T extends Status = Status> {
  /** `unknown` also while nobody has said anything. */
  readonly state: BoardState;
  /** The words in force, oldest first; more than one when laptops spoke in ignorance of each other. */
  readonly words: readonly T[];
  /** True when the words in force name different states. */
  readonly disputed: boolean;
  /** Since when it is in this state; null: unknown. */
  readonly sinceMs: number | null;
  /** When somebody last said so; null: never. */
  readonly confirmedMs: number | null;
  /** Whether it is of use at its recovery level. */
  readonly isUp: boolean;
  /** Times of being down, oldest first; the last one lasts while it is not up. */
  readonly outages: readonly Outage[];
}

const USABLE: ReadonlySet<BoardState> = new Set(['working', 'otherMeans', 'degraded']);
const STOPPAGES: ReadonlySet<BoardState> = new Set(['stopped', 'degraded', 'stoppedOnPurpose']);

/** Whether a state is of use at the recovery level: told so, else working and working by other means are, degraded is not. */
export function isUpBy({ state, level }: Pick<Status, 'state' | 'level'>): boolean {
  if (!USABLE.has(state)) return false;
  return level === null ? state !== 'degraded' : level === 'met';
}

/** Since when the state of the last line holds: told, else since the first line of the same state in a row. */
function sinceOf(lines: readonly Status[]): number | null {
  const last = lines.at(-1);
  if (last === undefined) return null;
  const start = lines.findLastIndex(({ state }) => state !== last.state) + 1;
  const same = lines.slice(start);
  const told = same.findLast(({ sinceMs, isSinceUnknown }) => sinceMs !== null || isSinceUnknown);
  if (told !== undefined) return told.sinceMs;
  return last.state === 'unknown' ? null : (same[0]?.atMs ?? null);
}

function startOf(down: readonly Status[], detection: Detection, wasUp: boolean): Omit<Outage, 'endMs'> {
  const told = down.flatMap(({ state, sinceMs }) =>
    STOPPAGES.has(state) && sinceMs !== null ? [sinceMs] : [],
  );
  if (told.length > 0) return { startMs: Math.min(...told), from: 'stoppage' };
  const first = down[0];
  if (wasUp && first !== undefined) return { startMs: first.atMs, from: 'report' };
  const { noticedMs, startedMs } = detection;
  return noticedMs === null
    ? { startMs: startedMs, from: 'start' }
    : { startMs: noticedMs, from: 'detection' };
}

/** The lines cut into turns of being down and being up again. */
function outagesOf(lines: readonly Status[], detection: Detection): Outage[] {
  const outages: Outage[] = [];
  let down: Status[] = [];
  let wasUp = false;
  for (const line of lines) {
    if (!isUpBy(line)) {
      down.push(line);
      continue;
    }
    if (down.length > 0) {
      const start = startOf(down, detection, wasUp);
      outages.push({ ...start, endMs: Math.max(start.startMs, line.sinceMs ?? line.atMs) });
    }
    down = [];
    wasUp = true;
  }
  if (down.length > 0 || lines.length === 0)
    outages.push({ ...startOf(down, detection, wasUp), endMs: null });
  return outages;
}

/** What the evidence about one system or business says together; independent of the order in which it arrived. */
export function standingOf<T extends Status>(evidence: readonly T[], detection: Detection): Standing<T> {
  const lines = counted(evidence);
  const words = inForce(evidence);
  const last = lines.at(-1);
  return {
    state: last?.state ?? 'unknown',
    words,
    disputed: new Set(words.map(({ state }) => state)).size > 1,
    sinceMs: sinceOf(lines),
    confirmedMs: last?.atMs ?? null,
    isUp: last !== undefined && isUpBy(last),
    outages: outagesOf(lines, detection),
  };
}

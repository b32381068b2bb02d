// The RTO clock of a system or business: from when it counts, what is left of it, and whether the restoration came in time.
import type { Outage, OutageFrom } from './standing';

const HOUR_MS = 3_600_000;

/** Confirmed longer ago than this, a state shows the age of its word (ux §4). */
export const OLD_AFTER_MS = 30 * 60_000;

export interface RtoClock {
  readonly startMs: number;
  readonly from: OutageFrom;
  readonly rtoHours: number | null;
  /** Start plus RTO; null without an RTO. */
  readonly deadlineMs: number | null;
  /** The restoration; null while it is down. */
  readonly endMs: number | null;
}

/** What a clock shows at a moment. `remainingMs` below zero: overdue, or restored so much too late; null without an RTO. */
export interface ClockFace {
  readonly elapsedMs: number;
  readonly remainingMs: number | null;
  readonly is: 'running' | 'overdue' | 'inTime' | 'late' | 'noRto';
}

/** The clock of a time of being down. */
export function rtoClock(outage: Outage, rtoHours: number | null): RtoClock {
  const deadlineMs = rtoHours === null ? null : outage.startMs + rtoHours * HOUR_MS;
  return { ...outage, rtoHours, deadlineMs };
}

/** What the clock shows: elapsed and remaining always make up the RTO; it stands still once restored. */
export function clockFace({ startMs, deadlineMs, endMs }: RtoClock, nowMs: number): ClockFace {
  const untilMs = endMs ?? nowMs;
  const elapsedMs = untilMs - startMs;
  if (deadlineMs === null) return { elapsedMs, remainingMs: null, is: 'noRto' };
  const remainingMs = deadlineMs - untilMs;
  if (endMs !== null) return { elapsedMs, remainingMs, is: remainingMs < 0 ? 'late' : 'inTime' };
  return { elapsedMs, remainingMs, is: remainingMs < 0 ? 'overdue' : 'running' };
}

/** Whether a word is too old to be taken for the present; what nobody ever confirmed is no old word but none. */
export function isOld(confirmedMs: number | null, nowMs: number): boolean {
  return confirmedMs !== null && nowMs - confirmedMs >= OLD_AFTER_MS;
}

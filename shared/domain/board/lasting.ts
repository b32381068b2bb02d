// How long other means in use still last: the limit told or what the work allows, counted from when they were taken into use.
import type { Handwork } from '../../model/business';
import { handworkDay, type Lasting, lastingOf } from '../analysis/handwork';
import { counted, type Evidence, inForce } from './inForce';

const HOUR_MS = 3_600_000;

/** One telling of other means in use. */
export interface UseEvidence extends Evidence {
  readonly act: 'started' | 'changed' | 'ended';
  readonly sinceMs: number | null;
  readonly isSinceUnknown: boolean;
  readonly limitHours: number | null;
  readonly isLimitUnknown: boolean;
  readonly work: Handwork | null;
}

/** What the plan says of the other means of a business. */
export interface PlannedMeans {
  readonly alternativeLimitHours: number | null;
  readonly alternativeWork: Handwork | null;
}

export interface MeansInUse<T extends UseEvidence = UseEvidence> {
  /** The last telling. */
  readonly latest: T;
  /** Tellings in force; more than one when laptops spoke in ignorance of each other. */
  readonly words: readonly T[];
  readonly disputed: boolean;
  readonly inUse: boolean;
  /** In use since; null: unknown. For means given up: since when they are no longer used. */
  readonly sinceMs: number | null;
  readonly lasting: Lasting;
  /** When they are exhausted; null where it cannot be said, or the people keep up. */
  readonly exhaustedMs: number | null;
  /** Cases left over at the end of a day; null while an amount is missing. */
  readonly behindCases: number | null;
}

function sinceOf(lines: readonly UseEvidence[]): number | null {
  const start = lines.findLastIndex(({ act }) => act !== 'changed');
  const told = lines.slice(Math.max(0, start)).findLast((one) => one.sinceMs !== null || one.isSinceUnknown);
  return told === undefined ? (lines[Math.max(0, start)]?.atMs ?? null) : told.sinceMs;
}

/** What the evidence about the other means of one subject says; null while none was ever taken into use. */
export function meansInUse<T extends UseEvidence>(
  evidence: readonly T[],
  planned: PlannedMeans | null,
): MeansInUse<T> | null {
  const lines = counted(evidence);
  const latest = lines.at(-1);
  if (latest === undefined) return null;
  const words = inForce(evidence);
  const sinceMs = sinceOf(lines);
  const work = latest.work ?? planned?.alternativeWork ?? null;
  const limit = latest.isLimitUnknown ? null : (latest.limitHours ?? planned?.alternativeLimitHours ?? null);
  const lasting = lastingOf({ alternativeLimitHours: limit, alternativeWork: work });
  const isTold = sinceMs !== null && lasting.hours !== null;
  return {
    latest,
    words,
    disputed: new Set(words.map(({ act }) => act === 'ended')).size > 1,
    inUse: latest.act !== 'ended',
    sinceMs,
    lasting,
    exhaustedMs: isTold ? sinceMs + lasting.hours * HOUR_MS : null,
    behindCases: handworkDay(work)?.behindCases ?? null,
  };
}

// The estimate of a restoration (BoJ 2012, annex 1 II-2 no. 4): every part told or unknown, never a sum over what is not known.
import type { EstimateParts } from '../../model/board';

export type PartName = keyof EstimateParts;

/** The parts in the order of the work. */
export const PART_NAMES = [
  'detect',
  'decide',
  'repair',
  'restart',
  'verify',
  'followUp',
  'margin',
] as const satisfies readonly PartName[];

/** The three shares the source names: time to decide, the work, and catching up; the margin stands apart. */
export const PART_SHARES: Readonly<Record<PartName, 'decision' | 'work' | 'catchUp' | 'margin'>> = {
  detect: 'decision',
  decide: 'decision',
  repair: 'work',
  restart: 'work',
  verify: 'work',
  followUp: 'catchUp',
  margin: 'margin',
};

/** Parts the source says are forgotten: left empty or zero they are pointed out. */
const OFTEN_FORGOTTEN = ['decide', 'followUp'] as const;

const MINUTE_MS = 60_000;

export interface EstimateTotal {
  /** The sum; null while a part is unknown or nothing was entered. */
  readonly minutes: number | null;
  /** The sum of what is known: it will take no less. */
  readonly atLeastMinutes: number;
  /** Parts said to be unknown. */
  readonly unknown: readonly PartName[];
  /** Decision or catching up left out or zero. */
  readonly forgotten: readonly PartName[];
}

function isUnknown(part: EstimateParts[PartName]): boolean {
  return typeof part === 'object' && part !== null && part.unknown !== 'notApplicable';
}

function minutesOf(part: EstimateParts[PartName]): number {
  return typeof part === 'number' ? part : 0;
}

/** detect + decide + repair + restart + verify + follow-up + margin, as far as it can be said. */
export function estimateTotal(parts: EstimateParts): EstimateTotal {
  const unknown = PART_NAMES.filter((name) => isUnknown(parts[name]));
  const atLeastMinutes = PART_NAMES.reduce((sum, name) => sum + minutesOf(parts[name]), 0);
  const isEmpty = PART_NAMES.every((name) => parts[name] === null);
  return {
    minutes: unknown.length > 0 || isEmpty ? null : atLeastMinutes,
    atLeastMinutes,
    unknown,
    forgotten: OFTEN_FORGOTTEN.filter((name) => parts[name] === null || parts[name] === 0),
  };
}

/** The estimate with the catching up taken from the backlog; while that cannot be said, the part told stands, else it is unknown. */
export function withCatchUp(parts: EstimateParts, catchUpMinutes: number | null): EstimateParts {
  if (catchUpMinutes !== null) return { ...parts, followUp: Math.ceil(catchUpMinutes) };
  return parts.followUp === null ? { ...parts, followUp: { unknown: 'unknown' } } : parts;
}

/** Whether an estimate is shorter than what a drill measured: then somebody says why. */
export function isShorterThanMeasured(total: EstimateTotal, measuredMinutes: number | null): boolean {
  return total.minutes !== null && measuredMinutes !== null && total.minutes < measuredMinutes;
}

/** The moment of return, and the one before which it cannot be; null where that cannot be said. */
export function estimatedReturn(
  total: EstimateTotal,
  countsFromMs: number | null,
): { readonly atMs: number | null; readonly atLeastMs: number | null } {
  if (countsFromMs === null) return { atMs: null, atLeastMs: null };
  return {
    atMs: total.minutes === null ? null : countsFromMs + total.minutes * MINUTE_MS,
    atLeastMs: countsFromMs + total.atLeastMinutes * MINUTE_MS,
  };
}

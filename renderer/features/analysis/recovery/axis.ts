// The time axis of the chart: how far it reaches and where its marks stand. Pure.

/** Axes to choose from, in hours; the last is as long as the recovery. */
export const REACHES = ['24', '72', '168', 'all'] as const;
export type Reach = (typeof REACHES)[number];

const STEPS = [1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720];
const MARKS_AT_MOST = 13;
/** A share: three quarters. */
const MOST = 0.75;

/** The hours an axis shows. */
export function hoursOf(reach: Reach, endHours: number): number {
  return reach === 'all' ? Math.max(1, Math.ceil(endHours)) : Number(reach);
}

/** The shortest axis on which most of the work ends; what ends later says so at its bar. */
export function startReach(ends: readonly (number | null)[]): Reach {
  const known = ends.filter((end) => end !== null);
  const within = (hours: number) => known.filter((end) => end <= hours).length;
  const fits = (reach: Reach) => reach !== 'all' && within(Number(reach)) >= MOST * known.length;
  return REACHES.find(fits) ?? 'all';
}

/** The hours that bear a mark: even steps, not too many. */
export function marksOf(hours: number): number[] {
  const step = STEPS.find((one) => hours / one < MARKS_AT_MOST) ?? Math.ceil(hours / MARKS_AT_MOST);
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_unused, at) => at * step);
}

const WIDE = 13;
const NARROW = 7.6;

/** About how wide a name stands at 13 px: full-width letters take twice the room of Latin ones. */
export function nameWidth(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE : NARROW), 0);
}

// How far the weeks ahead are looked at, and which days share a column.

/** Two weeks by the day, twelve weeks by the week. */
export const HORIZONS = ['2w', '12w'] as const;
export type Horizon = (typeof HORIZONS)[number];
export type DayMark = 'met' | 'short' | 'unknown' | 'notSet';

const DAYS = { '2w': 14, '12w': 84 } as const;
const WEEK = 7;

/** So many days are looked at. */
export function horizonDays(horizon: Horizon): number {
  return DAYS[horizon];
}

/** The days of each column. */
export function inColumns<T>(days: readonly T[], horizon: Horizon): T[][] {
  const width = horizon === '12w' ? WEEK : 1;
  return Array.from({ length: Math.ceil(days.length / width) }, (_, at) =>
    days.slice(at * width, (at + 1) * width),
  );
}

// Whether a backlog can be worked off by hand in the time there is (BoJ 2012, annex 1 II-2 no. 5), and how long catching up takes.
import { counted } from '../board/inForce';
import { isOpenState, type LotReport } from './lots';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** The amounts as told; null: unknown or not entered. */
export interface HandworkTold {
  readonly volume: number | null;
  readonly minutesPerItem: number | null;
  readonly people: number | null;
  readonly efficiencyPercent: number | null;
  readonly availableMinutes: number | null;
}

export interface Feasibility {
  /** Items x minutes / (people x efficiency); null while an amount is missing, or nobody is there to work. */
  readonly requiredMinutes: number | null;
  readonly feasible: boolean | null;
  /** What can be done in the time there is. */
  readonly maxItems: number | null;
  /** People it takes to be done in time. */
  readonly peopleNeeded: number | null;
}

/** Twelve digits say everything people count; the last binary ones of a quotient drift. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The formula of the content, amount by amount; whatever cannot be said is null, never zero. */
export function feasibilityOf(told: HandworkTold): Feasibility {
  const { volume, minutesPerItem, people, efficiencyPercent, availableMinutes } = told;
  // In hundredths of a minute, so that percentages stay whole numbers.
  const hands = people === null || efficiencyPercent === null ? null : people * efficiencyPercent;
  const work = volume === null || minutesPerItem === null ? null : volume * minutesPerItem * 100;
  const have = hands === null || availableMinutes === null ? null : tidy(hands * availableMinutes);
  const onePerson =
    availableMinutes === null || efficiencyPercent === null ? 0 : availableMinutes * efficiencyPercent;
  return {
    requiredMinutes: requiredOf(work, hands),
    feasible: feasibleOf(work, hands, have),
    maxItems:
      have === null || minutesPerItem === null || minutesPerItem === 0
        ? null
        : Math.floor(tidy(have / (minutesPerItem * 100))),
    peopleNeeded: work === null || onePerson === 0 ? null : Math.ceil(tidy(work / onePerson)),
  };
}

function requiredOf(work: number | null, hands: number | null): number | null {
  if (work === null || hands === null) return null;
  if (work === 0) return 0;
  return hands === 0 ? null : tidy(work / hands);
}

function feasibleOf(work: number | null, hands: number | null, have: number | null): boolean | null {
  // Nobody to work it off: there is no time in which it could be done.
  if (work !== null && work > 0 && hands === 0) return false;
  return work === null || have === null ? null : tidy(work) <= have;
}

/** The time there is: until the cut-off, which runs out, else what was told. */
export function availableAt(
  told: { readonly cutOffMs: number | null; readonly availableMinutes: number | null },
  nowMs: number,
): number | null {
  if (told.cutOffMs === null) return told.availableMinutes;
  return Math.max(0, Math.floor((told.cutOffMs - nowMs) / MINUTE_MS));
}

/** How many items were open at a moment. */
export interface Level {
  readonly atMs: number;
  readonly items: number;
  /** Lots whose number nobody knew then. */
  readonly unknown: number;
}

/** What a lot adds to the level while it is open. */
function weightOf(report: LotReport | undefined): { readonly items: number; readonly unknown: number } {
  if (report === undefined || !isOpenState(report.state)) return { items: 0, unknown: 0 };
  return report.items === null ? { items: 0, unknown: 1 } : { items: report.items, unknown: 0 };
}

/** The open items over time: a point at every moment something was told. */
export function levelsOf(evidence: readonly LotReport[]): Level[] {
  const now = new Map<string, LotReport>();
  const levels: Level[] = [];
  let items = 0;
  let unknown = 0;
  for (const report of counted(evidence)) {
    const before = weightOf(now.get(report.lotId));
    const after = weightOf(report);
    items += after.items - before.items;
    unknown += after.unknown - before.unknown;
    now.set(report.lotId, report);
    // Several lots told at one moment are one point.
    if (levels.at(-1)?.atMs === report.atMs) levels.pop();
    levels.push({ atMs: report.atMs, items, unknown });
  }
  return levels;
}

export interface CatchUp {
  readonly minutes: number | null;
  /** `rate`: by the items an hour told; `trend`: by how fast it went down; `hands`: by hand; `nothing`: none is open; `unknown`. */
  readonly because: 'nothing' | 'rate' | 'trend' | 'hands' | 'unknown';
}

/** Items a minute by which the backlog went down since it stood highest; null where it did not. */
function fallOf(levels: readonly Level[]): number | null {
  const last = levels.at(-1);
  if (last === undefined || levels.some(({ unknown }) => unknown > 0)) return null;
  const highest = Math.max(...levels.map(({ items }) => items));
  const top = levels.findLast(({ items }) => items === highest);
  const minutes = top === undefined ? 0 : (last.atMs - top.atMs) / MINUTE_MS;
  return minutes <= 0 || last.items >= highest ? null : (highest - last.items) / minutes;
}

/**
 * How long catching up takes: by the rate told, else as fast as it went down so far, else by hand. Unknown while items nobody
 * counted are open.
 */
export function catchUpOf(
  levels: readonly Level[],
  told: { readonly itemsPerHour: number | null } & Omit<HandworkTold, 'volume' | 'availableMinutes'>,
): CatchUp {
  const last = levels.at(-1);
  if (last === undefined) return { minutes: null, because: 'unknown' };
  if (last.unknown > 0) return { minutes: null, because: 'unknown' };
  if (last.items === 0) return { minutes: 0, because: 'nothing' };
  if (told.itemsPerHour !== null && told.itemsPerHour > 0)
    return { minutes: tidy((last.items / told.itemsPerHour) * HOUR_MINUTES), because: 'rate' };
  const fall = fallOf(levels);
  if (fall !== null) return { minutes: tidy(last.items / fall), because: 'trend' };
  const { requiredMinutes } = feasibilityOf({ ...told, volume: last.items, availableMinutes: null });
  return requiredMinutes === null
    ? { minutes: null, because: 'unknown' }
    : { minutes: requiredMinutes, because: 'hands' };
}

// How many are at work over the coming days and weeks, and on which day a minimum breaks (guideline 2.6.2(1)-3).
import type { Unknown } from '../../model/define';
import type { RecordOf } from '../../model/index';
import type { Staff } from '../../model/muster';
import { byTime, standing, type Told } from './evidence';
import { isKnown } from './people';

export type StaffingTold = Told &
  Pick<RecordOf<'staffingReport'>, 'subject' | 'staff' | 'service' | 'fromOn' | 'untilOn'>;

/** The level on one day; null where it is not known. */
export interface StaffLevel {
  readonly percent: number | null;
  readonly present: number | null;
  readonly remote: number | null;
  readonly expected: number | null;
}

export type DayCoverage = 'met' | 'short' | 'unknown' | 'notSet';

export interface StaffDay {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reportId: string | null;
  readonly level: StaffLevel;
  readonly service: StaffingTold['service'];
  readonly coverage: DayCoverage;
  /** Reports of one start that do not know each other and differ. */
  readonly disputed: boolean;
}

const NOTHING: StaffLevel = { percent: null, present: null, remote: null, expected: null };

/** What the numbers of a report say together. @param planned how many the plan knows, where the report does not tell. */
export function staffLevel(staff: Staff | Unknown | null, planned: number | null): StaffLevel {
  if (!isKnown(staff)) return { ...NOTHING, expected: planned };
  const expected = staff.expected ?? planned;
  const counted =
    staff.onSite === null && staff.remote === null ? null : (staff.onSite ?? 0) + (staff.remote ?? 0);
  const share =
    staff.percent === null || expected === null ? null : Math.round((staff.percent / 100) * expected);
  const present = counted ?? share;
  const percent =
    staff.percent ??
    (present === null || expected === null || expected === 0 ? null : Math.round((present / expected) * 100));
  return { percent, present, remote: staff.remote, expected };
}

/** Whether a report speaks of a day: begun, and not past its end. An end nobody knows has not come. */
function speaksOf({ fromOn, untilOn }: StaffingTold, on: string): boolean {
  return fromOn <= on && (!isKnown(untilOn) || untilOn >= on);
}

/** The report that holds on a day: of those that stand the one that begins last, then the one told last. */
function holdingOn(reports: readonly StaffingTold[], on: string): StaffingTold[] {
  const speaking = reports.filter((report) => speaksOf(report, on));
  const latest = speaking
    .map(({ fromOn }) => fromOn)
    .sort()
    .at(-1);
  return speaking.filter(({ fromOn }) => fromOn === latest).sort(byTime);
}

/** Met, short or not known against a minimum; `notSet` where the plan sets none. */
export function dayCoverage(present: number | null, minimum: number | null): DayCoverage {
  if (minimum === null) return 'notSet';
  if (present === null) return 'unknown';
  return present >= minimum ? 'met' : 'short';
}

/** The days of one unit, team or contractor, in the order of `days`. */
export function staffDays(
  reports: readonly StaffingTold[],
  days: readonly string[],
  { planned, minimum }: { readonly planned: number | null; readonly minimum: number | null },
): StaffDay[] {
  // A report of another start says nothing against this one: the later start holds from its own day on.
  const stands = standing(reports, (later, earlier) => later.fromOn === earlier.fromOn);
  return days.map((on) => {
    const holding = holdingOn(stands, on);
    const last = holding.at(-1);
    const level = last === undefined ? { ...NOTHING, expected: planned } : staffLevel(last.staff, planned);
    const told = new Set(holding.map(({ staff, service }) => JSON.stringify([staff, service])));
    return {
      on,
      reportId: last?.id ?? null,
      level,
      service: last?.service ?? null,
      coverage: dayCoverage(level.present, minimum),
      disputed: told.size > 1,
    };
  });
}

/** The first day on which the minimum breaks; null while it holds as far as is known. */
export function breakDay(days: readonly Pick<StaffDay, 'on' | 'coverage'>[]): string | null {
  return days.find(({ coverage }) => coverage === 'short')?.on ?? null;
}

const DAY_MS = 86_400_000;

/** So many days from one on, `YYYY-MM-DD`. */
export function daysFrom(on: string, count: number): string[] {
  const first = Date.parse(`${on}T00:00:00Z`);
  return Array.from({ length: count }, (_, at) => new Date(first + at * DAY_MS).toISOString().slice(0, 10));
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Somebody who can take a role, and until when they are away; an end nobody knows is `unknown`. */
export interface RolePerson {
  readonly personId: string;
  readonly isAway: boolean;
  readonly awayUntilOn: string | null;
  readonly isHeard: boolean;
}

export interface RoleDay {
  readonly on: string;
  /** Heard of and not away. */
  readonly available: number;
  readonly unheard: number;
  readonly coverage: 'met' | 'short' | 'unknown';
}

/** How many can take a role on each day; the unheard never count as present. */
export function roleDays(people: readonly RolePerson[], needed: number, days: readonly string[]): RoleDay[] {
  return days.map((on) => {
    const free = people.filter(
      ({ isAway, awayUntilOn }) => !isAway || (awayUntilOn !== null && awayUntilOn < on),
    );
    const available = free.filter(({ isHeard }) => isHeard).length;
    const unheard = free.length - available;
    const coverage = available >= needed ? 'met' : available + unheard >= needed ? 'unknown' : 'short';
    return { on, available, unheard, coverage };
  });
}

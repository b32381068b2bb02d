// The recovery schedule: which system is back when, which business misses its RTO and what it waited for.
import type { RecordOf } from '../../model/index';
import { at } from './graph';
import { listSchedule, type Slots } from './listSchedule';
import type { Standby, WhatIf } from './recoveryHours';
import { type RecoveryWork, recoveryWork } from './recoveryWork';
import type { Work } from './rto';
import { urgencies } from './urgency';

type System = Pick<RecordOf<'system'>, 'id' | 'kind' | 'ownRtoHours' | 'switchoverHours' | 'onsiteHours'>;

export interface RecoveryPlan extends Omit<Work, 'systems'> {
  readonly systems: readonly System[];
}

export interface RecoveryOptions {
  /** How many systems can be worked on at once; null: as many as there are. */
  readonly teams: number | null;
  readonly standby: Standby;
  readonly whatIfs: readonly WhatIf[];
}

export interface SystemRecovery {
  readonly id: string;
  /** The hours of work; null when none were entered. */
  readonly hours: number | null;
  /** Hours after the start; null: cannot be said, because hours are missing here or below, or a circle has no order. */
  readonly startHours: number | null;
  readonly endHours: number | null;
  readonly team: number | null;
  readonly waitedFor: 'nothing' | 'dependency' | 'team' | 'unknown';
  /** The systems whose end made the start possible; for `unknown` those that stand in the way. */
  readonly waitsFor: readonly string[];
  readonly requiredRtoHours: number | null;
  /** Null without an end or without an RTO. */
  readonly meetsRto: boolean | null;
}

export interface BusinessRecovery {
  readonly id: string;
  readonly rtoHours: number | null;
  /** When the last of its systems is back; null when it uses none, or one of them cannot be said. */
  readonly endHours: number | null;
  /** The earliest end with a team for every system: what no further team can improve. */
  readonly earliestHours: number | null;
  /** The systems that came last. */
  readonly waitsFor: readonly string[];
  readonly meetsRto: boolean | null;
  /** `work`: the chain itself takes too long; `teams`: with more teams it can be met; null: not missed. */
  readonly missedBecause: 'work' | 'teams' | null;
  /** From the first system worked on to the last one waited for. */
  readonly chain: readonly string[];
}

export interface Recovery {
  readonly systems: readonly SystemRecovery[];
  readonly businesses: readonly BusinessRecovery[];
  /** The chain that ends last. */
  readonly criticalPath: readonly string[];
  readonly endHours: number;
  /** No order can end sooner: the longest chain, or all work spread over the teams. */
  readonly lowerBoundHours: number;
  /** True: no order ends sooner. False: nothing is proved either way. */
  readonly provenShortest: boolean;
}

/** Sums of tenths of an hour drift in the last binary digits; a millionth of an hour is none. */
function tidy(hours: number): number {
  return Math.round(hours * 1e6) / 1e6;
}

interface Score {
  readonly missed: number;
  readonly late: number;
  readonly end: number;
}

function scoreOf(work: RecoveryWork, slots: Slots): Score {
  let missed = 0;
  let late = 0;
  for (const { rtoHours, numbers } of work.businesses) {
    const end = Math.max(0, ...numbers.map((number) => at(slots.end, number) || 0));
    const over = rtoHours === null ? 0 : Math.max(0, tidy(end - rtoHours));
    missed += Number(over > 0);
    late += over;
  }
  return { missed, late, end: Math.max(0, ...slots.end.map((end) => end || 0)) };
}

function isBetter(a: Score, b: Score): boolean {
  return (a.missed - b.missed || a.late - b.late || a.end - b.end) < 0;
}

/** The order of urgency that serves the businesses best, and its schedule. */
export function bestSchedule(work: RecoveryWork, teams: number): { rank: readonly number[]; slots: Slots } {
  const tried = urgencies(work).map((rank) => {
    const slots = listSchedule(work, rank, teams);
    return { rank, slots, score: scoreOf(work, slots) };
  });
  return tried.reduce((best, one) => (isBetter(one.score, best.score) ? one : best));
}

interface Result {
  readonly work: RecoveryWork;
  readonly slots: Slots;
  readonly earliest: Slots;
}

/** What the start of a system had to wait for; the systems below it that ended last. */
function causeOf({ work, slots }: Result, number: number): readonly number[] {
  const freedBy = at(slots.freedBy, number);
  if (freedBy >= 0) return [freedBy];
  const start = at(slots.start, number);
  if (start === 0) return [];
  return at(work.dependsOn, number).filter((below) => at(slots.end, below) === start);
}

function chainTo(result: Result, last: number | undefined): number[] {
  const chain: number[] = [];
  const seen = new Set<number>();
  for (let number = last; number !== undefined && !seen.has(number); number = causeOf(result, number)[0]) {
    seen.add(number);
    chain.unshift(number);
  }
  return chain;
}

function inTime(endHours: number | null, rtoHours: number | null): boolean | null {
  return endHours === null || rtoHours === null ? null : endHours <= rtoHours;
}

function systemRecovery(result: Result, number: number): SystemRecovery {
  const { work, slots } = result;
  const same = {
    id: at(work.ids, number),
    hours: at(work.entered, number),
    requiredRtoHours: at(work.required, number),
  };
  if (Number.isNaN(at(slots.end, number))) {
    const blocking = at(work.blockedBy, number).map((one) => at(work.ids, one));
    const nothing = { startHours: null, endHours: null, team: null, meetsRto: null };
    return { ...same, ...nothing, waitedFor: 'unknown', waitsFor: blocking };
  }
  const cause = causeOf(result, number);
  const isTeam = at(slots.freedBy, number) >= 0;
  const endHours = tidy(at(slots.end, number));
  return {
    ...same,
    startHours: tidy(at(slots.start, number)),
    endHours,
    team: at(slots.team, number),
    waitedFor: isTeam ? 'team' : cause.length > 0 ? 'dependency' : 'nothing',
    waitsFor: cause.map((one) => at(work.ids, one)),
    meetsRto: inTime(endHours, same.requiredRtoHours),
  };
}

function lastOf(slots: Slots, numbers: readonly number[]): { end: number | null; last: readonly number[] } {
  const ends = numbers.map((number) => at(slots.end, number));
  const unknown = numbers.filter((_number, place) => Number.isNaN(at(ends, place)));
  if (numbers.length === 0 || unknown.length > 0) return { end: null, last: unknown };
  const end = Math.max(...ends);
  return { end: tidy(end), last: numbers.filter((_number, place) => at(ends, place) === end) };
}

function businessRecovery(result: Result, business: RecoveryWork['businesses'][number]): BusinessRecovery {
  const { work, slots, earliest } = result;
  const { id, rtoHours, numbers } = business;
  const { end, last } = lastOf(slots, numbers);
  const earliestHours = lastOf(earliest, numbers).end;
  const meetsRto = inTime(end, rtoHours);
  const isPossible = inTime(earliestHours, rtoHours) ?? false;
  return {
    id,
    rtoHours,
    endHours: end,
    earliestHours,
    waitsFor: last.map((number) => at(work.ids, number)),
    meetsRto,
    missedBecause: meetsRto === false ? (isPossible ? 'teams' : 'work') : null,
    chain: end === null ? [] : chainTo(result, last[0]).map((number) => at(work.ids, number)),
  };
}

/**
 * The schedule of the recovery (guideline 2.5.2(1)-1). Ordering work for a few teams so that most deadlines hold has no
 * quick exact answer: three orders of urgency are scheduled and the one kept that misses the fewest businesses, then the
 * least hours, then ends soonest. With a team for every system the ends are exact; with fewer they are sound but perhaps
 * not the best, and in rare cases one team more may end later. The same plan always gives the same schedule, in whatever
 * order its records come.
 */
export function planRecovery(plan: RecoveryPlan, options: RecoveryOptions): Recovery {
  const work = recoveryWork(plan, options);
  const everybody = Math.max(1, work.ids.length);
  const teams = Math.min(everybody, Math.max(1, options.teams ?? everybody));
  const { slots, rank } = bestSchedule(work, teams);
  const earliest = teams === everybody ? slots : listSchedule(work, rank, everybody);
  const result = { work, slots, earliest };
  const ends = slots.end.map((end) => (Number.isNaN(end) ? -1 : end));
  const endHours = Math.max(0, ...ends);
  const total = work.hours.reduce((sum, hours, number) => sum + (at(ends, number) < 0 ? 0 : hours), 0);
  const longest = Math.max(0, ...earliest.end.map((end) => end || 0));
  const lowerBoundHours = tidy(Math.max(longest, total / teams));
  const last = ends.indexOf(endHours);
  return {
    systems: work.ids.map((_id, number) => systemRecovery(result, number)),
    businesses: work.businesses.map((business) => businessRecovery(result, business)),
    criticalPath: chainTo(result, last < 0 ? undefined : last).map((number) => at(work.ids, number)),
    endHours: tidy(endHours),
    lowerBoundHours,
    provenShortest: tidy(endHours) <= lowerBoundHours,
  };
}

// Which system goes first when a team is free: orders of urgency tried one after another.
import { at } from './graph';
import type { Jobs } from './listSchedule';

export interface Urgency extends Jobs {
  /** When each system must be back, in hours; Infinity without an RTO. */
  readonly due: readonly number[];
  /** What is depended on before its dependents. */
  readonly order: readonly number[];
}

function ranked(count: number, key: readonly number[], second: readonly number[]): number[] {
  const compare = (a: number, b: number) =>
    spread(at(key, a), at(key, b)) || spread(at(second, a), at(second, b)) || a - b;
  const rank = new Array<number>(count).fill(0);
  const jobs = Array.from({ length: count }, (_unused, job) => job).sort(compare);
  for (const [place, job] of jobs.entries()) rank[job] = place;
  return rank;
}

/** Infinity less Infinity is no number. */
function spread(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The latest start that still lets everything above be in time: the slack of the critical path method. */
function latestStarts({ hours, dependents, due, order }: Urgency): number[] {
  const starts = new Array<number>(hours.length).fill(Number.POSITIVE_INFINITY);
  for (const job of order.toReversed()) {
    let end = at(due, job);
    for (const dependent of at(dependents, job)) end = Math.min(end, at(starts, dependent));
    starts[job] = end - at(hours, job);
  }
  return starts;
}

/** The longest chain of work from the start of a system to the end of everything above it. */
function tails({ hours, dependents, order }: Urgency): number[] {
  const longest = new Array<number>(hours.length).fill(0);
  for (const job of order.toReversed()) {
    let above = 0;
    for (const dependent of at(dependents, job)) above = Math.max(above, at(longest, dependent));
    longest[job] = at(hours, job) + above;
  }
  return longest;
}

/** Orders to try: least slack, longest chain above, nearest RTO; ties by the next, then by id. */
export function urgencies(work: Urgency): number[][] {
  const slack = latestStarts(work);
  const chain = tails(work).map((hours) => -hours);
  const count = work.hours.length;
  return [ranked(count, slack, chain), ranked(count, chain, slack), ranked(count, work.due, chain)];
}

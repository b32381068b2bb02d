// List scheduling: whenever a team is free it takes the most urgent system that everything below already carries.
import { at } from './graph';
import { Heap } from './heap';

/** Work by number; a system is done by one team without a break. */
export interface Jobs {
  readonly hours: readonly number[];
  readonly dependsOn: readonly (readonly number[])[];
  readonly dependents: readonly (readonly number[])[];
}

export interface Slots {
  /** Hours after the start of the recovery; NaN for what never comes to its turn. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Which team, from 0; -1 for what never comes to its turn. */
  readonly team: readonly number[];
  /** The system the same team did just before, where the start had to wait for a team; else -1. */
  readonly freedBy: readonly number[];
}

interface Run {
  readonly jobs: Jobs;
  readonly start: number[];
  readonly end: number[];
  readonly team: number[];
  readonly freedBy: number[];
  /** When everything a system depends on is back. */
  readonly ready: number[];
  readonly open: number[];
  readonly lastOf: number[];
  readonly waiting: Heap;
  readonly running: Heap;
  readonly free: Heap;
}

/** A set of tens of teams or of as many as there are systems alike: one heap of free team numbers. */
function newRun(jobs: Jobs, rank: readonly number[], teams: number): Run {
  const count = jobs.hours.length;
  const filled = (value: number) => new Array<number>(count).fill(value);
  const end = filled(Number.NaN);
  const free = new Heap((a, b) => a < b);
  for (let team = 0; team < Math.min(teams, count); team += 1) free.push(team);
  return {
    jobs,
    start: filled(Number.NaN),
    end,
    team: filled(-1),
    freedBy: filled(-1),
    ready: filled(0),
    open: jobs.dependsOn.map((list) => list.length),
    lastOf: filled(-1),
    waiting: new Heap((a, b) => at(rank, a) < at(rank, b)),
    running: new Heap((a, b) => at(end, a) < at(end, b) || (at(end, a) === at(end, b) && a < b)),
    free,
  };
}

function startWaiting(run: Run, now: number): void {
  while (run.free.peek() !== undefined) {
    const job = run.waiting.pop();
    if (job === undefined) return;
    const team = run.free.pop() ?? 0;
    run.start[job] = now;
    run.end[job] = now + at(run.jobs.hours, job);
    run.team[job] = team;
    if (now > at(run.ready, job)) run.freedBy[job] = at(run.lastOf, team);
    run.lastOf[team] = job;
    run.running.push(job);
  }
}

/** Frees the teams of everything that ends at the next end, so that one choice is made among all that becomes possible. */
function finishNext(run: Run): number | null {
  const first = run.running.peek();
  if (first === undefined) return null;
  const now = at(run.end, first);
  for (
    let job = run.running.peek();
    job !== undefined && at(run.end, job) === now;
    job = run.running.peek()
  ) {
    run.running.pop();
    run.free.push(at(run.team, job));
    for (const dependent of at(run.jobs.dependents, job)) {
      run.open[dependent] = at(run.open, dependent) - 1;
      run.ready[dependent] = now;
      if (at(run.open, dependent) === 0) run.waiting.push(dependent);
    }
  }
  return now;
}

/**
 * Start, end and team of each job. What depends on itself never comes to its turn; the rest is not held up by it.
 * @param rank the more urgent the lower; every job its own. @param teams at least 1.
 */
export function listSchedule(jobs: Jobs, rank: readonly number[], teams: number): Slots {
  const run = newRun(jobs, rank, teams);
  for (const [job, open] of run.open.entries()) if (open === 0) run.waiting.push(job);
  for (let now: number | null = 0; now !== null; now = finishNext(run)) startWaiting(run, now);
  return run;
}

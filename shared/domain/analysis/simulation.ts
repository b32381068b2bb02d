// How likely each RTO is met when the hours are only estimated: the schedule played many times with drawn hours.

import { seededChance, type ThreePoints, triangular } from './chance';
import { at } from './graph';
import { listSchedule } from './listSchedule';
import { bestSchedule, type RecoveryOptions, type RecoveryPlan } from './recovery';
import { type RecoveryWork, recoveryWork } from './recoveryWork';

export interface Estimate extends ThreePoints {
  readonly systemId: string;
}

export interface SimulationOptions extends RecoveryOptions {
  /** Systems without an estimate always take the hours of the plan. */
  readonly estimates: readonly Estimate[];
  readonly seed: number;
}

export interface Odds {
  readonly id: string;
  readonly rtoHours: number;
  /** Share of the runs that met the RTO, 0 to 1. */
  readonly probability: number;
  /** Wilson's 95 % interval: how far the share may be off for the number of runs alone. */
  readonly low: number;
  readonly high: number;
}

export interface Simulation {
  /** Plays so many more runs. */
  run(times: number): void;
  /** What the runs so far say, for every business with an RTO whose systems can be scheduled. */
  odds(): { readonly runs: number; readonly businesses: readonly Odds[] };
}

const Z = 1.959964;

function interval(share: number, runs: number): { low: number; high: number } {
  const spread =
    (Z * Math.sqrt((share * (1 - share)) / runs + (Z * Z) / (4 * runs * runs))) / (1 + (Z * Z) / runs);
  const centre = (share + (Z * Z) / (2 * runs)) / (1 + (Z * Z) / runs);
  return { low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}

function estimatesByNumber(work: RecoveryWork, options: SimulationOptions): (ThreePoints | null)[] {
  const byId = new Map(options.estimates.map((estimate) => [estimate.systemId, estimate]));
  return work.ids.map((id) => byId.get(id) ?? null);
}

/** A system known only by its estimate is planned with the likely hours. */
function withLikelyHours(options: SimulationOptions): SimulationOptions {
  const likely = options.estimates.map(({ systemId, likelyHours }) => ({ systemId, hours: likelyHours }));
  return { ...options, whatIfs: [...options.whatIfs, ...likely] };
}

/**
 * Prepares a simulation. The order of urgency is the one planned with the likely hours: teams do not know beforehand how
 * long a thing will really take. Draws follow the ids, so the order of the records makes no difference; the same seed
 * gives the same answer. Systems are drawn independently of each other, which flatters a disaster that slows all at once.
 */
export function simulateRecovery(plan: RecoveryPlan, options: SimulationOptions): Simulation {
  const work = recoveryWork(plan, withLikelyHours(options));
  const teams = Math.max(1, Math.min(options.teams ?? work.ids.length, work.ids.length));
  const { rank, slots } = bestSchedule(work, teams);
  const estimates = estimatesByNumber(work, options);
  const chance = seededChance(options.seed);
  const watched = work.businesses.filter(
    ({ rtoHours, numbers }) =>
      rtoHours !== null &&
      numbers.length > 0 &&
      numbers.every((number) => !Number.isNaN(at(slots.end, number))),
  );
  const met = watched.map(() => 0);
  let runs = 0;
  const runOnce = () => {
    const hours = work.hours.map((planned, number) => {
      const estimate = at(estimates, number);
      return estimate === null ? planned : triangular(estimate, chance());
    });
    const { end } = listSchedule({ ...work, hours }, rank, teams);
    for (const [place, { rtoHours, numbers }] of watched.entries()) {
      const last = Math.max(...numbers.map((number) => at(end, number)));
      // A millionth of an hour is the drift of binary sums, not a delay.
      if (last <= (rtoHours ?? 0) + 1e-6) met[place] = at(met, place) + 1;
    }
    runs += 1;
  };
  return {
    run: (times) => {
      for (let time = 0; time < times; time += 1) runOnce();
    },
    odds: () => ({
      runs,
      businesses: watched.map(({ id, rtoHours }, place) => {
        const probability = runs === 0 ? 0 : at(met, place) / runs;
        const bounds = runs === 0 ? { low: 0, high: 1 } : interval(probability, runs);
        return { id, rtoHours: rtoHours ?? 0, probability, ...bounds };
      }),
    }),
  };
}

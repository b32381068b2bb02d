// What is tried out on the recovery in this window only: the plan is never touched by it.
import { create } from 'zustand';
import type { InputOf } from '../../../../shared/rpc/contract';

export type ScheduleInput = InputOf<'analysis.schedule'>;
type Standby = 'used' | 'lost';

/** What is tried out on one system. */
export interface SystemTrial {
  readonly hours: number | null;
  readonly standby: Standby | null;
}

export interface Trial {
  /** Null: as many teams as systems. */
  readonly teams: number | null;
  readonly standby: Standby;
  readonly systems: Readonly<Record<string, SystemTrial>>;
}

export const PLAN_ITSELF: Trial = { teams: null, standby: 'used', systems: {} };

/** What the odds are reckoned with: how far the hours may turn out shorter or longer, in percent of the likely ones. */
export interface Spread {
  readonly optimisticPercent: number;
  readonly pessimisticPercent: number;
  readonly seed: number;
  readonly runs: number;
}

interface TrialState {
  readonly trial: Trial;
  readonly spread: Spread;
  /** The task that reckons the odds, with the trial it was started for. */
  readonly odds: { readonly taskId: string; readonly input: string } | null;
  change(part: Partial<Trial>): void;
  tryOn(systemId: string, trial: SystemTrial | null): void;
  spreadBy(part: Partial<Spread>): void;
  reckon(odds: TrialState['odds']): void;
  reset(): void;
}

/** The trial of this window. */
export const useTrial = create<TrialState>((set) => ({
  trial: PLAN_ITSELF,
  spread: { optimisticPercent: 80, pessimisticPercent: 200, seed: 1, runs: 2_000 },
  odds: null,
  change: (part) => set(({ trial }) => ({ trial: { ...trial, ...part } })),
  tryOn: (systemId, tried) =>
    set(({ trial }) => {
      const { [systemId]: _old, ...others } = trial.systems;
      return { trial: { ...trial, systems: tried === null ? others : { ...others, [systemId]: tried } } };
    }),
  spreadBy: (part) => set(({ spread }) => ({ spread: { ...spread, ...part } })),
  reckon: (odds) => set({ odds }),
  reset: () => set({ trial: PLAN_ITSELF }),
}));

/** Whether anything differs from the plan. */
export function isTried({ teams, standby, systems }: Trial): boolean {
  return teams !== null || standby !== 'used' || Object.keys(systems).length > 0;
}

/** The trial as the calls take it; without one, nothing is asked but the plan itself. */
export function inputOf({ teams, standby, systems }: Trial): ScheduleInput {
  const whatIfs = Object.entries(systems).flatMap(([systemId, tried]) => {
    const one = {
      systemId,
      ...(tried.hours === null ? {} : { hours: tried.hours }),
      ...(tried.standby === null ? {} : { standby: tried.standby }),
    };
    return tried.hours === null && tried.standby === null ? [] : [one];
  });
  return {
    ...(teams === null ? {} : { teams }),
    ...(standby === 'used' ? {} : { standby }),
    ...(whatIfs.length === 0 ? {} : { whatIfs }),
  };
}

/** Three points for every system with hours, spread around the hours of the schedule in view. */
export function estimatesOf(
  systems: readonly { readonly id: string; readonly hours: number | null }[],
  { optimisticPercent, pessimisticPercent }: Spread,
): InputOf<'analysis.simulate'>['estimates'] {
  return systems.flatMap(({ id, hours }) =>
    hours === null
      ? []
      : [
          {
            systemId: id,
            optimisticHours: (hours * optimisticPercent) / 100,
            likelyHours: hours,
            pessimisticHours: (hours * pessimisticPercent) / 100,
          },
        ],
  );
}

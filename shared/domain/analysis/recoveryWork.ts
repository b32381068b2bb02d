// Turns the plan's records into numbered work for the schedule: hours, dependencies, due times, and what cannot be ordered.
import { at, graphOf, isCircular, type SystemGraph } from './graph';
import type { Jobs } from './listSchedule';
import type { RecoveryOptions, RecoveryPlan } from './recovery';
import { recoveryHours } from './recoveryHours';
import { requiredHours } from './rto';

export interface RecoveryWork extends Jobs {
  readonly ids: readonly string[];
  /** The hours as entered or tried out; null where there are none. `hours` has 0 there. */
  readonly entered: readonly (number | null)[];
  readonly required: readonly (number | null)[];
  readonly due: readonly number[];
  readonly order: readonly number[];
  /** For what cannot be ordered: what stands in its way, itself when its own hours are missing. */
  readonly blockedBy: readonly (readonly number[])[];
  /** By id, with the numbers of the systems each uses. */
  readonly businesses: readonly {
    readonly id: string;
    readonly rtoHours: number | null;
    readonly numbers: readonly number[];
  }[];
}

/** A system is blocked by missing hours, by a circle, or by a blocked system below it. */
function blocks(graph: SystemGraph, entered: readonly (number | null)[]): number[][] {
  const blockedBy = Array.from({ length: graph.ids.length }, (): number[] => []);
  for (const members of graph.knots) {
    for (const member of members) {
      const below = at(graph.dependsOn, member);
      const circular = isCircular(graph, member);
      const knot = at(graph.knotOf, member);
      const inWay = below.filter(
        (one) => at(blockedBy, one).length > 0 || (circular && at(graph.knotOf, one) === knot),
      );
      blockedBy[member] = at(entered, member) === null ? [member, ...inWay] : inWay;
    }
  }
  return blockedBy;
}

function numbersOf(plan: RecoveryPlan, graph: SystemGraph): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { businessId, systemId } of plan.uses) {
    const number = graph.numberOf.get(systemId);
    if (number === undefined) continue;
    const numbers = found.get(businessId) ?? new Set<number>();
    found.set(businessId, numbers.add(number));
  }
  return found;
}

/** Prepares the plan for scheduling; what is blocked keeps a dependency on itself, so that it never comes to its turn. */
export function recoveryWork(plan: RecoveryPlan, options: RecoveryOptions): RecoveryWork {
  const graph = graphOf(plan.systems, plan.dependencies);
  const whatIfs = new Map(options.whatIfs.map((one) => [one.systemId, one]));
  const hoursOf = new Map(
    plan.systems.map((system) => [system.id, recoveryHours(system, options.standby, whatIfs.get(system.id))]),
  );
  const entered = graph.ids.map((id) => hoursOf.get(id) ?? null);
  const required = requiredHours(plan, graph);
  const blockedBy = blocks(graph, entered);
  const numbers = numbersOf(plan, graph);
  return {
    ids: graph.ids,
    entered,
    hours: entered.map((hours) => hours ?? 0),
    required,
    due: required.map((hours) => hours ?? Number.POSITIVE_INFINITY),
    order: graph.knots.flat(),
    blockedBy,
    dependsOn: graph.dependsOn.map((below, number) =>
      at(blockedBy, number).length > 0 ? [...below, number] : below,
    ),
    dependents: graph.dependents,
    businesses: [...plan.businesses]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, rtoHours }) => ({
        id,
        rtoHours,
        numbers: [...(numbers.get(id) ?? [])].sort((a, b) => a - b),
      })),
  };
}

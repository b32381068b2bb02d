// The RTO a system must have, derived from the businesses that stand on it (guideline 2.5.2(1)-3 and -4).
import type { RecordOf } from '../../model/index';
import { at, circleThrough, graphOf, type SystemGraph } from './graph';
import { groupOf, type PriorityGroup } from './priority';
import { type RtoProblem, rtoProblems } from './rtoProblems';
import { type Bound, tighter } from './tightest';

export interface Work {
  readonly systems: readonly Pick<RecordOf<'system'>, 'id' | 'kind' | 'ownRtoHours'>[];
  readonly businesses: readonly Pick<RecordOf<'business'>, 'id' | 'rtoHours'>[];
  readonly uses: readonly Pick<RecordOf<'systemUse'>, 'businessId' | 'systemId'>[];
  readonly dependencies: readonly Pick<RecordOf<'dependency'>, 'systemId' | 'dependsOnId'>[];
}

export interface SystemRto {
  readonly id: string;
  /** The shortest RTO among the businesses that use it or a system standing on it; null when none has one. */
  readonly requiredRtoHours: number | null;
  /** The businesses with that shortest RTO, by id. */
  readonly becauseOf: readonly string[];
  readonly ownRtoHours: number | null;
  /** Code of the priority group of the required RTO. */
  readonly group: string | null;
  /** The gravest first. */
  readonly problems: readonly RtoProblem[];
}

function directBounds(work: Work, graph: SystemGraph): (Bound | null)[] {
  const rtoOf = new Map(work.businesses.map(({ id, rtoHours }) => [id, rtoHours]));
  const bounds = new Array<Bound | null>(graph.ids.length).fill(null);
  for (const { businessId, systemId } of work.uses) {
    const system = graph.numberOf.get(systemId);
    const hours = rtoOf.get(businessId);
    if (system === undefined || hours === undefined || hours === null) continue;
    bounds[system] = tighter(at(bounds, system), { hours, ids: new Set([businessId]) });
  }
  return bounds;
}

/**
 * What is required of each system: a business comes back only when everything it stands on is there, so its RTO reaches
 * through the dependencies. Systems of a circle share the strictest of them.
 */
function requiredBounds(graph: SystemGraph, direct: readonly (Bound | null)[]): (Bound | null)[] {
  const required = new Array<Bound | null>(graph.ids.length).fill(null);
  for (const members of graph.knots.toReversed()) {
    let bound: Bound | null = null;
    for (const member of members) {
      bound = tighter(bound, at(direct, member));
      for (const dependent of at(graph.dependents, member)) bound = tighter(bound, at(required, dependent));
    }
    for (const member of members) required[member] = bound;
  }
  return required;
}

/** How many businesses, with or without an RTO, use each system or a system standing on it. */
export function businessesOn(work: Pick<Work, 'uses' | 'businesses'>, graph: SystemGraph): Set<string>[] {
  const known = new Set(work.businesses.map(({ id }) => id));
  const found = Array.from({ length: graph.ids.length }, () => new Set<string>());
  for (const { businessId, systemId } of work.uses) {
    const system = graph.numberOf.get(systemId);
    if (system !== undefined && known.has(businessId)) at(found, system).add(businessId);
  }
  for (const members of graph.knots.toReversed()) {
    const all = new Set<string>();
    for (const member of members) {
      for (const id of at(found, member)) all.add(id);
      for (const dependent of at(graph.dependents, member))
        for (const id of at(found, dependent)) all.add(id);
    }
    for (const member of members) found[member] = all;
  }
  return found;
}

/** The required RTO alone, by the numbers of the graph. */
export function requiredHours(work: Work, graph: SystemGraph): (number | null)[] {
  return requiredBounds(graph, directBounds(work, graph)).map((bound) => bound?.hours ?? null);
}

/**
 * The required RTO, group and problems of every system, by id. Linear in systems and links, apart from naming circles.
 * @param groups the priority groups, fastest first.
 */
export function deriveRtos(work: Work, groups: readonly PriorityGroup[]): SystemRto[] {
  const graph = graphOf(work.systems, work.dependencies);
  const records = new Map(work.systems.map((system) => [system.id, system]));
  const systems = graph.ids.flatMap((id) => records.get(id) ?? []);
  const direct = directBounds(work, graph);
  const required = requiredBounds(graph, direct);
  const problems = rtoProblems({ graph, systems, direct, required, standing: businessesOn(work, graph) });
  return systems.map(({ id, ownRtoHours }, number) => {
    const bound = at(required, number);
    const circle = circleThrough(graph, number);
    const circular: RtoProblem[] = circle ? [{ code: 'circular', hours: null, ids: circle }] : [];
    return {
      id,
      requiredRtoHours: bound?.hours ?? null,
      becauseOf: bound === null ? [] : [...bound.ids].sort(),
      ownRtoHours,
      group: groupOf(bound?.hours ?? null, groups)?.code ?? null,
      problems: [...circular, ...at(problems, number)],
    };
  });
}

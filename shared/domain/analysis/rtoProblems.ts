// What is wrong with the RTO entered for a system, beside what its businesses and dependents need.
import type { RecordOf } from '../../model/index';
import { at, type SystemGraph } from './graph';
import { type Bound, tighter } from './tightest';

/** Gravest first; each names the rule of the guideline it breaks. */
export const RTO_PROBLEMS = [
  /** Depends on itself: no order of recovery exists (2.7.2(1)-1 b). */
  'circular',
  /** A base system that is not faster than a business system standing on it (2.5.2(1)-4). */
  'baseNotShorter',
  /** A base system slower than a base system standing on it (2.5.2(1)-4). */
  'baseLongerThanBase',
  /** A business system slower than a system standing on it (2.7.2(1)-1 b). */
  'dependentSooner',
  /** Slower than the shortest of its own businesses (2.5.2(1)-3). */
  'ownRtoLonger',
  /** No RTO entered (2.5.2(1)). */
  'noOwnRto',
  /** Its businesses have no RTO, so nothing can be derived (2.5.2(1)-3). */
  'noBusinessRto',
  /** No business stands on it (2.5.1(1)-4). */
  'noBusiness',
] as const;
export type RtoProblemCode = (typeof RTO_PROBLEMS)[number];

export interface RtoProblem {
  readonly code: RtoProblemCode;
  /** The hours that are not kept; null where the matter is another. */
  readonly hours: number | null;
  /** Systems or businesses that ask for these hours; the circle as a path; empty where nobody is concerned. */
  readonly ids: readonly string[];
}

interface Facts {
  readonly graph: SystemGraph;
  readonly systems: readonly Pick<RecordOf<'system'>, 'id' | 'kind' | 'ownRtoHours'>[];
  readonly direct: readonly (Bound | null)[];
  readonly required: readonly (Bound | null)[];
  readonly standing: readonly ReadonlySet<string>[];
}

/** The RTO that counts for those below a system: the shorter of what it promises and what is required of it. */
function promised({ systems, required }: Facts, number: number): Bound | null {
  const { id, ownRtoHours } = at(systems, number);
  const needed = at(required, number)?.hours ?? null;
  const hours = Math.min(ownRtoHours ?? Number.POSITIVE_INFINITY, needed ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(hours) ? { hours, ids: new Set([id]) } : null;
}

/**
 * For each system the tightest promise of those standing on it, of one kind; a circle's own members are left out. Where
 * one directly above asks for as little as those further up, it alone is named.
 */
function fromDependents(facts: Facts, kind: 'business' | 'base'): (Bound | null)[] {
  const { graph, systems } = facts;
  const bounds = new Array<Bound | null>(graph.ids.length).fill(null);
  for (const [knot, members] of [...graph.knots.entries()].toReversed()) {
    let near: Bound | null = null;
    let far: Bound | null = null;
    for (const dependent of members.flatMap((member) => at(graph.dependents, member))) {
      if (at(graph.knotOf, dependent) === knot) continue;
      if (at(systems, dependent).kind === kind) near = tighter(near, promised(facts, dependent));
      far = tighter(far, at(bounds, dependent));
    }
    const bound = near !== null && (far === null || near.hours <= far.hours) ? near : far;
    for (const member of members) bounds[member] = bound;
  }
  return bounds;
}

function named(code: RtoProblemCode, bound: Bound): RtoProblem {
  return { code, hours: bound.hours, ids: [...bound.ids].sort() };
}

/** Nothing is shorter than 0 hours: where a business system may not stop at all, a base system of 0 hours keeps it. */
function isNotShorter(own: number, bound: number): boolean {
  return own > bound || (own === bound && own > 0);
}

function comparisons(
  kind: 'business' | 'base',
  own: number,
  bounds: { direct: Bound | null; business: Bound | null; base: Bound | null },
): RtoProblem[] {
  const { direct, business, base } = bounds;
  const found: RtoProblem[] = [];
  if (kind === 'base') {
    if (business && isNotShorter(own, business.hours)) found.push(named('baseNotShorter', business));
    if (base && own > base.hours) found.push(named('baseLongerThanBase', base));
  } else {
    const tightest = tighter(business, base);
    if (tightest && own > tightest.hours) found.push(named('dependentSooner', tightest));
  }
  if (direct && own > direct.hours) found.push(named('ownRtoLonger', direct));
  return found;
}

function missing(facts: Facts, number: number): RtoProblem[] {
  const found: RtoProblem[] = [];
  if (at(facts.systems, number).ownRtoHours === null)
    found.push({ code: 'noOwnRto', hours: at(facts.required, number)?.hours ?? null, ids: [] });
  if (at(facts.required, number) !== null) return found;
  const standing = [...at(facts.standing, number)].sort();
  const code = standing.length > 0 ? 'noBusinessRto' : 'noBusiness';
  return [...found, { code, hours: null, ids: standing }];
}

/** The problems of each system, gravest first, without circles. */
export function rtoProblems(facts: Facts): RtoProblem[][] {
  const business = fromDependents(facts, 'business');
  const base = fromDependents(facts, 'base');
  return facts.systems.map(({ kind, ownRtoHours }, number) => {
    const bounds = {
      direct: at(facts.direct, number),
      business: at(business, number),
      base: at(base, number),
    };
    const compared = ownRtoHours === null ? [] : comparisons(kind, ownRtoHours, bounds);
    return [...compared, ...missing(facts, number)];
  });
}

// What keeps a system or business down through the dependencies: the systems at the bottom of it, and the way to them.
import type { BoardState } from '../../model/board';
import type { RecordOf } from '../../model/index';
import { at, graphOf, type SystemGraph } from '../analysis/graph';

/** A system that keeps something down: the way leads from what is kept down to the system, both included. */
export interface Blocker {
  readonly id: string;
  readonly path: readonly string[];
}

export interface Blocking {
  /** The systems known to be down at the bottom, nearest first. */
  readonly blockers: readonly Blocker[];
  /** Systems known to be down anywhere below, the bottom included. */
  readonly downBelow: readonly string[];
  /** Systems below of which nobody knows. */
  readonly unknownBelow: readonly string[];
}

export interface Network {
  readonly systems: readonly { readonly id: string }[];
  readonly dependencies: readonly Pick<RecordOf<'dependency'>, 'systemId' | 'dependsOnId'>[];
  readonly uses: readonly Pick<RecordOf<'systemUse'>, 'businessId' | 'systemId'>[];
}

/** What is said of each system: up, known to be down, or unknown. */
export type Condition = 'up' | 'down' | 'unknown';

/** How a system's state weighs on what stands on it. */
export function conditionOf({ state, isUp }: { state: BoardState; isUp: boolean }): Condition {
  if (state === 'unknown') return 'unknown';
  return isUp ? 'up' : 'down';
}

/** Everything not up that is reached from the first systems through systems not up, nearest first, with where it was reached from. */
function reached(graph: SystemGraph, first: readonly number[], conditions: readonly Condition[]) {
  const from = new Map<number, number | null>();
  const queue: number[] = [];
  const visit = (next: readonly number[], origin: number | null) => {
    for (const number of next) {
      if (from.has(number) || at(conditions, number) === 'up') continue;
      from.set(number, origin);
      queue.push(number);
    }
  };
  visit(first, null);
  for (const number of queue) visit(at(graph.dependsOn, number), number);
  return { queue, from };
}

/** Whether something known to be down lies below a system, outside the circle it may be part of. */
function standsOnDown(graph: SystemGraph, number: number, conditions: readonly Condition[]): boolean {
  const { queue } = reached(graph, at(graph.dependsOn, number), conditions);
  const knot = at(graph.knotOf, number);
  return queue.some((below) => at(graph.knotOf, below) !== knot && at(conditions, below) === 'down');
}

/** Answers for any system or business of a network what keeps it down. */
export class BlockingIndex {
  private readonly graph: SystemGraph;
  private readonly conditions: readonly Condition[];
  private readonly usesOf: ReadonlyMap<string, readonly number[]>;
  private readonly bottoms: ReadonlySet<number>;

  constructor(network: Network, condition: (systemId: string) => Condition) {
    this.graph = graphOf(network.systems, network.dependencies);
    this.conditions = this.graph.ids.map(condition);
    const uses = Map.groupBy(network.uses, ({ businessId }) => businessId);
    this.usesOf = new Map(
      [...uses].map(([id, own]) => [
        id,
        own.flatMap(({ systemId }) => this.graph.numberOf.get(systemId) ?? []).sort((a, b) => a - b),
      ]),
    );
    this.bottoms = new Set(
      this.graph.ids.flatMap((_id, number) =>
        at(this.conditions, number) === 'down' && !standsOnDown(this.graph, number, this.conditions)
          ? [number]
          : [],
      ),
    );
  }

  /** The systems a business uses, or a system depends on, directly. */
  private firstOf(kind: 'system' | 'business', id: string): readonly number[] {
    if (kind === 'business') return this.usesOf.get(id) ?? [];
    const number = this.graph.numberOf.get(id);
    return number === undefined ? [] : at(this.graph.dependsOn, number);
  }

  /** What keeps a system or business down; empty where nothing below is down or unknown. */
  of(kind: 'system' | 'business', id: string): Blocking {
    const own = kind === 'system' ? this.graph.numberOf.get(id) : undefined;
    const { queue, from } = reached(this.graph, this.firstOf(kind, id), this.conditions);
    const below = queue.filter((number) => number !== own);
    const ids = (condition: Condition) =>
      below
        .filter((number) => at(this.conditions, number) === condition)
        .map((number) => at(this.graph.ids, number));
    const pathTo = (number: number): string[] => {
      const path: string[] = [];
      for (let one: number | null = number; one !== null; one = from.get(one) ?? null)
        path.unshift(at(this.graph.ids, one));
      return [id, ...path];
    };
    return {
      blockers: below
        .filter((number) => this.bottoms.has(number))
        .map((number) => ({ id: at(this.graph.ids, number), path: pathTo(number) })),
      downBelow: ids('down'),
      unknownBelow: ids('unknown'),
    };
  }
}

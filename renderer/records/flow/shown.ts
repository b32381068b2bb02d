// A flow as its screens hold it, and which part of it a filter shows.
import {
  type FlowFilter,
  inFlowOrder,
  isWayInPlay,
  nodesInPlay,
  type Play,
} from '../../../shared/domain/flow/inPlay';
import type { OutputOf } from '../../../shared/rpc/contract';

export type FlowView = NonNullable<OutputOf<'flow.view'>>;
export type FlowNode = FlowView['nodes'][number];
export type FlowEdge = FlowView['edges'][number];

/** Phases as they follow each other. */
export function inPhaseOrder(phases: FlowView['flow']['phases']): NonNullable<FlowView['flow']['phases']> {
  return [...(phases ?? [])].sort((a, b) => a.order - b.order);
}

/** The nodes and ways to show, in flow order. */
export interface Shown {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly plays: ReadonlyMap<string, Play>;
  readonly ways: ReadonlySet<string>;
  /** Whether what is not in play is there too. */
  readonly all: boolean;
}

/** Applies a filter; with `all` nothing is left out, only marked. */
export function shownOf(view: FlowView, filter: FlowFilter, all: boolean): Shown {
  const plays = nodesInPlay(view.nodes, view.edges, filter);
  const ways = new Set(view.edges.filter((edge) => isWayInPlay(edge, plays, filter)).map(({ id }) => id));
  const nodes = inFlowOrder(view.nodes, view.flow).filter(({ id }) => all || plays.get(id) !== 'out');
  return { nodes, edges: view.edges.filter(({ id }) => all || ways.has(id)), plays, ways, all };
}

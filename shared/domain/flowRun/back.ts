// Which ways of a flow lead back, so that what follows forward ways never goes in circles.
import type { RecordOf } from '../../model/index';

export type RunNode = Pick<
  RecordOf<'flowNode'>,
  | 'id'
  | 'order'
  | 'kind'
  | 'threats'
  | 'branching'
  | 'repeatMinutes'
  | 'timeTargetMinutes'
  | 'timeTargetOverrides'
>;
export type RunEdge = Pick<
  RecordOf<'flowEdge'>,
  'id' | 'order' | 'fromId' | 'toId' | 'kind' | 'threats' | 'condition'
>;

/** All nodes that can be reached from `start` along `next`, itself only where a way leads there. */
function reachedFrom(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>(next.get(start) ?? []);
  for (const id of found) for (const one of next.get(id) ?? []) found.add(one);
  return found;
}

function stands(a: RunNode, b: RunNode): boolean {
  return (a.order ?? 0) - (b.order ?? 0) < 0 || (a.order === b.order && a.id <= b.id);
}

/**
 * The ways that begin another round: those drawn as loops, and in a circle drawn without one those to a node that stands
 * earlier in the flow. Every circle has at least one, so that the rest can be walked from the front.
 */
export function waysBack(nodes: readonly RunNode[], edges: readonly RunEdge[]): Set<string> {
  const back = new Set(
    edges.filter(({ kind, fromId, toId }) => kind === 'loop' || fromId === toId).map(({ id }) => id),
  );
  const forward = edges.filter(({ id }) => !back.has(id));
  const next = new Map<string, string[]>();
  for (const { fromId, toId } of forward) next.set(fromId, [...(next.get(fromId) ?? []), toId]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reach = new Map(nodes.map(({ id }) => [id, reachedFrom(id, next)]));
  for (const { id, fromId, toId } of forward) {
    const from = byId.get(fromId);
    const to = byId.get(toId);
    if (from && to && reach.get(toId)?.has(fromId) && stands(to, from)) back.add(id);
  }
  return back;
}

/** Nodes so that every forward way leads from an earlier to a later one. */
export function forwardOrder(
  nodes: readonly RunNode[],
  edges: readonly RunEdge[],
  back: ReadonlySet<string>,
): RunNode[] {
  const sources = new Map<string, string[]>();
  for (const { id, fromId, toId } of edges)
    if (!back.has(id)) sources.set(toId, [...(sources.get(toId) ?? []), fromId]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed = new Set<string>();
  const order: RunNode[] = [];
  const place = (node: RunNode): void => {
    if (placed.has(node.id)) return;
    placed.add(node.id);
    for (const id of sources.get(node.id) ?? []) {
      const source = byId.get(id);
      if (source) place(source);
    }
    order.push(node);
  };
  for (const node of nodes) place(node);
  return order;
}

// Edits of a flow as steps to be written and steps that take them back: add, connect, remove and reorder, without tearing it.
import type { RecordOf } from '../../model/index';
import { leadsTo } from './check';
import { waysOut } from './inPlay';

type Node = Pick<RecordOf<'flowNode'>, 'id' | 'kind' | 'order' | 'phase' | 'lane' | 'roleId' | 'threats'>;
type Edge = Pick<RecordOf<'flowEdge'>, 'id' | 'fromId' | 'toId' | 'kind' | 'order' | 'condition'>;

/** One write: a record made, changed, brought back (`deleted: false`) or removed. */
export type FlowStep =
  | {
      readonly act: 'save';
      readonly entity: 'flowNode' | 'flowEdge';
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | { readonly act: 'remove'; readonly entity: 'flowNode' | 'flowEdge'; readonly id: string };

/** What to write, in this order, and what takes it back, in its own order. */
export interface FlowEdit {
  readonly steps: readonly FlowStep[];
  readonly undo: readonly FlowStep[];
}

const saveEdge = (id: string, fields: Readonly<Record<string, unknown>>): FlowStep => ({
  act: 'save',
  entity: 'flowEdge',
  id,
  fields,
});
const saveNode = (id: string, fields: Readonly<Record<string, unknown>>): FlowStep => ({
  act: 'save',
  entity: 'flowNode',
  id,
  fields,
});
const removeEdge = (id: string): FlowStep => ({ act: 'remove', entity: 'flowEdge', id });
const back = { deleted: false };

function nextOrder(nodeId: string, edges: readonly Edge[]): number {
  return Math.max(0, ...waysOut(nodeId, edges).map(({ order }) => order ?? 0)) + 1;
}

/** How a way from one node to another is followed, told from what both are. */
function kindOfWay(from: Pick<Node, 'id' | 'kind'>, toId: string, edges: readonly Edge[]): Edge['kind'] {
  if (leadsTo(edges, toId, from.id)) return 'loop';
  if (from.kind === 'decision') return 'branch';
  return waysOut(from.id, edges).length > 0 ? 'parallel' : 'sequence';
}

export interface NewNode {
  readonly title: string;
  readonly kind: Node['kind'];
  /** The answer that leads here, when it comes after a decision. */
  readonly condition: string | null;
}

/**
 * A node after another, in its phase, lane and role. With `between` it goes into the one way out that node has; else a way
 * of its own leads to it. `after` null: it begins a flow of its own.
 * @param ids of the node and the way to be made.
 */
export function addNode(
  { flowId, edges }: { readonly flowId: string; readonly edges: readonly Edge[] },
  {
    after,
    made,
    between,
  }: { readonly after: Node | null; readonly made: NewNode; readonly between: boolean },
  ids: { readonly node: string; readonly edge: string },
): FlowEdit {
  const node = saveNode(ids.node, {
    flowId,
    title: made.title,
    kind: made.kind,
    order: (after?.order ?? 0) + 1,
    phase: after?.phase ?? null,
    lane: after?.lane ?? null,
    roleId: after?.roleId ?? null,
    threats: after?.threats ?? null,
  });
  const undoNode: FlowStep = { act: 'remove', entity: 'flowNode', id: ids.node };
  if (after === null) return { steps: [node], undo: [undoNode] };
  const [way, ...others] = waysOut(after.id, edges);
  if (between && way !== undefined && others.length === 0) {
    return {
      steps: [
        node,
        saveEdge(ids.edge, { flowId, fromId: ids.node, toId: way.toId, kind: 'sequence', order: 1 }),
        saveEdge(way.id, { toId: ids.node }),
      ],
      undo: [saveEdge(way.id, { toId: way.toId }), removeEdge(ids.edge), undoNode],
    };
  }
  const fields = {
    flowId,
    fromId: after.id,
    toId: ids.node,
    kind: kindOfWay(after, ids.node, edges),
    order: nextOrder(after.id, edges),
    condition: made.condition,
  };
  return { steps: [node, saveEdge(ids.edge, fields)], undo: [removeEdge(ids.edge), undoNode] };
}

/** A way from one node to another; null where it would lead to itself, or already leads there and is no answer of a decision. */
export function connect(
  { flowId, edges }: { readonly flowId: string; readonly edges: readonly Edge[] },
  {
    from,
    toId,
    condition,
  }: { readonly from: Node; readonly toId: string; readonly condition: string | null },
  id: string,
): FlowEdit | null {
  const isThere = edges.some((edge) => edge.fromId === from.id && edge.toId === toId);
  if (from.id === toId || (isThere && from.kind !== 'decision')) return null;
  const fields = {
    flowId,
    fromId: from.id,
    toId,
    kind: kindOfWay(from, toId, edges),
    order: nextOrder(from.id, edges),
    condition,
  };
  return { steps: [saveEdge(id, fields)], undo: [removeEdge(id)] };
}

/** Takes a way out. */
export function removeWay(edge: Pick<Edge, 'id'>): FlowEdit {
  return { steps: [removeEdge(edge.id)], undo: [saveEdge(edge.id, back)] };
}

/** The other end of a way. */
export function redirect(edge: Pick<Edge, 'id' | 'toId'>, toId: string): FlowEdit {
  return { steps: [saveEdge(edge.id, { toId })], undo: [saveEdge(edge.id, { toId: edge.toId })] };
}

/**
 * Takes a node out with its ways. Where it has one way on, those that led to it lead on to what came after it, so that the
 * flow is not torn; a way that would lead to its own beginning, or twice to the same node, goes with it.
 */
export function removeNode(
  node: Pick<Node, 'id'>,
  nodes: readonly Pick<Node, 'id' | 'kind'>[],
  edges: readonly Edge[],
): FlowEdit {
  const out = waysOut(node.id, edges).filter(({ toId }) => toId !== node.id);
  const into = edges.filter(({ fromId, toId }) => toId === node.id && fromId !== node.id);
  const own = edges.filter(
    ({ fromId, toId }) => fromId === node.id || (toId === node.id && fromId === node.id),
  );
  const nextId = out.length === 1 ? out[0]?.toId : undefined;
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const leadsOn = ({ fromId }: Edge): boolean => {
    if (nextId === undefined || fromId === nextId) return false;
    const isThere = edges.some((edge) => edge.fromId === fromId && edge.toId === nextId);
    return !isThere || kinds.get(fromId) === 'decision';
  };
  const kept = into.filter(leadsOn);
  const dropped = [...into.filter((edge) => !kept.includes(edge)), ...own];
  return {
    steps: [
      ...kept.map(({ id }) => saveEdge(id, { toId: nextId })),
      ...dropped.map(({ id }) => removeEdge(id)),
      { act: 'remove', entity: 'flowNode', id: node.id },
    ],
    undo: [
      saveNode(node.id, back),
      ...dropped.map(({ id }) => saveEdge(id, back)),
      ...kept.map(({ id }) => saveEdge(id, { toId: node.id })),
    ],
  };
}

/** Moves a way before or behind its neighbour; answers are numbered by this order. Null where there is none. */
export function moveWay(
  edge: Pick<Edge, 'id' | 'fromId'>,
  by: 1 | -1,
  edges: readonly Edge[],
): FlowEdit | null {
  const ways = waysOut(edge.fromId, edges);
  const at = ways.findIndex(({ id }) => id === edge.id);
  const [moved, other] = [ways[at], ways[at + by]];
  if (moved === undefined || other === undefined) return null;
  const next = [...ways];
  next[at] = other;
  next[at + by] = moved;
  const changed = next
    .map((way, index) => ({ way, order: index + 1 }))
    .filter(({ way, order }) => way.order !== order);
  return {
    steps: changed.map(({ way, order }) => saveEdge(way.id, { order })),
    undo: changed.map(({ way }) => saveEdge(way.id, { order: way.order })),
  };
}

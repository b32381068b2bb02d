// Whether a flow can be walked: every node is reached, decisions have their ways out, no way ends in nothing, every role is held.
import type { RecordOf } from '../../model/index';
import { waysOut } from './inPlay';

export type CheckedNode = Pick<RecordOf<'flowNode'>, 'id' | 'kind' | 'roleId' | 'checklistId'>;
export type CheckedEdge = Pick<RecordOf<'flowEdge'>, 'id' | 'fromId' | 'toId' | 'condition' | 'order'>;

/** One flow with what it stands on. */
export interface CheckedFlow {
  readonly id: string;
  readonly nodes: readonly CheckedNode[];
  readonly edges: readonly CheckedEdge[];
}

/** What the rest of the plan answers. */
export interface FlowSurroundings {
  /** A role that somebody holds, or that is held outside the organisation by contract. */
  readonly isHeld: (roleId: string | null) => boolean;
  readonly hasChecklist: (checklistId: string) => boolean;
}

/** What can be wrong with a flow; the ids of the readiness rules. */
export const FLOW_DEFECTS = [
  'flow-start',
  'flow-end',
  'flow-unreached',
  'flow-dead-end',
  'flow-endless',
  'flow-decision',
  'flow-condition',
  'flow-role',
  'flow-way-gone',
  'flow-checklist-gone',
] as const;
export type FlowDefectRule = (typeof FLOW_DEFECTS)[number];

/** A defect and the flow, node or way it is at. */
export interface FlowDefect {
  readonly rule: FlowDefectRule;
  readonly entity: 'flow' | 'flowNode' | 'flowEdge';
  readonly id: string;
}

/** All nodes from which, or to which, a way leads beginning at the given ones. */
function reached(start: readonly string[], next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(start);
  for (const id of found) for (const one of next.get(id) ?? []) found.add(one);
  return found;
}

function links(edges: readonly CheckedEdge[], from: 'fromId' | 'toId', to: 'fromId' | 'toId') {
  const next = new Map<string, string[]>();
  for (const edge of edges) next.set(edge[from], [...(next.get(edge[from]) ?? []), edge[to]]);
  return next;
}

function idsOfKind(nodes: readonly CheckedNode[], kind: CheckedNode['kind']): string[] {
  return nodes.filter((node) => node.kind === kind).map(({ id }) => id);
}

/** Whether a way leads from one node to another, however long. */
export function leadsTo(edges: readonly CheckedEdge[], fromId: string, toId: string): boolean {
  return reached([fromId], links(edges, 'fromId', 'toId')).has(toId);
}

type NodeTest = (node: CheckedNode, ways: readonly CheckedEdge[]) => boolean;

/**
 * Everything that is wrong, in the order of `FLOW_DEFECTS` (NISC-ITBCP3 2.8.2(2)). Ways to nodes that are gone are told by a
 * rule of their own and lead nowhere for all others.
 */
export function checkFlow({ id: flowId, nodes, edges }: CheckedFlow, around: FlowSurroundings): FlowDefect[] {
  const known = new Set(nodes.map(({ id }) => id));
  const sound = edges.filter(({ fromId, toId }) => known.has(fromId) && known.has(toId));
  const gone = edges.filter((edge) => !sound.includes(edge));
  const fromStart = reached(idsOfKind(nodes, 'trigger'), links(sound, 'fromId', 'toId'));
  const toEnd = reached(idsOfKind(nodes, 'end'), links(sound, 'toId', 'fromId'));
  const ways = new Map(nodes.map(({ id }) => [id, waysOut(id, sound)]));
  const atNodes = (rule: FlowDefectRule, test: NodeTest): FlowDefect[] =>
    nodes
      .filter((node) => test(node, ways.get(node.id) ?? []))
      .map(({ id }) => ({ rule, entity: 'flowNode', id }));
  const without = (rule: FlowDefectRule, kind: CheckedNode['kind']): FlowDefect[] =>
    idsOfKind(nodes, kind).length > 0 ? [] : [{ rule, entity: 'flow', id: flowId }];
  return [
    ...without('flow-start', 'trigger'),
    ...without('flow-end', 'end'),
    ...atNodes('flow-unreached', ({ id }) => !fromStart.has(id)),
    ...atNodes('flow-dead-end', ({ kind }, out) => kind !== 'end' && out.length === 0),
    ...atNodes('flow-endless', ({ id }, out) => out.length > 0 && !toEnd.has(id)),
    ...atNodes('flow-decision', ({ kind }, out) => kind === 'decision' && out.length === 1),
    ...atNodes(
      'flow-condition',
      ({ kind }, out) => kind === 'decision' && out.some(({ condition }) => (condition ?? '').trim() === ''),
    ),
    ...atNodes('flow-role', ({ kind, roleId }) => kind !== 'end' && !around.isHeld(roleId)),
    ...gone.map(({ id }): FlowDefect => ({ rule: 'flow-way-gone', entity: 'flowEdge', id })),
    ...atNodes(
      'flow-checklist-gone',
      ({ checklistId }) => checklistId !== null && !around.hasChecklist(checklistId),
    ),
  ];
}

// Readiness of the response flow: every node is reached, every decision has its ways out, every way ends, every role is held.
import type { RecordOf } from '../../model/index';
import { waysOut } from '../flow/inPlay';
import type { Situation } from './plan';
import { GUIDELINE, type Hit, type Rule } from './rule';

type Node = RecordOf<'flowNode'>;
type Edge = RecordOf<'flowEdge'>;

const SOURCE = `${GUIDELINE} 2.8.2(2)`;
const SOURCE_NEEDED = `${GUIDELINE} 2.8.2(2)-1`;

interface Drawing {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Each flow on its own; ways to nodes that are gone lead nowhere and are told by a rule of their own. */
function drawings({ records }: Situation): Drawing[] {
  return records.flow.map(({ id }) => {
    const nodes = records.flowNode.filter(({ flowId }) => flowId === id);
    const known = new Set(nodes.map((node) => node.id));
    const edges = records.flowEdge.filter(({ fromId, toId }) => known.has(fromId) && known.has(toId));
    return { nodes, edges };
  });
}

function nodesWhere(test: (node: Node, drawing: Drawing, plan: Situation) => boolean): Rule['check'] {
  return (plan) =>
    drawings(plan).flatMap((drawing) =>
      drawing.nodes.filter((node) => test(node, drawing, plan)).map(({ id }) => ({ id })),
    );
}

/** All nodes from which, or to which, a way leads beginning at the given ones. */
function reached(start: readonly string[], next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(start);
  for (const id of found) for (const one of next.get(id) ?? []) found.add(one);
  return found;
}

function links(edges: readonly Edge[], from: 'fromId' | 'toId', to: 'fromId' | 'toId') {
  const next = new Map<string, string[]>();
  for (const edge of edges) next.set(edge[from], [...(next.get(edge[from]) ?? []), edge[to]]);
  return next;
}

function idsOfKind(nodes: readonly Node[], kind: Node['kind']): string[] {
  return nodes.filter((node) => node.kind === kind).map(({ id }) => id);
}

function unreached(plan: Situation): Hit[] {
  return drawings(plan).flatMap(({ nodes, edges }) => {
    const found = reached(idsOfKind(nodes, 'trigger'), links(edges, 'fromId', 'toId'));
    return nodes.filter(({ id }) => !found.has(id)).map(({ id }) => ({ id }));
  });
}

/** Nodes that can be left but from which no end is ever reached. */
function endless(plan: Situation): Hit[] {
  return drawings(plan).flatMap(({ nodes, edges }) => {
    const found = reached(idsOfKind(nodes, 'end'), links(edges, 'toId', 'fromId'));
    return nodes
      .filter(({ id }) => !found.has(id) && waysOut(id, edges).length > 0)
      .map(({ id }) => ({ id }));
  });
}

/** Roles outside the organisation are held by its contract, not by a person of the plan. */
function isHeld(roleId: string | null, { records, chainOf }: Situation): boolean {
  const role = records.role.find(({ id }) => id === roleId);
  return role !== undefined && (role.external === true || chainOf(role.id).length > 0);
}

function flowsWithout(kind: Node['kind']): Rule['check'] {
  return ({ records }) =>
    records.flow
      .filter(({ id }) => !records.flowNode.some((node) => node.flowId === id && node.kind === kind))
      .map(({ id }) => ({ id }));
}

export const FLOW_RULES: readonly Rule[] = [
  {
    id: 'flow-none',
    source: SOURCE,
    severity: 'warning',
    entity: 'plan',
    field: null,
    check: ({ records }) => (records.flow.length > 0 ? [] : records.plan.map(({ id }) => ({ id }))),
  },
  {
    id: 'flow-start',
    source: SOURCE,
    severity: 'critical',
    entity: 'flow',
    field: null,
    check: flowsWithout('trigger'),
  },
  {
    id: 'flow-end',
    source: SOURCE,
    severity: 'warning',
    entity: 'flow',
    field: null,
    check: flowsWithout('end'),
  },
  {
    id: 'flow-unreached',
    source: SOURCE,
    severity: 'warning',
    entity: 'flowNode',
    field: null,
    check: unreached,
  },
  {
    id: 'flow-dead-end',
    source: SOURCE,
    severity: 'critical',
    entity: 'flowNode',
    field: null,
    check: nodesWhere(({ id, kind }, { edges }) => kind !== 'end' && waysOut(id, edges).length === 0),
  },
  {
    id: 'flow-endless',
    source: SOURCE,
    severity: 'warning',
    entity: 'flowNode',
    field: null,
    check: endless,
  },
  {
    id: 'flow-decision',
    source: SOURCE,
    severity: 'critical',
    entity: 'flowNode',
    field: null,
    check: nodesWhere(({ id, kind }, { edges }) => kind === 'decision' && waysOut(id, edges).length === 1),
  },
  {
    id: 'flow-condition',
    source: SOURCE_NEEDED,
    severity: 'warning',
    entity: 'flowNode',
    field: null,
    check: nodesWhere(
      ({ id, kind }, { edges }) =>
        kind === 'decision' && waysOut(id, edges).some(({ condition }) => (condition ?? '').trim() === ''),
    ),
  },
  {
    id: 'flow-role',
    source: SOURCE_NEEDED,
    severity: 'critical',
    entity: 'flowNode',
    field: 'roleId',
    check: nodesWhere(({ roleId, kind }, _drawing, plan) => kind !== 'end' && !isHeld(roleId, plan)),
  },
  {
    id: 'flow-way-gone',
    source: SOURCE,
    severity: 'warning',
    entity: 'flowEdge',
    field: null,
    check: ({ records }) => {
      const known = new Map(records.flowNode.map(({ id, flowId }) => [id, flowId]));
      return records.flowEdge
        .filter(({ flowId, fromId, toId }) => known.get(fromId) !== flowId || known.get(toId) !== flowId)
        .map(({ id }) => ({ id }));
    },
  },
  {
    id: 'flow-checklist-gone',
    source: SOURCE_NEEDED,
    severity: 'warning',
    entity: 'flowNode',
    field: 'checklistId',
    check: nodesWhere(
      ({ checklistId }, _drawing, { records }) =>
        checklistId !== null && !records.checklist.some(({ id }) => id === checklistId),
    ),
  },
];

// Editing a flow: an edit leaves a flow that can be walked walkable, is taken back without a trace, and every defect is found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFlow, FLOW_DEFECTS } from '../../../shared/domain/flow/check';
import {
  addNode,
  connect,
  type FlowEdit,
  type FlowStep,
  moveWay,
  redirect,
  removeNode,
  removeWay,
} from '../../../shared/domain/flow/edit';
import { waysOut } from '../../../shared/domain/flow/inPlay';
import type { RecordOf } from '../../../shared/model/index';

type Node = Pick<
  RecordOf<'flowNode'>,
  'id' | 'kind' | 'order' | 'phase' | 'lane' | 'roleId' | 'threats' | 'checklistId'
>;
type Edge = Pick<RecordOf<'flowEdge'>, 'id' | 'fromId' | 'toId' | 'kind' | 'order' | 'condition'>;
interface Drawing {
  readonly nodes: readonly (Node & { readonly deleted: boolean })[];
  readonly edges: readonly (Edge & { readonly deleted: boolean })[];
}

const node = (id: string, kind: Node['kind'], values: Partial<Node> = {}) => ({
  id,
  kind,
  order: 1,
  phase: 'first',
  lane: 'command',
  roleId: 'lead',
  threats: null,
  checklistId: null,
  deleted: false,
  ...values,
});
const edge = (fromId: string, toId: string, condition: string | null = null, order = 1) => ({
  id: `${fromId}-${toId}`,
  fromId,
  toId,
  kind: 'sequence' as const,
  order,
  condition,
  deleted: false,
});

const start: Drawing = {
  nodes: [
    node('seen', 'trigger'),
    node('decide', 'decision'),
    node('repair', 'action'),
    node('wait', 'action'),
    node('over', 'end', { roleId: null }),
  ],
  edges: [
    edge('seen', 'decide'),
    edge('decide', 'repair', '直せる', 1),
    edge('decide', 'wait', '直せない', 2),
    edge('repair', 'over'),
    edge('wait', 'over'),
  ],
};

function live(drawing: Drawing) {
  return {
    id: 'flow',
    flowId: 'flow',
    nodes: drawing.nodes.filter(({ deleted }) => !deleted),
    edges: drawing.edges.filter(({ deleted }) => !deleted),
  };
}

function changed<R extends { readonly id: string; readonly deleted: boolean }>(
  list: readonly R[],
  step: FlowStep,
  empty: Omit<R, 'id'>,
): R[] {
  const fields = step.act === 'remove' ? { deleted: true } : step.fields;
  const known = list.some(({ id }) => id === step.id);
  if (!known) return [...list, { ...empty, ...fields, id: step.id } as R];
  return list.map((one) => (one.id === step.id ? { ...one, ...fields } : one));
}

function written(drawing: Drawing, steps: readonly FlowStep[]): Drawing {
  let { nodes, edges } = drawing;
  for (const step of steps) {
    if (step.entity === 'flowNode') nodes = changed(nodes, step, node('', 'action'));
    else edges = changed(edges, step, edge('', ''));
  }
  return { nodes, edges };
}

const around = {
  isHeld: (roleId: string | null) => roleId === 'lead',
  hasChecklist: (id: string) => id === 'list',
};
const defects = (drawing: Drawing) => checkFlow(live(drawing), around);
/** Without the order of lists and the fields of the drawing that do not matter. */
const shape = (drawing: Drawing) => {
  const { nodes, edges } = live(drawing);
  const lines = [
    ...nodes.map(({ id, kind }) => `${id} ${kind}`),
    ...edges.map(({ id, fromId, toId, order }) => `${id} ${fromId} ${toId} ${order}`),
  ];
  return lines.sort();
};

/** Edits that must leave a walkable flow walkable, chosen by numbers. */
function soundEdit(drawing: Drawing, what: number, which: number, name: string): FlowEdit | null {
  const flow = live(drawing);
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const single = flow.nodes.filter(
    ({ id, kind }) => kind !== 'decision' && waysOut(id, flow.edges).length === 1,
  );
  if (what === 0) {
    const after = pick(single);
    const made = { title: name, kind: 'action' as const, condition: null };
    return after === undefined
      ? null
      : addNode(flow, { after, made, between: true }, { node: name, edge: `way-${name}` });
  }
  if (what === 1) {
    const from = pick(flow.nodes.filter(({ kind }) => kind === 'decision'));
    const to = pick(flow.nodes.filter(({ kind }) => kind !== 'trigger'));
    return from && to ? connect(flow, { from, toId: to.id, condition: name }, `way-${name}`) : null;
  }
  // What leads back to where it came from cannot be bridged; everything else between can.
  const inner = single.filter(({ id, kind }) => {
    const [way] = waysOut(id, flow.edges);
    return kind === 'action' && !flow.edges.some(({ fromId, toId }) => toId === id && fromId === way?.toId);
  });
  const gone = pick(inner);
  return gone === undefined ? null : removeNode(gone, flow.nodes, flow.edges);
}

const edits = fc.array(fc.tuple(fc.nat(2), fc.nat(50)), { maxLength: 12 });

describe('a flow that can be walked', () => {
  it('has no defect', () => {
    expect(defects(start)).toEqual([]);
  });

  it('stays so whatever is put between, answered anew or taken out and bridged', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let drawing = start;
        for (const [index, [what, which]] of list.entries()) {
          const edit = soundEdit(drawing, what, which, `n${index}`);
          if (edit !== null) drawing = written(drawing, edit.steps);
          expect(defects(drawing)).toEqual([]);
        }
      }),
    );
  });

  it('is the same again when edits are taken back', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let drawing = start;
        const undo: FlowEdit['undo'][] = [];
        for (const [index, [what, which]] of list.entries()) {
          const edit = soundEdit(drawing, what, which, `n${index}`);
          if (edit === null) continue;
          drawing = written(drawing, edit.steps);
          undo.unshift(edit.undo);
        }
        expect(shape(undo.reduce(written, drawing))).toEqual(shape(start));
      }),
    );
  });
});

describe('an edit', () => {
  const flow = live(start);
  const byId = (id: string) => flow.nodes.find((one) => one.id === id) ?? node('none', 'action');

  it('adds after a node without touching its other ways, in its phase, lane and role', () => {
    const made = { title: '知らせる', kind: 'report' as const, condition: null };
    const edit = addNode(
      flow,
      { after: byId('repair'), made, between: false },
      { node: 'tell', edge: 'to-tell' },
    );
    const now = live(written(start, edit.steps));
    expect(waysOut('repair', now.edges).map(({ toId }) => toId)).toEqual(['over', 'tell']);
    expect(now.nodes.find(({ id }) => id === 'tell')).toMatchObject({
      phase: 'first',
      lane: 'command',
      roleId: 'lead',
    });
    expect(defects(written(start, edit.steps))).toEqual([
      { rule: 'flow-dead-end', entity: 'flowNode', id: 'tell' },
    ]);
  });

  it('never leads a node to itself or twice to the same; a way back is told as one', () => {
    const to = (fromId: string, toId: string) =>
      connect(flow, { from: byId(fromId), toId, condition: null }, 'new')?.steps[0];
    expect(to('repair', 'repair')).toBeUndefined();
    expect(to('repair', 'over')).toBeUndefined();
    expect(to('repair', 'decide')).toMatchObject({ fields: { kind: 'loop' } });
    expect(to('decide', 'over')).toMatchObject({ fields: { kind: 'branch', order: 3 } });
  });

  it('reorders answers and stops at the ends', () => {
    const second = flow.edges.find(({ id }) => id === 'decide-wait') ?? edge('', '');
    const edit = moveWay(second, -1, flow.edges);
    const ways = waysOut('decide', live(written(start, edit?.steps ?? [])).edges);
    expect(ways.map(({ toId }) => toId)).toEqual(['wait', 'repair']);
    expect(moveWay(second, 1, flow.edges)).toBeNull();
  });

  it('takes a way out or leads it elsewhere, and back', () => {
    const way = flow.edges.find(({ id }) => id === 'repair-over') ?? edge('', '');
    expect(defects(written(start, removeWay(way).steps)).map(({ rule }) => rule)).toEqual(['flow-dead-end']);
    const led = redirect(way, 'wait');
    expect(defects(written(start, led.steps))).toEqual([]);
    expect(shape(written(written(start, led.steps), led.undo))).toEqual(shape(start));
  });
});

describe('every defect is found', () => {
  const without = (id: string): Drawing => ({ ...start, edges: start.edges.filter((one) => one.id !== id) });
  const nodeWith = (id: string, values: Partial<Node>): Drawing => ({
    ...start,
    nodes: start.nodes.map((one) => (one.id === id ? { ...one, ...values } : one)),
  });
  const more = (nodes: Drawing['nodes'], edges: Drawing['edges']): Drawing => ({
    nodes: [...start.nodes, ...nodes],
    edges: [...start.edges, ...edges],
  });
  const cases: Readonly<Record<(typeof FLOW_DEFECTS)[number], readonly [Drawing, string]>> = {
    'flow-start': [nodeWith('seen', { kind: 'action' }), 'flow'],
    'flow-end': [nodeWith('over', { kind: 'action', roleId: 'lead' }), 'flow'],
    'flow-unreached': [more([node('lost', 'action')], [edge('lost', 'over')]), 'lost'],
    'flow-dead-end': [without('repair-over'), 'repair'],
    'flow-endless': [
      more(
        [node('a', 'action'), node('b', 'action')],
        [edge('repair', 'a', null, 2), edge('a', 'b'), edge('b', 'a')],
      ),
      'a',
    ],
    'flow-decision': [without('decide-wait'), 'decide'],
    'flow-condition': [more([], [{ ...edge('decide', 'over', ' ', 3), id: 'third' }]), 'decide'],
    'flow-role': [nodeWith('repair', { roleId: 'nobody' }), 'repair'],
    'flow-way-gone': [more([], [edge('repair', 'gone', null, 2)]), 'repair-gone'],
    'flow-checklist-gone': [nodeWith('repair', { checklistId: 'gone' }), 'repair'],
  };

  it.each(FLOW_DEFECTS)('%s', (rule) => {
    const [drawing, id] = cases[rule];
    expect(defects(drawing)).toContainEqual(expect.objectContaining({ rule, id }));
  });
});

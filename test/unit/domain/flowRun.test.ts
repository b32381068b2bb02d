// The laws of walking the flow, over any flow and any evidence: what was said decides, and never the order in which it came.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardOrder, type RunEdge, type RunNode, waysBack } from '../../../shared/domain/flowRun/back';
import { dueOf } from '../../../shared/domain/flowRun/due';
import { heldWork, type InhibitionStep } from '../../../shared/domain/flowRun/inhibition';
import type { Step } from '../../../shared/domain/flowRun/steps';
import { type FlowEvidence, type NodeRun, walkFlow } from '../../../shared/domain/flowRun/walk';

const SIZE = 8;
const idOf = (index: number) => `n${index}`;
const node = (index: number, more: Partial<RunNode> = {}): RunNode => ({
  id: idOf(index),
  order: index,
  kind: 'action',
  threats: null,
  branching: null,
  repeatMinutes: null,
  timeTargetMinutes: null,
  timeTargetOverrides: null,
  ...more,
});
const edge = (from: number, to: number, more: Partial<RunEdge> = {}): RunEdge => ({
  id: `${from}-${to}`,
  order: to,
  fromId: idOf(from),
  toId: idOf(to),
  kind: 'sequence',
  threats: null,
  condition: null,
  ...more,
});
const step = (id: string, nodeId: string, more: Partial<Step> = {}): Step => ({
  id,
  nodeId,
  round: 1,
  ahead: false,
  act: 'done',
  ways: null,
  after: [],
  atMs: 0,
  ...more,
});

const anyFlow = fc
  .record({
    kinds: fc.array(fc.constantFrom('action', 'report', 'decision'), { minLength: SIZE, maxLength: SIZE }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), {
      minLength: SIZE,
      maxLength: 20,
      selector: String,
    }),
    loops: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  })
  .map(({ kinds, pairs, loops }) => ({
    nodes: kinds.map((kind, index) =>
      node(
        index,
        index === 0 ? { kind: 'trigger' } : { kind, branching: kind === 'decision' ? 'exclusive' : null },
      ),
    ),
    edges: pairs.map(([from, to], index) =>
      edge(from, to, { kind: loops[index] && to < from ? 'loop' : 'sequence' }),
    ),
  }));

const anySteps = (edges: readonly RunEdge[]) =>
  fc
    .array(
      fc.record({
        at: fc.nat(SIZE - 1),
        round: fc.integer({ min: 1, max: 3 }),
        ahead: fc.boolean(),
        act: fc.constantFrom<Step['act']>(
          'done',
          'decided',
          'begun',
          'deferred',
          'notApplicable',
          'reopened',
        ),
        way: fc.nat(20),
        knows: fc.boolean(),
        atMs: fc.nat(50),
      }),
      { maxLength: 14 },
    )
    .map((drawn) =>
      drawn.map(({ at, way, knows, act, ...rest }, index): Step => {
        const out = edges.filter(({ fromId }) => fromId === idOf(at));
        const chosen = out[way % Math.max(1, out.length)];
        const ways = act === 'decided' && chosen ? [chosen.id] : null;
        const before = drawn.slice(0, index).findLastIndex((one) => one.at === at);
        const after = knows && before >= 0 ? [`s${before}`] : [];
        return step(`s${index}`, idOf(at), {
          ...rest,
          act: act === 'decided' && !ways ? 'done' : act,
          ways,
          after,
        });
      }),
    );

const anyEvidence = anyFlow.chain(({ nodes, edges }) =>
  anySteps(edges).map((steps): FlowEvidence => evidence(nodes, edges, steps)),
);

function evidence(
  nodes: readonly RunNode[],
  edges: readonly RunEdge[],
  steps: readonly Step[],
): FlowEvidence {
  return { nodes, edges, steps, inhibited: new Map(), named: null, startMs: 0 };
}

const stateIn = (one: FlowEvidence, index: number) => walkFlow(one).nodes.get(idOf(index))?.state;

describe('walking a flow', () => {
  it('[S7] the order in which evidence arrived changes nothing', () => {
    fc.assert(
      fc.property(anyEvidence, fc.infiniteStream(fc.nat()), (one, chance) => {
        const shuffled = [...one.steps].map((each) => ({ each, by: chance.next().value ?? 0 }));
        const steps = shuffled.sort((a, b) => a.by - b.by).map(({ each }) => each);
        expect(walkFlow({ ...one, steps })).toEqual(walkFlow(one));
      }),
    );
  });

  it('[7] of the ways out of an exclusive decision at most one is ever taken', () => {
    fc.assert(
      fc.property(anyEvidence, (one) => {
        const { ways } = walkFlow(one);
        for (const { id, kind } of one.nodes.filter((each) => each.kind === 'decision')) {
          const taken = one.edges.filter((way) => way.fromId === id && ways.get(way.id) === 'taken');
          expect([kind, taken.length <= 1]).toEqual(['decision', true]);
        }
      }),
    );
  });

  it('every node has one state, and none is under way that nothing led to', () => {
    fc.assert(
      fc.property(anyEvidence, (one) => {
        const { nodes } = walkFlow(one);
        expect(nodes.size).toBe(one.nodes.length);
        for (const run of nodes.values())
          if (run.state === 'active' || run.state === 'waiting') expect(run.reached).toBe(true);
      }),
    );
  });

  it('never stands still: while something waits, something it waits for is not waiting for it', () => {
    fc.assert(
      fc.property(anyEvidence, (one) => {
        const { nodes } = walkFlow(one);
        const waiting = [...nodes.values()].filter(({ state }) => state === 'waiting');
        const isFree = (run: NodeRun | undefined) => run?.state === 'active' || run?.state === 'deferred';
        const ends = (id: string, seen: readonly string[]): boolean => {
          const run = nodes.get(id);
          if (seen.includes(id)) return false;
          return isFree(run) || (run?.waitsFor ?? []).some((next) => ends(next, [...seen, id]));
        };
        expect(waiting.filter(({ nodeId }) => !ends(nodeId, []))).toEqual([]);
      }),
    );
  });

  it('ways back cut every circle, so that forward ways only ever lead on', () => {
    fc.assert(
      fc.property(anyFlow, ({ nodes, edges }) => {
        const back = waysBack(nodes, edges);
        const at = new Map(forwardOrder(nodes, edges, back).map(({ id }, index) => [id, index]));
        const wrong = edges.filter(
          ({ id, fromId, toId }) => !back.has(id) && (at.get(fromId) ?? 0) >= (at.get(toId) ?? 0),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('[7] a new decision undoes the one it names: the flow stands as if only the new one had been made', () => {
    const nodes = [node(0, { kind: 'trigger' }), node(1, { kind: 'decision' }), node(2), node(3)];
    const edges = [edge(0, 1), edge(1, 2, { kind: 'branch' }), edge(1, 3, { kind: 'branch' })];
    const first = step('a', 'n1', { act: 'decided', ways: ['1-2'], atMs: 1 });
    const anew = step('b', 'n1', { act: 'decided', ways: ['1-3'], after: ['a'], atMs: 0 });
    const states = (steps: readonly Step[]) =>
      [2, 3].map((index) => stateIn(evidence(nodes, edges, steps), index));
    expect(states([first])).toEqual(['active', 'notChosen']);
    expect(states([first, anew])).toEqual(['notChosen', 'active']);
    expect(states([anew])).toEqual(states([first, anew]));
  });

  it('work done on a way that is given up stays on record, and leads on no more', () => {
    const nodes = [node(0, { kind: 'trigger' }), node(1, { kind: 'decision' }), node(2), node(3), node(4)];
    const edges = [edge(0, 1), edge(1, 2), edge(1, 3), edge(2, 4)];
    const steps = [
      step('a', 'n1', { act: 'decided', ways: ['1-2'] }),
      step('b', 'n2'),
      step('c', 'n1', { act: 'decided', ways: ['1-3'], after: ['a'] }),
    ];
    const run = walkFlow(evidence(nodes, edges, steps)).nodes;
    expect(run.get('n2')).toMatchObject({ state: 'notChosen', stranded: true });
    expect(run.get('n4')?.state).toBe('notChosen');
    const ahead = steps.map((one) => ({ ...one, ahead: one.id === 'b' }));
    expect(walkFlow(evidence(nodes, edges, ahead)).nodes.get('n4')?.state).toBe('active');
  });

  it('a join waits for all that may still come, except where it is repeated on schedule', () => {
    const nodes = [node(0, { kind: 'trigger' }), node(1), node(2), node(3), node(4, { repeatMinutes: 60 })];
    const edges = [edge(0, 1), edge(0, 2), edge(1, 3), edge(2, 3), edge(1, 4), edge(2, 4)];
    const run = walkFlow(evidence(nodes, edges, [step('a', 'n1')])).nodes;
    expect(run.get('n3')).toMatchObject({ state: 'waiting', waitsFor: ['n2'] });
    expect(run.get('n4')?.state).toBe('active');
  });

  it('no trigger is said to have happened before the kind of event is known, and the flow goes on all the same', () => {
    const nodes = [
      node(0, { kind: 'trigger', threats: ['x'] }),
      node(1, { kind: 'trigger', threats: ['y'] }),
      node(2),
    ];
    const one = evidence(nodes, [edge(0, 2), edge(1, 2)], []);
    expect([0, 1, 2].map((index) => stateIn(one, index))).toEqual(['later', 'later', 'active']);
    const named = { ...one, named: 'y' };
    expect([0, 1, 2].map((index) => stateIn(named, index))).toEqual(['out', 'done', 'active']);
  });

  it('by_threat ways are taken for every threat in hand, and for no other', () => {
    const nodes = [
      node(0, { kind: 'trigger' }),
      node(1),
      node(2, { threats: ['x'] }),
      node(3, { threats: ['y'] }),
    ];
    const edges = [
      edge(0, 1),
      edge(1, 2, { kind: 'byThreat', threats: ['x'] }),
      edge(1, 3, { kind: 'byThreat', threats: ['y'] }),
    ];
    const one = { ...evidence(nodes, edges, [step('a', 'n1')]), named: 'x' };
    expect([2, 3].map((index) => stateIn(one, index))).toEqual(['active', 'out']);
    expect([2, 3].map((index) => stateIn({ ...one, named: null }, index))).toEqual(['active', 'active']);
  });
});

describe('time', () => {
  const clock = { noticedMs: 1_000_000, startedMs: 2_000_000 };
  const active = { state: 'active', round: 1, sinceMs: 5_000_000 } as NodeRun;

  it('counts from detection, from the start while detection is not known, and by threat', () => {
    const target = node(1, { timeTargetMinutes: 10, timeTargetOverrides: { x: 30 } });
    expect(dueOf(target, active, null, clock, ['y'])).toEqual({ atMs: 1_600_000, from: 'noticed' });
    expect(dueOf(target, active, null, { ...clock, noticedMs: null }, null)).toEqual({
      atMs: 2_600_000,
      from: 'started',
    });
    expect(dueOf(target, active, null, clock, ['x'])?.atMs).toBe(2_800_000);
    expect(dueOf(target, active, null, clock, ['x', 'y'])?.atMs).toBe(1_600_000);
  });

  it('counts the rhythm of what is repeated, and sets no time where the plan sets none', () => {
    const rhythm = node(1, { repeatMinutes: 60 });
    const done = { ...active, state: 'done', step: step('a', 'n1') } as NodeRun;
    expect(dueOf(rhythm, active, null, clock, null)).toEqual({ atMs: 8_600_000, from: 'repeat' });
    expect(dueOf(rhythm, done, null, clock, null)).toEqual({ atMs: 8_600_000, from: 'repeat' });
    expect(dueOf(node(1), active, null, clock, null)).toBeNull();
    const put = { ...active, state: 'deferred' } as NodeRun;
    expect(dueOf(rhythm, put, 9, clock, null)).toEqual({ atMs: 9, from: 'told' });
  });
});

describe('what is held back', () => {
  const run = (id: string) => ({ entity: 'checklistRun', id }) as const;
  const hold = (id: string, work: string, primary: string | null, more: Partial<InhibitionStep> = {}) => ({
    id,
    work: run(work),
    primary: primary === null ? null : run(primary),
    after: [],
    atMs: 0,
    ...more,
  });

  it('returns when what comes first is settled, and at once when somebody lets it go', () => {
    const steps = [hold('a', 'x', 'p')];
    expect(heldWork(steps, () => false)[0]?.returned).toBe(false);
    expect(heldWork(steps, ({ id }) => id === 'p')[0]?.returned).toBe(true);
    expect(heldWork([...steps, hold('b', 'x', null, { after: ['a'] })], () => false)).toEqual([]);
  });

  it('nothing waits for ever: a circle two laptops made holds nobody', () => {
    const circle = [hold('a', 'x', 'p'), hold('b', 'p', 'x')];
    expect(heldWork(circle, () => false).map(({ returned }) => returned)).toEqual([true, true]);
  });
});

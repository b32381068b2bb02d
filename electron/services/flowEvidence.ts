// Gathers the evidence of a response on its flow and has it walked: what decisions, calls of the flow and the closing rule ask.

import type { ClockCorrection } from '../../shared/domain/clock';
import { threatNamedIn } from '../../shared/domain/flow/inPlay';
import { type Held, heldWork, type InhibitionStep } from '../../shared/domain/flowRun/inhibition';
import type { Step } from '../../shared/domain/flowRun/steps';
import { type FlowRun, walkFlow } from '../../shared/domain/flowRun/walk';
import { AppError } from '../../shared/model/errors';
import type { Work } from '../../shared/model/flowRun';
import type { EntityName, RecordOf } from '../../shared/model/index';
import { fromInstant } from '../../shared/model/instant';
import type { ReadDb } from '../store/read';
import { correctionOf, groupOf } from './chronology';

/** The flow of the plan with everything a response has said of it. */
export interface LiveFlow {
  readonly flow: RecordOf<'flow'>;
  readonly nodes: readonly RecordOf<'flowNode'>[];
  readonly edges: readonly RecordOf<'flowEdge'>[];
  readonly decisions: readonly RecordOf<'decision'>[];
  readonly marks: readonly RecordOf<'nodeMark'>[];
  readonly runs: ReadonlyMap<string, RecordOf<'checklistRun'>>;
  readonly inhibitions: readonly InhibitionStep[];
  readonly held: readonly Held[];
  readonly run: FlowRun;
  readonly startedMs: number;
  /** When the event was detected; null while that is not known. */
  readonly noticedMs: number | null;
}

type Evidence = { deviceId: string; clockAt: string; occurredAt: string | null };

/** When something happened, by the corrected clock, in ms. */
export function happenedMs(correct: ClockCorrection, one: Evidence): number {
  return one.occurredAt === null
    ? correct(one.deviceId, fromInstant(one.clockAt))
    : fromInstant(one.occurredAt);
}

/** Evidence of a response and of those declared one event with it. */
export function evidenceOf<
  N extends EntityName &
    ('decision' | 'nodeMark' | 'inhibition' | 'finding' | 'delegation' | 'decisionTold' | 'checklistRun'),
>(db: ReadDb, entity: N, incidentIds: readonly string[]): RecordOf<N>[] {
  return incidentIds.flatMap((incidentId) => db.list(entity, { where: { incidentId } as never }));
}

function stepsOf(
  { decisions, marks, runs }: Pick<LiveFlow, 'decisions' | 'marks' | 'runs'>,
  correct: ClockCorrection,
): Step[] {
  const decided = decisions.flatMap((one): Step[] =>
    one.nodeId === null
      ? []
      : [{ ...stepOf(one, correct), nodeId: one.nodeId, act: 'decided', ways: one.ways ?? [] }],
  );
  const marked = marks.map(
    (one): Step => ({ ...stepOf(one, correct), nodeId: one.nodeId, act: one.act, ways: one.ways }),
  );
  return [...decided, ...marked, ...marks.flatMap((mark) => runClosed(mark, marked, runs))];
}

function stepOf(one: RecordOf<'decision'> | RecordOf<'nodeMark'>, correct: ClockCorrection) {
  const atMs = happenedMs(correct, one);
  return { id: one.id, round: one.round, ahead: one.ahead !== null, after: one.after ?? [], atMs };
}

/** The closing of a run settles the nodes it was opened from; it takes the place of what was said on the way there. */
function runClosed(mark: RecordOf<'nodeMark'>, marked: readonly Step[], runs: LiveFlow['runs']): Step[] {
  const closed = mark.runId === null ? null : (runs.get(mark.runId)?.closed ?? null);
  if (mark.act !== 'begun' || closed === null) return [];
  const { nodeId, round } = mark;
  const atMs = fromInstant(closed.at);
  const id = `run:${mark.runId}:${nodeId}:${round}`;
  const onTheWay = marked.filter(
    (step) =>
      step.nodeId === nodeId &&
      step.round === round &&
      step.atMs <= atMs &&
      (step.act === 'begun' || step.act === 'deferred'),
  );
  const after = onTheWay.map((step) => step.id);
  return [{ id, nodeId, round, ahead: mark.ahead !== null, act: 'done', ways: null, after, atMs }];
}

/** Whether work is settled: a run that is closed, a node that is done. */
export function isSettledIn(run: FlowRun, runs: LiveFlow['runs']): (work: Work) => boolean {
  return ({ entity, id }) =>
    entity === 'checklistRun' ? (runs.get(id)?.closed ?? null) !== null : run.nodes.get(id)?.state === 'done';
}

/** The live flow of a response; null while the plan has no flow. Throws `record.notFound`. */
export function liveFlow(db: ReadDb, incidentId: string): LiveFlow | null {
  const ids = groupOf(db, incidentId);
  const flow = db.list('flow')[0];
  if (flow === undefined) return null;
  const correct = correctionOf(db);
  const incidents = ids.map((id) => db.need('incident', id));
  const where = { flowId: flow.id };
  const nodes = db.list('flowNode', { where });
  const edges = db.list('flowEdge', { where });
  const known = new Set(nodes.map(({ id }) => id));
  const decisions = evidenceOf(db, 'decision', ids).filter(
    ({ nodeId }) => nodeId === null || known.has(nodeId),
  );
  const marks = evidenceOf(db, 'nodeMark', ids).filter(({ nodeId }) => known.has(nodeId));
  const runs = new Map(evidenceOf(db, 'checklistRun', ids).map((run) => [run.id, run]));
  const inhibitions = evidenceOf(db, 'inhibition', ids).map((one): InhibitionStep => {
    return {
      id: one.id,
      work: one.work,
      primary: one.primary,
      after: one.after ?? [],
      atMs: happenedMs(correct, one),
    };
  });
  const noticed = incidents.flatMap(({ noticedAt }) =>
    typeof noticedAt === 'string' ? [fromInstant(noticedAt)] : [],
  );
  const startedMs = Math.min(...incidents.map(({ startedAt }) => fromInstant(startedAt)));
  const noticedMs = noticed.length === 0 ? null : Math.min(...noticed);
  const named = incidents.map(({ title }) => threatNamedIn(title, flow)).find((one) => one !== null) ?? null;
  const steps = stepsOf({ decisions, marks, runs }, correct);
  const walk = (inhibited: ReadonlyMap<string, Work>): FlowRun =>
    walkFlow({ nodes, edges, steps, inhibited, named, startMs: noticedMs ?? startedMs });
  const held = heldWork(inhibitions, isSettledIn(walk(new Map()), runs));
  const heldNodes = held.flatMap(({ work, primary, returned }): [string, Work][] =>
    work.entity === 'flowNode' && !returned ? [[work.id, primary]] : [],
  );
  const run = walk(new Map(heldNodes));
  return { flow, nodes, edges, decisions, marks, runs, inhibitions, held, run, startedMs, noticedMs };
}

/** The live flow of a response that must have one. Throws `flowRun.noFlow`. */
export function needFlow(db: ReadDb, incidentId: string): LiveFlow {
  const live = liveFlow(db, incidentId);
  if (live === null) throw new AppError('flowRun.noFlow');
  return live;
}

/** What evidence on a node is written with: the round it is in, whether the flow has led there, and what stands there. */
export function placeInFlow({ run }: LiveFlow, nodeId: string) {
  const node = run.nodes.get(nodeId);
  const standing = node?.inForce.map(({ id }) => id) ?? [];
  return {
    round: node?.round ?? 1,
    ahead: node?.reached === true ? null : ('ahead' as const),
    after: standing,
    waitsFor: node?.waitsFor ?? [],
  };
}

/** What of the flow must come back before the end: nodes put off, and work that was held back and is not settled. */
export function flowLeft(
  db: ReadDb,
  incidentId: string,
): { readonly nodeIds: string[]; readonly held: Work[] } {
  const live = liveFlow(db, incidentId);
  if (live === null) return { nodeIds: [], held: [] };
  const isSettled = isSettledIn(live.run, live.runs);
  return {
    nodeIds: live.nodes.filter(({ id }) => live.run.nodes.get(id)?.state === 'deferred').map(({ id }) => id),
    held: live.held.map(({ work }) => work).filter((work) => !isSettled(work)),
  };
}

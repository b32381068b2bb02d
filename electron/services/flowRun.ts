// The live flow: nodes marked, checklists opened from them, consequences held back; every act writes its line (rule 4).
import { needsWay } from '../../shared/domain/flowRun/visits';
import { AppError } from '../../shared/model/errors';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { WriteTx } from '../store/writeTx';
import { addEntry, openIncident } from './chronology';
import type { Desk } from './desk';
import { inLanguage, stamp, trimmed } from './evidenceParts';
import { type LiveFlow, liveFlow, needFlow, placeInFlow } from './flowEvidence';
import { runsOfNode, viewFlow } from './flowRunView';
import { inhibit } from './inhibition';
import { nameOf } from './people';

function nodeIn(live: LiveFlow, nodeId: string): LiveFlow['nodes'][number] {
  const node = live.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) throw new AppError('record.notFound', { entity: 'flowNode', id: nodeId });
  return node;
}

/** Writes a mark on a node with its line. Throws `flowRun.reasonNeeded`, `flowRun.decisionNeeded`, `flowRun.wayNeeded`, `flowRun.unknownWay`. */
function markNode(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'flowRun.mark'>) {
  openIncident(tx, input.incidentId);
  const live = needFlow(tx, input.incidentId);
  const node = nodeIn(live, input.nodeId);
  const reason = trimmed(input.reason);
  refuseMark(live, node, { act: input.act, reason, ways: input.ways });
  const { waitsFor, ...place } = placeInFlow(live, node.id);
  const words = desk.words(caller.language);
  const title = inLanguage(caller.language, node.title, node.titleEn);
  const awaited = input.act === 'deferred' || input.act === 'reopened' ? [] : waitsFor;
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'tick',
    medium: 'app',
    from: nameOf(tx, input.by, caller),
    text: [
      words(`log:flowRun.${input.act}`, { title }),
      notAwaitedText(desk, caller, live, awaited),
      reason && words('log:checklist.reason', { reason }),
    ]
      .filter((part) => part)
      .join(''),
    about: { entity: 'flowNode', id: node.id },
    by: tx.actor ?? input.by,
    occurredAt: input.occurredAt ?? null,
  });
  const id = tx.append('nodeMark', {
    incidentId: input.incidentId,
    nodeId: node.id,
    ...place,
    act: input.act,
    ways: input.ways ?? null,
    by: input.by,
    reason,
    returnAt: input.act === 'deferred' ? (input.returnAt ?? null) : null,
    logEntryId: entry.id,
    ...stamp(tx, input.occurredAt),
  });
  return { id, number: entry.number };
}

/** "Without waiting for ...", where a join was not waited for. */
export function notAwaitedText(
  desk: Desk,
  caller: Caller,
  live: LiveFlow,
  nodeIds: readonly string[],
): string {
  if (nodeIds.length === 0) return '';
  const words = desk.words(caller.language);
  const titles = live.nodes
    .filter(({ id }) => nodeIds.includes(id))
    .map(({ title, titleEn }) =>
      words('log:flowRun.quoted', { title: inLanguage(caller.language, title, titleEn) }),
    );
  return words('log:flowRun.notAwaited', { titles: titles.join('') });
}

function refuseMark(
  live: LiveFlow,
  node: LiveFlow['nodes'][number],
  {
    act,
    reason,
    ways,
  }: { act: ParsedOf<'flowRun.mark'>['act']; reason: string | null; ways: string[] | undefined },
): void {
  const data = { id: node.id, title: node.title };
  const settlesByHand = act === 'done' || act === 'notApplicable' || act === 'reopened';
  if (node.kind === 'decision' && settlesByHand) throw new AppError('flowRun.decisionNeeded', data);
  const own = live.run.nodes.get(node.id);
  if (act === 'reopened' && own?.state !== 'done') throw new AppError('flowRun.notDone', data);
  const needsReason =
    act === 'notApplicable' || act === 'reopened' || (act === 'done' && node.checklistId !== null);
  if (needsReason && reason === null) throw new AppError('flowRun.reasonNeeded', data);
  const out = live.edges.filter(({ id, fromId }) => fromId === node.id && live.run.ways.get(id) !== 'out');
  const odd = ways?.find((way) => !out.some(({ id }) => id === way));
  if (odd !== undefined) throw new AppError('flowRun.unknownWay', { ...data, way: odd });
  if (act === 'done' && (ways ?? []).length === 0 && needsWay(node, out, live.run.back))
    throw new AppError('flowRun.wayNeeded', data);
}

/** Says that somebody is at a node with a run; its closing settles the node. A node that is done stays done. */
export function beginWithRun(
  tx: WriteTx,
  live: LiveFlow,
  begun: { incidentId: string; nodeId: string; runId: string; logEntryId: string | null; by: string | null },
): void {
  if (live.run.nodes.get(begun.nodeId)?.state === 'done') return;
  const { waitsFor: _, ...place } = placeInFlow(live, begun.nodeId);
  tx.append('nodeMark', {
    ...begun,
    ...place,
    act: 'begun',
    ...stamp(tx, undefined),
  });
}

/** The run a node is worked off in: one of its checklist that is open, else a new one by `startRun`. */
function openFromNode(
  tx: WriteTx,
  caller: Caller,
  desk: Desk,
  { incidentId, nodeId }: ParsedOf<'flowRun.open'>,
  startRun: StartRun,
): string {
  openIncident(tx, incidentId);
  const live = needFlow(tx, incidentId);
  const node = nodeIn(live, nodeId);
  if (node.checklistId === null) throw new AppError('flowRun.noChecklist', { id: nodeId, title: node.title });
  const own = live.run.nodes.get(nodeId);
  const open = [...live.runs.values()].filter(
    ({ checklistId, closed }) => checklistId === node.checklistId && closed === null,
  );
  const linked = runsOfNode(live, nodeId, own?.round ?? 1);
  const run = open.find(({ id }) => linked.includes(id)) ?? open.at(-1);
  if (run !== undefined && (linked.includes(run.id) || own?.state === 'done')) return run.id;
  if (run === undefined) {
    const runId = startRun(tx, desk, caller, { incidentId, checklistId: node.checklistId, nodeId });
    return runId;
  }
  const title = inLanguage(caller.language, node.title, node.titleEn);
  const entry = addEntry(tx, {
    incidentId,
    kind: 'tick',
    medium: 'app',
    text: desk.words(caller.language)('log:flowRun.begun', { title }),
    about: { entity: 'flowNode', id: nodeId },
  });
  beginWithRun(tx, live, { incidentId, nodeId, runId: run.id, logEntryId: entry.id, by: tx.actor });
  return run.id;
}

/** Opens a checklist in an incident, for a node of its flow where one is named. */
export type StartRun = (
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: { incidentId: string; checklistId: string; nodeId?: string | undefined },
) => string;

/** Which node a run that was opened without naming one belongs to: the only one under way with its checklist. */
export function nodeOfRun(live: LiveFlow, checklistId: string): string | null {
  const own = live.nodes.filter((node) => {
    const state = live.run.nodes.get(node.id)?.state;
    return node.checklistId === checklistId && (state === 'active' || state === 'waiting');
  });
  return own.length === 1 ? (own[0]?.id ?? null) : null;
}

type Calls = 'flowRun.view' | 'flowRun.mark' | 'flowRun.open' | 'flowRun.inhibit';

/** The calls of the live flow. */
export function flowRunHandlers(
  desk: Desk,
  startRun: StartRun,
): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'flowRun.view': ({ db }, { incidentId }) => {
      const live = liveFlow(db, incidentId);
      return live === null ? null : viewFlow(db, desk, live);
    },
    'flowRun.mark': ({ tx, caller }, input) => markNode(tx, desk, caller, input),
    'flowRun.open': ({ tx, caller }, input) => ({ runId: openFromNode(tx, caller, desk, input, startRun) }),
    'flowRun.inhibit': ({ tx, caller }, input) => {
      inhibit(tx, desk, caller, input);
      return {};
    },
  };
}

// The live flow as its screens show it: every node with its state, its time and what was last said of it.
import { dueOf } from '../../shared/domain/flowRun/due';
import { needsWay } from '../../shared/domain/flowRun/visits';
import type { Work } from '../../shared/model/flowRun';
import { fromInstant, toInstant } from '../../shared/model/instant';
import type { OutputOf } from '../../shared/rpc/contract';
import type { HeldView, NodeRunView } from '../../shared/rpc/flowRun';
import type { ReadDb } from '../store/read';
import { numberOfEntry } from './decisionViews';
import type { Desk } from './desk';
import { isSettledIn, type LiveFlow } from './flowEvidence';

type View = NonNullable<OutputOf<'flowRun.view'>>;

function lastMark(
  db: ReadDb,
  live: LiveFlow,
  nodeId: string,
  instant: (ms: number) => string,
): NodeRunView['mark'] {
  const step = live.run.nodes.get(nodeId)?.step ?? null;
  if (step === null) return null;
  const decided = live.decisions.find(({ id }) => id === step.id);
  const mark =
    live.marks.find(({ id }) => id === step.id) ?? live.marks.find(({ id }) => step.after.includes(id));
  const run = step.id.startsWith('run:') ? live.runs.get(mark?.runId ?? '') : undefined;
  const own = decided ?? mark;
  return {
    act: step.act,
    by: decided?.decider.by ?? run?.closed?.by ?? mark?.by ?? null,
    reason: decided?.reason ?? run?.closed?.reason ?? mark?.reason ?? null,
    at: instant(step.atMs),
    number: run === undefined && own !== undefined ? numberOfEntry(db, own.logEntryId) : null,
  };
}

/** The live flow as its screen shows it. */
export function viewFlow(db: ReadDb, desk: Desk, live: LiveFlow): View {
  const instant = (ms: number): string => toInstant(ms, desk.zoneMinutes(ms));
  const { run } = live;
  const clock = { noticedMs: live.noticedMs, startedMs: live.startedMs };
  return {
    flowId: live.flow.id,
    threats: run.threats === null ? null : [...run.threats],
    nodes: live.nodes.flatMap((node): NodeRunView[] => {
      const own = run.nodes.get(node.id);
      if (own === undefined) return [];
      const mark = live.marks.find(({ id }) => id === own.step?.id);
      const returnMs = mark?.returnAt ? fromInstant(mark.returnAt) : null;
      const due = dueOf(node, own, returnMs, clock, run.threats);
      const out = live.edges.filter(({ id, fromId }) => fromId === node.id && run.ways.get(id) !== 'out');
      return [
        {
          nodeId: node.id,
          state: own.state,
          round: own.round,
          since: own.sinceMs === null ? null : instant(own.sinceMs),
          due: due && { at: instant(due.atMs), from: due.from },
          waitsFor: [...own.waitsFor],
          primary: own.primary,
          disputed: own.disputed,
          stranded: own.stranded,
          needsWay: own.state === 'active' && needsWay(node, out, run.back),
          mark: lastMark(db, live, node.id, instant),
          runIds: runsOfNode(live, node.id, own.round),
        },
      ];
    }),
    ways: live.edges.map(({ id }) => ({ edgeId: id, state: run.ways.get(id) ?? 'out' })),
    held: heldViews(db, live, instant),
  };
}

/** The runs a node is worked off in, in a round. */
export function runsOfNode({ marks }: LiveFlow, nodeId: string, round: number): string[] {
  const own = marks.filter((mark) => mark.nodeId === nodeId && mark.round === round);
  return [...new Set(own.flatMap(({ runId }) => runId ?? []))];
}

/** The name of work in both languages. */
export function titleOf(db: ReadDb, { entity, id }: Work): { ja: string; en: string } {
  const run = entity === 'checklistRun' ? db.get('checklistRun', id) : null;
  const record = run === null ? db.get('flowNode', id) : db.get('checklist', run.checklistId);
  const ja = record?.title ?? id;
  return { ja, en: record?.titleEn ?? ja };
}

/** What is held back, and what came back, with what it waits for. */
function heldViews(db: ReadDb, live: LiveFlow, instant: (ms: number) => string): HeldView[] {
  const isSettled = isSettledIn(live.run, live.runs);
  return live.held.map(({ id, work, primary, since, returned }) => {
    const evidence = db.need('inhibition', id);
    return {
      id,
      work,
      primary,
      title: titleOf(db, work),
      primaryTitle: titleOf(db, primary),
      since: instant(since),
      by: evidence.by,
      reason: evidence.reason,
      returned,
      settled: isSettled(work),
    };
  });
}

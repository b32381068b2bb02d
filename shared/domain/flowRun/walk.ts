// Where every node of the flow stands in a response: done, active, waiting, held back, put off, or not (yet) in it.
import type { NodeState, WayState, Work } from '../../model/flowRun';
import type { RunEdge, RunNode } from './back';
import { type Step, standingsOf } from './steps';
import { tellsThreats, threatsHandled } from './threats';
import { type Ground, groundOf, presentVisit, type Visit, visitsOf } from './visits';

/** Everything the walk is made from. Times in ms by the corrected clock. */
export interface FlowEvidence {
  readonly nodes: readonly RunNode[];
  readonly edges: readonly RunEdge[];
  readonly steps: readonly Step[];
  /** What holds nodes back now, by the node's id. */
  readonly inhibited: ReadonlyMap<string, Work>;
  /** The threat the response was started with; null while nobody said. */
  readonly named: string | null;
  readonly startMs: number;
}

export interface NodeRun {
  readonly nodeId: string;
  readonly state: NodeState;
  /** Which time around, from 1; 1 too for a node nothing has led to. */
  readonly round: number;
  /** Whether a way has led here in this round. */
  readonly reached: boolean;
  /** Since when it is active or waiting, or when it was settled; null for the rest. */
  readonly sinceMs: number | null;
  readonly step: Step | null;
  /** The steps in force; several where laptops did not know of each other. */
  readonly inForce: readonly Step[];
  readonly disputed: boolean;
  readonly begun: Step | null;
  /** It was settled on a way that is no longer chosen. */
  readonly stranded: boolean;
  /** Nodes under way that still lead here. */
  readonly waitsFor: readonly string[];
  readonly primary: Work | null;
}

export interface FlowRun {
  readonly threats: readonly string[] | null;
  /** The decision that told the threats. */
  readonly threatsDecidedAt: string | null;
  readonly nodes: ReadonlyMap<string, NodeRun>;
  readonly ways: ReadonlyMap<string, WayState>;
  readonly back: ReadonlySet<string>;
}

/** Whether somebody has to do something about it, now or when it comes back. */
export function isLive(state: NodeState): boolean {
  return state === 'active' || state === 'waiting' || state === 'inhibited' || state === 'deferred';
}

/** Walks the flow; the order in which evidence arrived changes nothing. */
export function walkFlow(evidence: FlowEvidence): FlowRun {
  const { nodes, edges, steps, named, startMs } = evidence;
  const { threats, decidedAt } = threatsHandled(nodes, edges, steps, named);
  const ground = groundOf(nodes, edges, threats);
  const rounds = Math.max(1, ...steps.map(({ round }) => round)) + 1;
  const visits = visitsOf(ground, standingsOf(steps), { rounds, startMs });
  const present = new Map(ground.nodes.map(({ id }) => [id, presentVisit(visits.get(id) ?? [])]));
  const open = new Set(
    [...present].filter(([, visit]) => visit !== null && visit.settled === null).map(([id]) => id),
  );
  const stranded = new Set(
    ground.nodes.filter(({ id }) => visits.get(id)?.some((visit) => visit.stranded)).map(({ id }) => id),
  );
  const ahead = aheadOf({ ground, present, open });
  const tells = new Set(nodes.filter((node) => tellsThreats(node, edges)).map(({ id }) => id));
  const near: Near = {
    ground,
    present,
    open,
    ahead,
    tells,
    stranded,
    isNamed: threats !== null,
    inhibited: evidence.inhibited,
  };
  const runs = nodes.map((node): [string, NodeRun] => [node.id, nodeRun(node, near)]);
  const byId = new Map(runs);
  return {
    threats,
    threatsDecidedAt: decidedAt,
    nodes: byId,
    ways: new Map(edges.map((edge) => [edge.id, wayState(edge, near)])),
    back: ground.back,
  };
}

interface Near {
  readonly ground: Ground;
  readonly present: ReadonlyMap<string, Visit | null>;
  /** Reached and not settled. */
  readonly open: ReadonlySet<string>;
  /** What may still be reached from there by forward ways. */
  readonly ahead: ReadonlySet<string>;
  /** Decisions whose answers tell the threats in hand. */
  readonly tells: ReadonlySet<string>;
  readonly stranded: ReadonlySet<string>;
  /** Whether the threats in hand are known. */
  readonly isNamed: boolean;
  readonly inhibited: ReadonlyMap<string, Work>;
}

/** Everything that still lies ahead of open nodes; what is settled in their round, or a later one, leads on no more. */
function aheadOf({ ground, present, open }: Pick<Near, 'ground' | 'present' | 'open'>): Set<string> {
  const ahead = new Set<string>();
  for (const start of open) {
    const round = present.get(start)?.round ?? 1;
    const seen = new Set([start]);
    for (const id of seen)
      for (const { id: edgeId, toId } of ground.out.get(id) ?? []) {
        const to = present.get(toId);
        const isOver = to != null && to.settled !== null && to.round >= round;
        if (!ground.back.has(edgeId) && !isOver) seen.add(toId);
      }
    for (const id of seen) if (id !== start) ahead.add(id);
  }
  return ahead;
}

/** The nearest open nodes, of this round or later, from which a forward way still leads here through nodes nothing has reached. */
function stillComing(nodeId: string, { ground, present, open }: Near): string[] {
  const round = present.get(nodeId)?.round ?? 1;
  const seen = new Set([nodeId]);
  const found = new Set<string>();
  const look = (id: string): void => {
    for (const { id: edgeId, fromId } of ground.into.get(id) ?? []) {
      if (ground.back.has(edgeId) || seen.has(fromId)) continue;
      seen.add(fromId);
      if (open.has(fromId) && (present.get(fromId)?.round ?? 1) >= round) found.add(fromId);
      else if ((present.get(fromId) ?? null) === null) look(fromId);
    }
  };
  look(nodeId);
  return [...found].sort();
}

function nodeRun(node: RunNode, near: Near): NodeRun {
  const visit = near.present.get(node.id);
  const none = { waitsFor: [], primary: null, stranded: near.stranded.has(node.id) };
  if (visit === undefined || visit === null) {
    const state = visit === undefined ? 'out' : unreachedState(node, near);
    const empty = { sinceMs: null, step: null, inForce: [], disputed: false, begun: null };
    return { nodeId: node.id, state, round: 1, reached: false, ...empty, ...none };
  }
  const { step, inForce, disputed, begun } = visit.standing;
  const facts = {
    nodeId: node.id,
    round: visit.round,
    reached: visit.reachedMs !== null,
    step: visit.settled ?? step,
    inForce,
    disputed,
    begun,
    ...none,
    stranded: false,
  };
  // While nobody has said what kind of event it is, no trigger is known to have been it.
  const isEvent = node.kind === 'trigger' && visit.settled !== null && step === null;
  if (isEvent && !near.isNamed) return { ...facts, state: 'later', sinceMs: null };
  if (visit.settled !== null) return { ...facts, state: 'done', sinceMs: visit.settled.atMs };
  const primary = near.inhibited.get(node.id) ?? null;
  if (primary !== null) return { ...facts, state: 'inhibited', sinceMs: visit.reachedMs, primary };
  if (step?.act === 'deferred') return { ...facts, state: 'deferred', sinceMs: step.atMs };
  // What is repeated on schedule begins with the first way that leads to it; what somebody began waits no longer.
  const waits = begun === null && node.repeatMinutes === null ? stillComing(node.id, near) : [];
  if (waits.length > 0) return { ...facts, state: 'waiting', sinceMs: visit.reachedMs, waitsFor: waits };
  return { ...facts, state: 'active', sinceMs: begun?.atMs ?? visit.lastReachedMs };
}

function unreachedState(node: RunNode, near: Near): NodeState {
  const into = near.ground.into.get(node.id) ?? [];
  if (into.some(({ fromId }) => near.open.has(fromId))) return 'next';
  if (near.ahead.has(node.id)) return 'later';
  const isPassed = (id: string): boolean => (near.present.get(id) ?? null)?.settled != null;
  return leadsFromPassed(node.id, near, isPassed) ? 'notChosen' : 'later';
}

/** Whether some way towards the node began at a node that is settled: it was not the one chosen. */
function leadsFromPassed(nodeId: string, { ground }: Near, isPassed: (id: string) => boolean): boolean {
  const seen = new Set([nodeId]);
  const look = (id: string): boolean =>
    (ground.into.get(id) ?? []).some(({ id: edgeId, fromId }) => {
      if (ground.back.has(edgeId) || seen.has(fromId)) return false;
      seen.add(fromId);
      return isPassed(fromId) || look(fromId);
    });
  return look(nodeId);
}

function wayState({ id, fromId }: RunEdge, near: Near): WayState {
  if (!near.tells.has(fromId) && !near.ground.edges.some((edge) => edge.id === id)) return 'out';
  const visit = near.present.get(fromId) ?? null;
  if (visit === null) return 'later';
  if (visit.settled === null) return 'open';
  return visit.ways.has(id) ? 'taken' : 'notTaken';
}

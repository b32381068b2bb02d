// Which part of the response flow concerns the event in hand: nodes and ways by threat and phase (rule 7).
import type { RecordOf } from '../../model/index';

type Flow = Pick<RecordOf<'flow'>, 'phases' | 'threats'>;
type Node = Pick<
  RecordOf<'flowNode'>,
  'id' | 'order' | 'phase' | 'threats' | 'timeTargetMinutes' | 'timeTargetOverrides'
>;
type Edge = Pick<RecordOf<'flowEdge'>, 'id' | 'fromId' | 'toId' | 'order' | 'threats'>;

/** What is looked at; null is every threat, every phase. */
export interface FlowFilter {
  readonly threat: string | null;
  readonly phases: readonly string[] | null;
}

/** in: concerns the event; beyond: one way outside the chosen phases; out: does not concern it. */
export type Play = 'in' | 'beyond' | 'out';

function meets(threats: readonly string[] | null, threat: string | null): boolean {
  return threat === null || threats === null || threats.length === 0 || threats.includes(threat);
}

/**
 * Where each node stands. No way is taken for a threat it does not name; a node without threats concerns all of them.
 */
export function nodesInPlay(
  nodes: readonly Node[],
  edges: readonly Edge[],
  filter: FlowFilter,
): Map<string, Play> {
  const byThreat = new Set(nodes.filter((node) => meets(node.threats, filter.threat)).map(({ id }) => id));
  const inPhase = (node: Node) =>
    filter.phases === null || (node.phase !== null && filter.phases.includes(node.phase));
  const inPlay = new Set(nodes.filter((node) => byThreat.has(node.id) && inPhase(node)).map(({ id }) => id));
  const beyond = new Set<string>();
  for (const edge of edges) {
    if (!meets(edge.threats, filter.threat)) continue;
    if (inPlay.has(edge.fromId) && byThreat.has(edge.toId)) beyond.add(edge.toId);
    if (inPlay.has(edge.toId) && byThreat.has(edge.fromId)) beyond.add(edge.fromId);
  }
  const playOf = (id: string): Play => (inPlay.has(id) ? 'in' : beyond.has(id) ? 'beyond' : 'out');
  return new Map(nodes.map(({ id }) => [id, playOf(id)]));
}

/** Whether a way may be taken: it and both its ends concern the event, and it starts or ends in a chosen phase. */
export function isWayInPlay(edge: Edge, plays: ReadonlyMap<string, Play>, filter: FlowFilter): boolean {
  const ends = [plays.get(edge.fromId) ?? 'out', plays.get(edge.toId) ?? 'out'];
  return meets(edge.threats, filter.threat) && ends.includes('in') && !ends.includes('out');
}

/** Nodes by phase, then by the order of the flow, as a list reads them. */
export function inFlowOrder<N extends Node>(nodes: readonly N[], flow: Flow): N[] {
  const phases = new Map((flow.phases ?? []).map((phase) => [phase.id, phase.order]));
  const rank = (node: N): number =>
    (node.phase === null ? undefined : phases.get(node.phase)) ?? phases.size + 1;
  return [...nodes].sort((a, b) => rank(a) - rank(b) || (a.order ?? 0) - (b.order ?? 0));
}

/** The ways out of a node in their order; a decision's answers are numbered by it. */
export function waysOut<E extends Pick<Edge, 'fromId' | 'order'>>(nodeId: string, edges: readonly E[]): E[] {
  return edges.filter((edge) => edge.fromId === nodeId).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** The guide time of a node in minutes since detection: the threat's own where it has one; null when it depends. */
export function guideMinutes(node: Node, threat: string | null): number | null {
  const own = threat === null ? undefined : node.timeTargetOverrides?.[threat];
  return own ?? node.timeTargetMinutes;
}

/** The name of a threat without its explanation in brackets: what people say. */
export function shortName(name: string): string {
  return name.replace(/\s*[（(].*$/, '');
}

/** The first threat of the flow whose name begins what was written of an event; null when none does. */
export function threatNamedIn(text: string, flow: Pick<Flow, 'threats'>): string | null {
  const begins = (name: string) => text.startsWith(shortName(name));
  return (flow.threats ?? []).find(({ label }) => begins(label.ja) || begins(label.en))?.id ?? null;
}

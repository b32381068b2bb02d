// Walks the flow from the evidence: which node was reached in which round, what settled it, and which ways lead on.
import { forwardOrder, type RunEdge, type RunNode, waysBack } from './back';
import { type Standing, type Standings, type Step, settles } from './steps';
import { concerns } from './threats';

/** The flow as far as it concerns the threats in hand. */
export interface Ground {
  readonly nodes: readonly RunNode[];
  readonly edges: readonly RunEdge[];
  readonly back: ReadonlySet<string>;
  readonly into: ReadonlyMap<string, readonly RunEdge[]>;
  readonly out: ReadonlyMap<string, readonly RunEdge[]>;
}

/** A node in one round. */
export interface Visit {
  readonly round: number;
  /** When a way first led here; null where none did. */
  readonly reachedMs: number | null;
  /** When the last way led here. */
  readonly lastReachedMs: number | null;
  readonly standing: Standing;
  /** What settled it and still counts: its way is taken, or it was taken ahead. */
  readonly settled: Step | null;
  /** It was settled on a way that is no longer chosen. */
  readonly stranded: boolean;
  /** The ways that lead on from here. */
  readonly ways: ReadonlySet<string>;
}

/** Leaves out what does not concern the threats in hand; nodes in an order in which forward ways only lead on. */
export function groundOf(
  nodes: readonly RunNode[],
  edges: readonly RunEdge[],
  threats: readonly string[] | null,
): Ground {
  const inPlay = nodes.filter((node) => concerns(node.threats, threats));
  const ids = new Set(inPlay.map(({ id }) => id));
  const sound = edges
    .filter((edge) => concerns(edge.threats, threats) && ids.has(edge.fromId) && ids.has(edge.toId))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
  const back = waysBack(inPlay, sound);
  return {
    nodes: forwardOrder(inPlay, sound, back),
    edges: sound,
    back,
    into: Map.groupBy(sound, ({ toId }) => toId),
    out: Map.groupBy(sound, ({ fromId }) => fromId),
  };
}

/** The ways a settled node leads on by: those chosen, one at most where they exclude each other; else all but those back. */
function waysTaken(node: RunNode, step: Step, out: readonly RunEdge[], back: ReadonlySet<string>): string[] {
  const { ways } = step;
  if (ways === null) {
    // A decision leads nowhere by itself, and nothing begins another round unless somebody says so.
    return node.kind === 'decision' ? [] : out.filter(({ id }) => !back.has(id)).map(({ id }) => id);
  }
  const chosen = out.filter(({ id }) => ways.includes(id)).map(({ id }) => id);
  return node.kind === 'decision' && node.branching !== 'inclusive' ? chosen.slice(0, 1) : chosen;
}

/** Whether a settled node with ways that all lead back still needs to be told which one. */
export function needsWay(node: RunNode, out: readonly RunEdge[], back: ReadonlySet<string>): boolean {
  return node.kind !== 'decision' && out.length > 0 && out.every(({ id }) => back.has(id));
}

function startsOf({ nodes, edges, back }: Ground): Set<string> {
  const triggers = nodes.filter(({ kind }) => kind === 'trigger').map(({ id }) => id);
  if (triggers.length > 0) return new Set(triggers);
  const led = new Set(edges.filter(({ id }) => !back.has(id)).map(({ toId }) => toId));
  return new Set(nodes.filter(({ id }) => !led.has(id)).map(({ id }) => id));
}

/** Every visit of every node, by round; a trigger counts as settled when the response began: it is why there is one. */
export function visitsOf(
  ground: Ground,
  standings: Standings,
  { rounds, startMs }: { readonly rounds: number; readonly startMs: number },
): ReadonlyMap<string, readonly Visit[]> {
  const starts = startsOf(ground);
  const visits = new Map<string, Visit[]>(ground.nodes.map(({ id }) => [id, []]));
  const arrivalsAt = (nodeId: string, round: number): number[] =>
    (ground.into.get(nodeId) ?? []).flatMap((edge) => {
      const from = visits.get(edge.fromId)?.[(ground.back.has(edge.id) ? round - 1 : round) - 1];
      return from?.ways.has(edge.id) ? [from.settled?.atMs ?? startMs] : [];
    });
  for (let round = 1; round <= rounds; round += 1) {
    for (const node of ground.nodes) {
      const begins = round === 1 && starts.has(node.id);
      const arrivals = begins ? [startMs] : arrivalsAt(node.id, round);
      visits.get(node.id)?.push(visitOf(node, round, arrivals, { ground, standings, startMs }));
    }
  }
  return visits;
}

function visitOf(
  node: RunNode,
  round: number,
  arrivals: readonly number[],
  { ground, standings, startMs }: { ground: Ground; standings: Standings; startMs: number },
): Visit {
  const standing = standings(node.id, round);
  const { step } = standing;
  const out = ground.out.get(node.id) ?? [];
  const ahead = standing.begun?.ahead === true ? standing.begun.atMs : null;
  const isReached = arrivals.length > 0 || ahead !== null;
  const isSettled = settles(step) && !(step.ways === null && needsWay(node, out, ground.back));
  const counts = isSettled && (isReached || step.ahead);
  const event: Step | null =
    node.kind === 'trigger' && arrivals.length > 0 && step === null ? happened(node, startMs) : null;
  const settled = counts ? step : event;
  return {
    round,
    reachedMs: isReached ? Math.min(...arrivals, ahead ?? Number.POSITIVE_INFINITY) : null,
    lastReachedMs: isReached ? Math.max(...arrivals, ahead ?? Number.NEGATIVE_INFINITY) : null,
    standing,
    settled,
    stranded: isSettled && !counts,
    ways: new Set(settled === null ? [] : waysTaken(node, settled, out, ground.back)),
  };
}

function happened({ id }: RunNode, atMs: number): Step {
  return {
    id: `trigger:${id}`,
    nodeId: id,
    round: 1,
    ahead: false,
    act: 'done',
    ways: null,
    after: [],
    atMs,
  };
}

/** The round a node is in: the last one that led to it or was settled; 0 while neither happened. */
export function presentVisit(visits: readonly Visit[]): Visit | null {
  return visits.findLast(({ reachedMs, settled }) => reachedMs !== null || settled !== null) ?? null;
}

// Lays a diagram out with ELK: first the layers within the stages, then the ways around nodes held in their lanes.
import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { NODE_WIDTH, nodeHeight, TITLE_WIDTH, titleRuler } from './measures';
import { type Box, bandsOf, intoLanes } from './place';
import type { DiagramGraph, PlacedEdge, PlacedGraph, PlacedNode, Point } from './types';
import { wrapText } from './wrap';

const ROOT = 'diagram';
const HEAD = 'stage:';
const HEAD_LINE = 16;
/** Layouts kept, the eldest given up first. */
const KEPT = 80;

const COMMON: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.padding': '[top=14,left=12,bottom=14,right=12]',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '8',
  'elk.spacing.edgeEdge': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '9',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '6',
};
const BY_STAGE: LayoutOptions = {
  ...COMMON,
  'elk.partitioning.activate': 'true',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};
const AS_PLACED: LayoutOptions = {
  ...COMMON,
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
};

let engine: InstanceType<typeof ELK> | null = null;

/** One worker for the window; it is a file of our own, as the content security policy asks. */
function elk(): InstanceType<typeof ELK> {
  engine ??= new ELK({ workerUrl });
  return engine;
}

function boxesOf(placed: ElkNode): Box[] {
  return (placed.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({
    id,
    x,
    y,
    width,
    height,
  }));
}

function pointsOf(edge: ElkExtendedEdge): Point[] {
  return (edge.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
    startPoint,
    ...(bendPoints ?? []),
    endPoint,
  ]);
}

/** What decides where things lie; two drawings alike in it share one layout, whatever else they show. */
function shapeOf({ nodes, edges, stages, lanes }: DiagramGraph): string {
  return JSON.stringify([
    nodes.map(({ id, title, notes, alerts, stage, lane }) => [id, title, notes, alerts, stage, lane]),
    edges.map(({ id, from, to }) => [id, from, to]),
    stages,
    lanes,
  ]);
}

const kept = new Map<string, Promise<PlacedGraph>>();
const made = new Map<string, PlacedGraph>();

/** The layout, at once, when this drawing was laid out before. */
export function laidOut(graph: DiagramGraph): PlacedGraph | null {
  return made.get(shapeOf(graph)) ?? null;
}

/** Where everything lies; asked twice for the same drawing, it is laid out once. */
export function layOut(graph: DiagramGraph): Promise<PlacedGraph> {
  const shape = shapeOf(graph);
  const known = kept.get(shape);
  if (known !== undefined) return known;
  const layout = place(graph);
  kept.set(shape, layout);
  layout.then(
    (places) => made.set(shape, places),
    () => kept.delete(shape),
  );
  const [eldest] = kept.keys();
  if (kept.size > KEPT && eldest !== undefined) {
    kept.delete(eldest);
    made.delete(eldest);
  }
  return layout;
}

/** Starts the engine and lets it lay out something small, so that the first drawing asked for need not wait for that. */
export async function warmUp(): Promise<void> {
  const ids = ['a', 'b', 'c'];
  await elk().layout({
    id: ROOT,
    layoutOptions: BY_STAGE,
    children: ids.map((id) => ({ id, width: NODE_WIDTH, height: NODE_WIDTH })),
    edges: [
      { id: 'ab', sources: ['a'], targets: ['b'] },
      { id: 'ac', sources: ['a'], targets: ['c'] },
    ],
  });
}

/** Lays a drawing out ahead of time; a failure shows once the drawing is asked for. */
export async function prepareDrawing(graph: DiagramGraph): Promise<void> {
  if (graph.nodes.length === 0) return;
  await layOut(graph).catch(() => undefined);
}

async function place(graph: DiagramGraph): Promise<PlacedGraph> {
  const { nodes, stages, lanes } = graph;
  const widthOf = await titleRuler();
  const lines = new Map(nodes.map((node) => [node.id, wrapText(node.title, TITLE_WIDTH, widthOf)]));
  const notes = new Map(
    nodes.map((node) => {
      const cut = (texts: readonly string[], isAlert: boolean) =>
        texts.flatMap((text) => wrapText(text, TITLE_WIDTH, widthOf)).map((text) => ({ text, isAlert }));
      return [node.id, [...cut(node.notes, false), ...cut(node.alerts ?? [], true)]] as const;
    }),
  );
  const heightOf = (id: string) => nodeHeight(lines.get(id)?.length ?? 1, notes.get(id)?.length ?? 0);
  const tallest = Math.max(0, ...nodes.map(({ id }) => heightOf(id)));
  const stage = new Map(stages.map(({ id }, index) => [id, index]));
  const isStaged = new Set(nodes.map((node) => node.stage)).size > 1;
  const edges: ElkExtendedEdge[] = graph.edges
    .filter(({ from, to }) => from !== to)
    .map(({ id, from, to }) => ({ id, sources: [from], targets: [to] }));
  const first = await elk().layout({
    id: ROOT,
    layoutOptions: BY_STAGE,
    edges,
    // All of one height here, so that the nodes of a layer share their upper edge and can be told by it.
    children: nodes.map((node) => ({
      id: node.id,
      width: NODE_WIDTH,
      height: tallest,
      layoutOptions: { 'elk.partitioning.partition': String(stage.get(node.stage) ?? 0) },
    })),
  });
  const held = intoLanes(boxesOf(first), nodes, lanes).map((box) => ({ ...box, height: heightOf(box.id) }));
  const heads = isStaged ? headsOf(graph, held, widthOf) : [];
  const second = await elk().layout({
    id: ROOT,
    layoutOptions: AS_PLACED,
    children: [...heads.map(({ box }) => ({ ...box })), ...held],
    edges: edges.map(({ id, sources, targets }) => ({ id, sources, targets })),
  });
  const headLines = heads.map(({ box, lines: own }): [string, readonly string[]] => [box.id, own]);
  return gather(graph, second, { lines: new Map([...lines, ...headLines]), notes });
}

/** A box for the word of each stage in a row of its own over the stage, so that no way runs through it. */
function headsOf(graph: DiagramGraph, held: readonly Box[], widthOf: (text: string) => number) {
  const stageOf = new Map(graph.nodes.map(({ id, stage }) => [id, stage]));
  return graph.stages.flatMap(({ id, word }) => {
    const tops = held.filter((box) => stageOf.get(box.id) === id).map(({ y }) => y);
    if (tops.length === 0) return [];
    const lines = wrapText(word, TITLE_WIDTH, widthOf);
    const width = Math.max(...lines.map(widthOf)) + 12;
    const height = lines.length * HEAD_LINE + 4;
    return [{ lines, box: { id: HEAD + id, x: 0, y: Math.min(...tops) - HEAD_LINE * 3, width, height } }];
  });
}

function gather(
  graph: DiagramGraph,
  placed: ElkNode,
  {
    lines,
    notes,
  }: {
    readonly lines: ReadonlyMap<string, PlacedNode['lines']>;
    readonly notes: ReadonlyMap<string, PlacedNode['notes']>;
  },
): PlacedGraph {
  const all = boxesOf(placed);
  const boxes = all.filter(({ id }) => !id.startsWith(HEAD));
  const heads = new Map(all.filter(({ id }) => id.startsWith(HEAD)).map((box) => [box.id, box]));
  const edges = (placed.edges ?? []).map((edge): [string, PlacedEdge] => [
    edge.id,
    { id: edge.id, points: pointsOf(edge) },
  ]);
  const points = edges.flatMap(([, edge]) => edge.points);
  const width = Math.max(placed.width ?? 0, ...points.map(({ x }) => x + 16));
  const height = Math.max(placed.height ?? 0, ...points.map(({ y }) => y + 16));
  const inLane = (lane: string) => {
    const own = new Set(graph.nodes.filter((node) => node.lane === lane).map(({ id }) => id));
    return boxes.filter(({ id }) => own.has(id));
  };
  const nodes = boxes.map((box): [string, PlacedNode] => [
    box.id,
    { ...box, lines: lines.get(box.id) ?? [], notes: notes.get(box.id) ?? [] },
  ]);
  return {
    nodes: new Map(nodes),
    edges: new Map(edges),
    stages: graph.stages.flatMap(({ id }): PlacedNode[] => {
      const head = heads.get(HEAD + id);
      return head === undefined ? [] : [{ ...head, id, lines: lines.get(HEAD + id) ?? [], notes: [] }];
    }),
    lanes: bandsOf(
      graph.lanes,
      ({ id }) => inLane(id).map(({ x, width: size }) => ({ start: x, end: x + size })),
      width,
    ),
    width,
    height,
  };
}

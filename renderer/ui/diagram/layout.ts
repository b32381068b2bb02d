// Lays a diagram out with ELK: first the layers within the columns, then the ways around nodes held in their lanes.
import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { NODE_WIDTH, nodeHeight, TITLE_WIDTH, titleRuler } from './measures';
import { type Box, bandsOf, intoLanes } from './place';
import type { DiagramGraph, PlacedEdge, PlacedGraph, PlacedNode, Point } from './types';
import { wrapText } from './wrap';

const ROOT = 'diagram';
const LAYER_STEP = NODE_WIDTH + 80;

const COMMON: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.padding': '[top=18,left=14,bottom=18,right=14]',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '7',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
};
const BY_COLUMN: LayoutOptions = {
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

/** Boxes of one layer share their left edge; the layers get even steps so that the second pass finds them again. */
function inSteps(boxes: readonly Box[]): Box[] {
  const lefts = [...new Set(boxes.map(({ x }) => x))].sort((a, b) => a - b);
  return boxes.map((box) => ({ ...box, x: lefts.indexOf(box.x) * LAYER_STEP }));
}

/** Where everything lies. Calls for the worker twice; a graph without nodes is answered at once. */
export async function layOut(graph: DiagramGraph): Promise<PlacedGraph> {
  const { nodes, columns, lanes } = graph;
  const widthOf = await titleRuler();
  const lines = new Map(nodes.map((node) => [node.id, wrapText(node.title, TITLE_WIDTH, widthOf)]));
  const heightOf = (id: string, foot: string) => nodeHeight(lines.get(id)?.length ?? 1, foot !== '');
  const column = new Map(columns.map(({ id }, index) => [id, index]));
  const edges: ElkExtendedEdge[] = graph.edges
    .filter(({ from, to }) => from !== to)
    .map(({ id, from, to }) => ({ id, sources: [from], targets: [to] }));
  const first = await elk().layout({
    id: ROOT,
    layoutOptions: BY_COLUMN,
    edges,
    children: nodes.map((node) => ({
      id: node.id,
      width: NODE_WIDTH,
      height: heightOf(node.id, node.foot),
      layoutOptions: { 'elk.partitioning.partition': String(column.get(node.column) ?? 0) },
    })),
  });
  const held = intoLanes(inSteps(boxesOf(first)), nodes, lanes);
  const second = await elk().layout({
    id: ROOT,
    layoutOptions: AS_PLACED,
    children: held.map((box) => ({ ...box })),
    edges: edges.map(({ id, sources, targets }) => ({ id, sources, targets })),
  });
  return gather(graph, second, lines);
}

function gather(
  graph: DiagramGraph,
  placed: ElkNode,
  lines: ReadonlyMap<string, readonly string[]>,
): PlacedGraph {
  const boxes = boxesOf(placed);
  const edges = (placed.edges ?? []).map((edge): [string, PlacedEdge] => [
    edge.id,
    { id: edge.id, points: pointsOf(edge) },
  ]);
  const points = edges.flatMap(([, edge]) => edge.points);
  const width = Math.max(placed.width ?? 0, ...points.map(({ x }) => x + 16));
  const height = Math.max(placed.height ?? 0, ...points.map(({ y }) => y + 16));
  const of = (pick: 'column' | 'lane', id: string) => {
    const own = new Set(graph.nodes.filter((node) => node[pick] === id).map((node) => node.id));
    return boxes.filter((box) => own.has(box.id));
  };
  const nodes = boxes.map((box): [string, PlacedNode] => [
    box.id,
    { ...box, lines: lines.get(box.id) ?? [] },
  ]);
  return {
    nodes: new Map(nodes),
    edges: new Map(edges),
    columns: bandsOf(
      graph.columns,
      ({ id }) => of('column', id).map(({ x, width: size }) => ({ start: x, end: x + size })),
      width,
    ),
    lanes: bandsOf(
      graph.lanes,
      ({ id }) => of('lane', id).map(({ y, height: size }) => ({ start: y, end: y + size })),
      height,
    ),
    width,
    height,
  };
}

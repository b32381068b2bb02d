// Puts nodes into lane bands and tells where the bands lie; pure, around what the layout engine decides.
import type { DiagramBand, DiagramNode, PlacedBand } from './types';

/** The room between nodes side by side, and between a node and the edge of its lane; ways run in it. */
export const COLUMN_GAP = 20;
/**
 * From row to row before the ways decide: more than the tallest node with the word of its stage over it, for what overlaps is
 * taken to be of one row.
 */
const ROW_STEP = 480;
/** Columns a drawing may have before nodes of one row move under each other; as many as a screen shows at a readable size. */
export const COLUMNS_SHOWN = 5;

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a node stands in the grid: its row from the layers, its column from its lane. */
interface Cell {
  readonly id: string;
  readonly row: number;
  /** Within its lane. */
  readonly column: number;
}

/** How many columns each lane gets: one each, then the fullest lanes more while the drawing has room. */
function columnsOf(fullest: ReadonlyMap<string, number>): Map<string, number> {
  const columns = new Map([...fullest.keys()].map((lane) => [lane, 1]));
  let free = COLUMNS_SHOWN - columns.size;
  const crowd = (lane: string) => (fullest.get(lane) ?? 0) / (columns.get(lane) ?? 1);
  while (free > 0) {
    const [widest] = [...columns.keys()].sort((a, b) => crowd(b) - crowd(a));
    if (widest === undefined || crowd(widest) <= 1) break;
    columns.set(widest, (columns.get(widest) ?? 1) + 1);
    free -= 1;
  }
  return columns;
}

/** The nodes of one layer in its rows: what a lane has no column for goes into the next row. */
function rowsOfLayer(
  layer: readonly Box[],
  laneOf: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, number>,
  firstRow: number,
): Cell[] {
  const byLane = Map.groupBy(layer, ({ id }) => laneOf.get(id) ?? '');
  return [...byLane].flatMap(([lane, own]) => {
    const wide = columns.get(lane) ?? 1;
    return [...own]
      .sort((a, b) => a.x - b.x)
      .map(({ id }, at) => ({ id, row: firstRow + Math.floor(at / wide), column: at % wide }));
  });
}

/**
 * New places for boxes that stand in layers (those of one layer share their y): all of a lane lie in one band, in the
 * order they had; lanes follow each other in the order given, a lane without nodes takes no room.
 */
export function intoLanes(
  boxes: readonly Box[],
  nodes: readonly DiagramNode[],
  lanes: readonly DiagramBand[],
): Box[] {
  const laneOf = new Map(nodes.map(({ id, lane }) => [id, lane]));
  const layers = [...Map.groupBy(boxes, ({ y }) => y)].sort(([a], [b]) => a - b).map(([, layer]) => layer);
  const fullest = new Map<string, number>();
  for (const { id } of lanes) {
    const counts = layers.map((layer) => layer.filter((box) => laneOf.get(box.id) === id).length);
    if (Math.max(0, ...counts) > 0) fullest.set(id, Math.max(...counts));
  }
  const columns = columnsOf(fullest);
  const lefts = new Map<string, number>();
  let left = 0;
  for (const [lane, count] of columns) {
    lefts.set(lane, left);
    left += count;
  }
  const cells: Cell[] = [];
  for (const layer of layers) {
    const firstRow = Math.max(-1, ...cells.map(({ row }) => row)) + 1;
    cells.push(...rowsOfLayer(layer, laneOf, columns, firstRow));
  }
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return boxes.flatMap((box) => {
    const cell = byId.get(box.id);
    if (cell === undefined) return [];
    const column = (lefts.get(laneOf.get(box.id) ?? '') ?? 0) + cell.column;
    return [{ ...box, x: COLUMN_GAP + column * (box.width + COLUMN_GAP), y: cell.row * ROW_STEP }];
  });
}

/** Bands from the boxes they hold, each touching the next; those without boxes are left out. */
export function bandsOf(
  bands: readonly DiagramBand[],
  spans: (band: DiagramBand) => readonly { readonly start: number; readonly end: number }[],
  total: number,
): PlacedBand[] {
  const found = bands
    .map((band) => ({ band, own: spans(band) }))
    .filter(({ own }) => own.length > 0)
    .map(({ band, own }) => ({
      band,
      start: Math.min(...own.map(({ start }) => start)),
      end: Math.max(...own.map(({ end }) => end)),
    }))
    .sort((a, b) => a.start - b.start);
  return found.map(({ band, start }, index) => {
    const before = found[index - 1];
    const after = found[index + 1];
    const from = before === undefined ? 0 : (before.end + start) / 2;
    const own = found[index]?.end ?? start;
    const to = after === undefined ? total : (own + after.start) / 2;
    return { ...band, start: from, size: to - from };
  });
}

/** The nearest box in a direction, for the arrow keys: straight ahead counts more than aside. */
export function nearestBox(boxes: readonly Box[], fromId: string, key: string): string | null {
  const from = boxes.find(({ id }) => id === fromId);
  if (from === undefined) return null;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  const step = steps[key];
  if (step === undefined) return null;
  const [stepX, stepY] = step;
  const centre = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const here = centre(from);
  const ranked = boxes
    .filter(({ id }) => id !== fromId)
    .map((box) => {
      const there = centre(box);
      const ahead = (there.x - here.x) * stepX + (there.y - here.y) * stepY;
      const aside = Math.abs((there.x - here.x) * stepY) + Math.abs((there.y - here.y) * stepX);
      return { id: box.id, ahead, cost: ahead + 2 * aside };
    })
    .filter(({ ahead }) => ahead > 1)
    .sort((a, b) => a.cost - b.cost);
  return ranked[0]?.id ?? null;
}

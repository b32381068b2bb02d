// Puts nodes into lane bands and tells where the bands lie; pure, around what the layout engine decides.
import type { DiagramBand, DiagramNode, PlacedBand } from './types';

/** The room between nodes of one lane, and between a node and the edge of its lane; ways run in it. */
export const ROW_GAP = 18;

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function laneOf(nodes: readonly DiagramNode[]): Map<string, string> {
  return new Map(nodes.map((node) => [node.id, node.lane]));
}

/**
 * New heights for boxes that stand in layers: each keeps its layer, all of a lane lie in one band, in the order they had.
 * Lanes follow each other in the order given; a lane without nodes takes no room.
 */
export function intoLanes(
  boxes: readonly Box[],
  nodes: readonly DiagramNode[],
  lanes: readonly DiagramBand[],
): Box[] {
  const lane = laneOf(nodes);
  const placed: Box[] = [];
  let top = 0;
  for (const { id } of lanes) {
    const own = boxes.filter((box) => lane.get(box.id) === id).sort((a, b) => a.y - b.y);
    if (own.length === 0) continue;
    const filled = new Map<number, number>();
    let bottom = top;
    for (const box of own) {
      const y = (filled.get(box.x) ?? top) + ROW_GAP;
      filled.set(box.x, y + box.height);
      bottom = Math.max(bottom, y + box.height);
      placed.push({ ...box, y });
    }
    top = bottom + ROW_GAP;
  }
  return placed;
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

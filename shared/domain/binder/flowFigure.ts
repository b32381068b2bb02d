// Draws one stretch of a flow: numbered shapes in their lanes, lines between those that follow each other, words beside them.
import type { Primitive } from '../cards/blocks';
import { setLines } from '../typeset/breaks';
import { MM_PER_POINT, printable, type TextMeasure } from '../typeset/measure';
import type { FlowRow } from './blocks';

const LANE_MM = 13;
const SHAPE_MM = 6;
const GUTTER_MM = 12;
const HEAD_MM = 11;
const TEXT_PT = 8;
const LINE_MM = TEXT_PT * MM_PER_POINT * 1.3;
const ROW_PAD_MM = 2;
const SLOTS = 7;

interface SetFlowRow {
  readonly row: FlowRow;
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[];
  readonly heightMm: number;
}

/** A flow whose words are set; its rows are dealt out to pages by their heights. */
export interface SetFlow {
  readonly lanes: readonly string[];
  readonly rows: readonly SetFlowRow[];
  readonly missing: readonly string[];
  readonly widthMm: number;
}

function textLeft(lanes: number): number {
  return lanes * LANE_MM + GUTTER_MM + 2;
}

/** Breaks the words of every node into lines. */
export function setFlow(
  rows: readonly FlowRow[],
  lanes: readonly string[],
  { measure, widthMm }: { readonly measure: TextMeasure; readonly widthMm: number },
): SetFlow {
  const missing = new Set<string>();
  const room = widthMm - textLeft(lanes.length);
  const broken = (written: string, bold: boolean) => {
    const clean = printable(measure, written);
    for (const character of clean.missing) missing.add(character);
    const weight = bold ? ('bold' as const) : ('regular' as const);
    return setLines([{ text: clean.text, weight, mark: null }], room, TEXT_PT, measure).map((line) => ({
      text: line.runs.map((run) => run.text).join(''),
      bold,
    }));
  };
  const set = rows.map((row): SetFlowRow => {
    const ways = row.ways.map(({ to, label }) => `→ ${to}${label === '' ? '' : ` ${label}`}`);
    const lines = [
      ...broken(row.title, true),
      ...(row.detail === '' ? [] : broken(row.detail, false)),
      ...ways.flatMap((way) => broken(way, false)),
    ];
    return { row, lines, heightMm: Math.max(SHAPE_MM + 3, lines.length * LINE_MM + 2 * ROW_PAD_MM) };
  });
  return { lanes, rows: set, missing: [...missing], widthMm };
}

/** How high some rows are as one figure. */
export function flowHeight(rows: readonly SetFlowRow[]): number {
  return HEAD_MM + rows.reduce((sum, { heightMm }) => sum + heightMm, 0);
}

/** Deals rows out to figures no higher than a page, the first no higher than what is left of one. */
export function dealFlow(set: SetFlow, firstRoomMm: number, roomMm: number): SetFlowRow[][] {
  const parts: SetFlowRow[][] = [[]];
  for (const row of set.rows) {
    const part = parts.at(-1) ?? [];
    const room = parts.length === 1 ? firstRoomMm : roomMm;
    if (part.length > 0 && flowHeight([...part, row]) > room) parts.push([row]);
    else part.push(row);
  }
  return parts;
}

function rule(x1: number, y1: number, x2: number, y2: number, stroke = 0.25): Primitive {
  return { kind: 'rule', x1, y1, x2, y2, stroke };
}

function text(words: string, x: number, y: number, bold = false, sizePt = TEXT_PT): Primitive {
  return { kind: 'text', text: words, x, y, sizePt, weight: bold ? 'bold' : 'regular', width: 0 };
}

function shape({ row }: SetFlowRow, x: number, y: number): Primitive[] {
  const half = SHAPE_MM / 2;
  const width = String(row.number).length * 1.75;
  const number = text(String(row.number), x - width / 2, y - 1.4, true);
  if (row.isDecision) {
    const tip = half + 0.8;
    const points = [
      [x, y - tip],
      [x + tip + 1, y],
      [x, y + tip],
      [x - tip - 1, y],
    ] as const;
    const sides = points.map(([x1, y1], at) => {
      const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1];
      return rule(x1, y1, x2, y2, 0.4);
    });
    return [...sides, number];
  }
  const stroke = row.isEnd ? 0.7 : 0.3;
  const box = { kind: 'box' as const, x: x - half - 0.8, y: y - half + 0.4, stroke, dashed: false };
  return [{ ...box, width: SHAPE_MM + 1.6, height: SHAPE_MM - 0.8 }, number];
}

function arrow(x: number, y: number, down: boolean): Primitive[] {
  return down
    ? [rule(x, y, x - 0.9, y - 1.5), rule(x, y, x + 0.9, y - 1.5)]
    : [rule(x, y, x + 1.5, y - 0.9), rule(x, y, x + 1.5, y + 0.9)];
}

/** Lines that run beside the lanes, each in the first slot that is free over its length; none is drawn where all are taken. */
function sideLines(
  jumps: readonly { readonly from: number; readonly to: number }[],
  place: (at: number) => { readonly x: number; readonly y: number },
  lanesRight: number,
): Primitive[] {
  const taken: [number, number][][] = Array.from({ length: SLOTS }, () => []);
  return jumps.flatMap(({ from, to }): Primitive[] => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const slot = taken.findIndex((spans) => spans.every(([a, b]) => b < low || a > high));
    if (slot < 0) return [];
    taken[slot]?.push([low, high]);
    const x = lanesRight + 1.5 + slot * 1.4;
    const [start, end] = [place(from), place(to)];
    const half = SHAPE_MM / 2 + 1.8;
    const [y1, y2] = [start.y + 1.2, end.y - 1.2];
    return [
      rule(start.x + half, y1, x, y1, 0.15),
      rule(x, y1, x, y2, 0.15),
      rule(x, y2, end.x + half, y2, 0.15),
      ...arrow(end.x + half, y2, false),
    ];
  });
}

/** One figure. */
export function drawFlow(
  rows: readonly SetFlowRow[],
  lanes: readonly string[],
  measure: TextMeasure,
): Primitive[] {
  const lanesRight = lanes.length * LANE_MM;
  const tops: number[] = [];
  let y = HEAD_MM;
  for (const { heightMm } of rows) {
    tops.push(y);
    y += heightMm;
  }
  const place = (at: number) => ({
    x: ((rows[at]?.row.lane ?? 0) + 0.5) * LANE_MM,
    y: (tops[at] ?? 0) + (rows[at]?.heightMm ?? 0) / 2,
  });
  const index = new Map(rows.map(({ row }, at) => [row.number, at]));
  const ways = rows.flatMap(({ row }, from) =>
    row.ways.flatMap(({ to }) => {
      const at = index.get(to);
      return at === undefined || at === from ? [] : [{ from, to: at }];
    }),
  );
  const steps = ways.filter(({ from, to }) => to === from + 1);
  const half = SHAPE_MM / 2;
  const straight = steps.flatMap(({ from, to }): Primitive[] => {
    const [start, end] = [place(from), place(to)];
    const turn = tops[to] ?? end.y;
    const top = end.y - half - (rows[to]?.row.isDecision ? 0.8 : -0.4);
    return [
      rule(start.x, start.y + half, start.x, turn),
      rule(start.x, turn, end.x, turn),
      rule(end.x, turn, end.x, top),
      ...arrow(end.x, top, true),
    ];
  });
  const heads = lanes.flatMap((lane, at) =>
    setLines(
      [{ text: printable(measure, lane).text, weight: 'regular', mark: null }],
      LANE_MM - 1,
      6.5,
      measure,
    )
      .slice(0, 3)
      .map((line, n) =>
        text(line.runs.map((run) => run.text).join(''), at * LANE_MM + 0.5, 0.5 + n * 2.9, false, 6.5),
      ),
  );
  const borders = Array.from({ length: lanes.length + 1 }, (_, at) =>
    rule(at * LANE_MM, 0, at * LANE_MM, y, 0.1),
  );
  const words = rows.flatMap(({ lines, heightMm }, at) => {
    const first = (tops[at] ?? 0) + (heightMm - lines.length * LINE_MM) / 2;
    return lines.map((line, n) => text(line.text, textLeft(lanes.length), first + n * LINE_MM, line.bold));
  });
  return [
    ...borders,
    rule(0, HEAD_MM - 1.5, lanesRight, HEAD_MM - 1.5, 0.3),
    ...heads,
    ...straight,
    ...sideLines(
      ways.filter(({ from, to }) => to !== from + 1),
      place,
      lanesRight,
    ),
    ...rows.flatMap((row, at) => shape(row, place(at).x, place(at).y)),
    ...words,
  ];
}

// Stacks the blocks of a card in one or two columns, whichever is lower.
import type { TextMeasure } from '../typeset/measure';
import { type BlockBox, type Body, blockBox, shifted } from './blocks';
import type { CardBlock } from './content';

const GUTTER = 2.6;

/** Between two blocks. */
export function gap(body: Body): number {
  return body.sizePt * (body.runIn ? 0.07 : 0.14);
}

export interface ColumnJob {
  readonly width: number;
  readonly body: Body;
  readonly measure: TextMeasure;
}

/** Blocks set one under the other in one or two columns. */
function columnsOf(
  blocks: readonly CardBlock[],
  count: 1 | 2,
  { width, body, measure }: ColumnJob,
): BlockBox {
  const columnWidth = count === 2 ? (width - GUTTER) / 2 : width;
  const set = blocks.map((block) => blockBox(block, columnWidth, body, measure));
  const columns = count === 2 ? balanced(set, gap(body)) : [set];
  const primitives = columns.flatMap((column, at) => {
    let y = 0;
    return column.flatMap((box) => {
      const placed = box.primitives.map(shifted(at * (columnWidth + GUTTER), y));
      y += box.height + gap(body);
      return placed;
    });
  });
  return { height: Math.max(0, ...columns.map((column) => stackHeight(column, gap(body)))), primitives };
}

function stackHeight(boxes: readonly BlockBox[], between: number): number {
  return boxes.reduce((sum, box) => sum + box.height, 0) + Math.max(0, boxes.length - 1) * between;
}

/** Splits blocks, kept in order, into two columns whose taller one is as low as can be. */
function balanced(boxes: readonly BlockBox[], between: number): BlockBox[][] {
  const heights = Array.from({ length: boxes.length + 1 }, (_, at) =>
    Math.max(stackHeight(boxes.slice(0, at), between), stackHeight(boxes.slice(at), between)),
  );
  const at = heights.lastIndexOf(Math.min(...heights));
  return [boxes.slice(0, at), boxes.slice(at)];
}

/** Blocks in at most `most` columns, as low as can be; among equals in two. */
export function stackedBlocks(blocks: readonly CardBlock[], most: 1 | 2, job: ColumnJob): BlockBox {
  const one = columnsOf(blocks, 1, job);
  if (most === 1) return one;
  const two = columnsOf(blocks, 2, job);
  return two.height <= one.height ? two : one;
}

// Sets one block of a card, title and lines, into a column: the pieces to draw and how high they are.

import { type Run, setLines } from '../typeset/breaks';
import { MM_PER_POINT, type TextMeasure, textWidth, type Weight } from '../typeset/measure';
import type { CardBlock, TextLine } from './content';
import type { Segment } from './template';

/** What a face is drawn from; millimetres from the top left, text by the top of its em box. */
export type Primitive =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly sizePt: number;
      readonly weight: Weight;
      readonly text: string;
      readonly width: number;
    }
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: number;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly stroke: number;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'code';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly text: string;
    };

/**
 * The size of running text and how far its lines stand apart. `runIn`: titles stand in their first line; `runOn`: the lines of a
 * block follow each other in one paragraph; `clip`: a call list keeps every row on one line, cutting names short.
 */
export interface Body {
  readonly sizePt: number;
  readonly leading: number;
  readonly runIn?: boolean;
  readonly runOn?: boolean;
  readonly clip?: boolean;
}

export interface BlockBox {
  readonly height: number;
  readonly primitives: readonly Primitive[];
}

/** Moves a piece. */
export function shifted(dx: number, dy: number): (primitive: Primitive) => Primitive {
  return (primitive) =>
    primitive.kind === 'rule'
      ? {
          ...primitive,
          x1: primitive.x1 + dx,
          y1: primitive.y1 + dy,
          x2: primitive.x2 + dx,
          y2: primitive.y2 + dy,
        }
      : { ...primitive, x: primitive.x + dx, y: primitive.y + dy };
}

/** The height of a line of running text in millimetres. */
export function lineHeight(body: Body): number {
  return body.sizePt * MM_PER_POINT * body.leading;
}

/** From the top of a line to the top of its em box, in millimetres. */
export function emTop(body: Body): number {
  return (lineHeight(body) - body.sizePt * MM_PER_POINT) / 2;
}

const TITLE_EXTRA_PT = 0.4;

/** The title of a block, bold over a hairline. */
export function titleBox(title: string, width: number, body: Body, measure: TextMeasure): BlockBox {
  if (title === '') return { height: 0, primitives: [] };
  const sizePt = body.sizePt + TITLE_EXTRA_PT;
  const lines = setLines([{ text: title, weight: 'bold', mark: null }], width, sizePt, measure);
  const step = sizePt * MM_PER_POINT * 1.06;
  const primitives: Primitive[] = lines.flatMap((line, at) =>
    line.runs.map((run) => ({
      kind: 'text' as const,
      x: run.x,
      y: at * step,
      sizePt,
      weight: run.weight,
      text: run.text,
      width: run.width,
    })),
  );
  const height = lines.length * step + 0.1;
  primitives.push({ kind: 'rule', x1: 0, y1: height, x2: width, y2: height, stroke: 0.15 });
  return { height: height + 0.25, primitives };
}

type Mark = 'missing' | 'blank' | null;

function runsOf(segments: readonly Segment[]): Run<Mark>[] {
  return segments.map((segment) => ({
    text: segment.text,
    weight: segment.kind === 'strong' || segment.kind === 'missing' ? 'bold' : 'regular',
    mark: segment.kind === 'missing' ? 'missing' : null,
  }));
}

/** A leading figure or a bullet hangs to the left of the lines that follow. */
function hanging(line: TextLine): { lead: string; segments: readonly Segment[] } {
  const [first, ...rest] = line.segments;
  if (line.bullet) return { lead: '・', segments: line.segments };
  const numbered = /^(\d) (.*)$/s.exec(first?.text ?? '');
  if (!first || !numbered || (numbered[2] === '' && rest.length === 0))
    return { lead: '', segments: line.segments };
  return {
    lead: numbered[1] ?? '',
    segments: [{ ...first, text: numbered[2] ?? '' }, ...rest].filter(
      (segment) => segment.text !== '' || segment.kind === 'blank',
    ),
  };
}

const BLANK_LEAST = 14;

function textLineBox(line: TextLine, width: number, body: Body, measure: TextMeasure): BlockBox {
  const { lead, segments } = hanging(line);
  const step = lineHeight(body);
  const top = emTop(body);
  const bullet = lead === '・';
  const indent =
    lead === ''
      ? 0
      : textWidth(measure, bullet ? lead : `${lead} `, 'bold', body.sizePt) + (bullet ? 0 : 0.2);
  const primitives: Primitive[] = [];
  if (lead !== '') {
    primitives.push({
      kind: 'text',
      x: 0,
      y: top,
      sizePt: body.sizePt,
      weight: bullet ? 'regular' : 'bold',
      text: lead,
      width: indent,
    });
  }
  const lines = setLines(runsOf(segments), width - indent, body.sizePt, measure);
  lines.forEach((set, at) => {
    for (const run of set.runs) {
      const x = indent + run.x;
      const y = at * step + top;
      if (run.mark === 'missing') {
        primitives.push({
          kind: 'box',
          x: x - 0.1,
          y: y - 0.15,
          width: run.width + 0.2,
          height: body.sizePt * MM_PER_POINT + 0.3,
          stroke: 0.2,
          dashed: true,
        });
      }
      primitives.push({
        kind: 'text',
        x,
        y,
        sizePt: body.sizePt,
        weight: run.weight,
        text: run.text,
        width: run.width,
      });
    }
  });
  const last = lines.at(-1);
  if (segments.some((segment) => segment.kind === 'blank')) {
    const from = indent + (last?.width ?? 0) + 1;
    const own = width - from < BLANK_LEAST;
    const y = (lines.length + (own ? 1 : 0)) * step - 0.3;
    primitives.push({ kind: 'rule', x1: own ? 0 : from, y1: y, x2: width, y2: y, stroke: 0.15 });
    return { height: (lines.length + (own ? 1 : 0)) * step, primitives };
  }
  return { height: lines.length * step, primitives };
}

function withTitle(line: TextLine, title: string): TextLine {
  return { ...line, bullet: false, segments: [{ text: `【${title}】 `, kind: 'strong' }, ...line.segments] };
}

/** Between two lines of a block that follow each other in one paragraph. */
const RUN_ON = ' / ';

/** Lines as one paragraph, up to those somebody writes into by hand, which keep a line of their own. */
function runOn(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isApart = [before, line].some((one) => one?.segments.some(({ kind }) => kind === 'blank'));
    if (before === undefined || isApart) joined.push(line);
    else {
      const between: Segment = { text: RUN_ON, kind: 'text' };
      joined[joined.length - 1] = { ...before, segments: [...before.segments, between, ...line.segments] };
    }
  }
  return joined;
}

/** Sets a block of running text into a column; lines that stand in the head of the card are not repeated. */
export function blockBox(block: CardBlock, width: number, body: Body, measure: TextMeasure): BlockBox {
  const runIn = body.runIn === true && block.title !== '';
  const title = titleBox(runIn ? '' : block.title, width, body, measure);
  const primitives: Primitive[] = [...title.primitives];
  let y = title.height;
  const lines = block.lines.flatMap((line) => (line.kind === 'text' && !line.header ? [line] : []));
  const shown = body.runOn ? runOn(lines) : lines;
  for (const [at, line] of shown.entries()) {
    const box = textLineBox(runIn && at === 0 ? withTitle(line, block.title) : line, width, body, measure);
    primitives.push(...box.primitives.map(shifted(0, y)));
    y += box.height;
  }
  return { height: y, primitives };
}

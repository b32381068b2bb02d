// Sets the call list of a card: role, name and a large number in three columns that stay aligned.
import { setLines } from '../typeset/breaks';
import { MM_PER_POINT, sizeToFit, type TextMeasure, textWidth, type Weight } from '../typeset/measure';
import { type BlockBox, type Body, lineHeight, type Primitive, shifted, titleBox } from './blocks';
import type { CallLine, CardBlock } from './content';
import { clipped } from './look';

/** How much larger than the running text a number stands: as large as leaves every row on one line. */
const PHONE_RATIOS = [1.3, 1.24, 1.18, 1.12] as const;
const LEAST_RATIO = 1.12;
const LEAST_PHONE_PT = 7;
const GAP = 1;

interface Columns {
  readonly label: number;
  readonly name: number;
  readonly phone: number;
  readonly phonePt: number;
  readonly short: boolean;
}

function widest(texts: readonly string[], measureText: (text: string) => number): number {
  return Math.max(0, ...texts.map(measureText));
}

interface Sizing {
  readonly rows: readonly CallLine[];
  readonly width: number;
  readonly body: Body;
  readonly measure: TextMeasure;
}

function columnsFor(sizing: Sizing): Columns {
  const fitting = PHONE_RATIOS.map((ratio) => columnsAt(sizing, ratio)).find((columns) =>
    sizing.rows.every((row) => onOneLine(row, columns, sizing)),
  );
  return fitting ?? columnsAt(sizing, LEAST_RATIO);
}

/** Full role names where they leave the names room, short ones else. */
function columnsAt({ rows, width, body, measure }: Sizing, ratio: number): Columns {
  const regular = (text: string): number => textWidth(measure, text, 'regular', body.sizePt);
  const phonePt = rows.reduce(
    (size, row) =>
      Math.min(
        size,
        sizeToFit(measure, row.phone.text, 'bold', {
          widthMm: width * 0.5,
          max: size,
          min: LEAST_PHONE_PT,
        }) ?? LEAST_PHONE_PT,
      ),
    body.sizePt * ratio,
  );
  const phone = Math.min(
    width * 0.5,
    widest(
      rows.map((row) => row.phone.text),
      (text) => textWidth(measure, text, 'bold', phonePt),
    ),
  );
  const room = width - phone - 2 * GAP;
  const full = widest(
    rows.map((row) => row.label),
    regular,
  );
  const names = widest(
    rows.map((row) => row.name),
    regular,
  );
  if (full + names <= room) return { label: full, name: room - full, phone, phonePt, short: false };
  const shortest = widest(
    rows.map((row) => row.shortLabel),
    regular,
  );
  const short = shortest + names <= room ? shortest : Math.min(shortest, room * 0.5);
  return { label: short, name: room - short, phone, phonePt, short: true };
}

/**
 * Where the name of a row starts and how far its label reaches: one too long for its column takes of the other's where both
 * still stand on one line.
 */
function nameStart(
  row: CallLine,
  columns: Columns,
  { body, measure }: Pick<Sizing, 'body' | 'measure'>,
): { x: number; width: number; label: number } {
  const end = columns.label + columns.name + GAP;
  const label = textWidth(measure, columns.short ? row.shortLabel : row.label, 'regular', body.sizePt);
  const name = textWidth(measure, row.name, 'regular', body.sizePt);
  const fits = label + GAP + name <= end;
  if (name > columns.name && fits) return { x: end - name, width: name + 0.01, label };
  if (label > columns.label && fits) return { x: label + GAP, width: end - label - GAP, label };
  // What must be cut is the name: a short label leaves it all the room there is.
  const own = Math.min(label, columns.label);
  if (name > columns.name) return { x: own + GAP, width: end - own - GAP, label: own };
  return { x: columns.label + GAP, width: columns.name, label: columns.label };
}

function onOneLine(row: CallLine, columns: Columns, sizing: Sizing): boolean {
  const { body, measure } = sizing;
  const label = textWidth(measure, columns.short ? row.shortLabel : row.label, 'regular', body.sizePt);
  const name = textWidth(measure, row.name, 'regular', body.sizePt);
  const phone = textWidth(measure, row.phone.text, 'bold', columns.phonePt);
  const start = nameStart(row, columns, sizing);
  return label <= start.label + 0.01 && name <= start.width + 0.01 && phone <= columns.phone + 0.01;
}

/** The row cut short to one line: six people with endless names must not push each other's numbers off the card. */
function clippedRow(row: CallLine, columns: Columns, sizing: Sizing): CallLine {
  const { body, measure } = sizing;
  const within = (text: string, widthMm: number, weight: Weight, sizePt: number): string =>
    textWidth(measure, text, weight, sizePt) <= widthMm + 0.01
      ? text
      : clipped(measure, text, { widthMm, sizePt, weight });
  const start = nameStart(row, columns, sizing);
  const label = within(columns.short ? row.shortLabel : row.label, start.label, 'regular', body.sizePt);
  return {
    ...row,
    label,
    shortLabel: label,
    name: within(row.name, start.width, 'regular', body.sizePt),
    phone: { ...row.phone, text: within(row.phone.text, columns.phone, 'bold', columns.phonePt) },
  };
}

function rowBox(row: CallLine, columns: Columns, body: Body, measure: TextMeasure): BlockBox {
  const step = lineHeight(body);
  const cell = (text: string, width: number): ReturnType<typeof setLines<null>> =>
    setLines([{ text, weight: 'regular', mark: null }], width, body.sizePt, measure);
  const start = nameStart(row, columns, { body, measure });
  const label = cell(columns.short ? row.shortLabel : row.label, start.label + 0.01);
  const name = cell(row.name, start.width);
  const number = setLines(
    [{ text: row.phone.text, weight: 'bold', mark: null }],
    columns.phone,
    columns.phonePt,
    measure,
  );
  const phoneStep = columns.phonePt * MM_PER_POINT * 1.2;
  const height = Math.max(label.length * step, name.length * step, number.length * phoneStep);
  const primitives: Primitive[] = [];
  const put = (lines: typeof label, x: number): void => {
    const top = (height - lines.length * step) / 2 + (step - body.sizePt * MM_PER_POINT) / 2;
    lines.forEach((line, at) => {
      for (const run of line.runs)
        primitives.push({
          kind: 'text',
          x: x + run.x,
          y: top + at * step,
          sizePt: body.sizePt,
          weight: run.weight,
          text: run.text,
          width: run.width,
        });
    });
  };
  put(label, 0);
  put(name, start.x);
  const right = columns.label + columns.name + columns.phone + 2 * GAP;
  const top = (height - number.length * phoneStep) / 2 + (phoneStep - columns.phonePt * MM_PER_POINT) / 2;
  number.forEach((line, at) => {
    const x = right - line.width;
    const y = top + at * phoneStep;
    if (row.phone.kind === 'missing') {
      primitives.push({
        kind: 'box',
        x: x - 0.3,
        y: y - 0.1,
        width: line.width + 0.6,
        height: columns.phonePt * MM_PER_POINT + 0.2,
        stroke: 0.2,
        dashed: true,
      });
    }
    for (const run of line.runs)
      primitives.push({
        kind: 'text',
        x: x + run.x,
        y,
        sizePt: columns.phonePt,
        weight: 'bold',
        text: run.text,
        width: run.width,
      });
  });
  return { height, primitives };
}

/** A set call list; `wrapped`: some row needs more than one line (or was cut short, where the body says so). */
export interface CallListBox extends BlockBox {
  readonly wrapped: boolean;
}

/** Sets the call list in three columns. */
export function callListBox(block: CardBlock, width: number, body: Body, measure: TextMeasure): CallListBox {
  const rows = block.lines.flatMap((line) => (line.kind === 'call' ? [line] : []));
  const title = titleBox(block.title, width, body, measure);
  const sizing = { rows, width, body, measure };
  const columns = columnsFor(sizing);
  const primitives: Primitive[] = [...title.primitives];
  let y = title.height + 0.2;
  for (const row of rows) {
    const box = rowBox(body.clip ? clippedRow(row, columns, sizing) : row, columns, body, measure);
    primitives.push(...box.primitives.map(shifted(0, y)));
    y += box.height;
  }
  return { height: y, primitives, wrapped: !rows.every((row) => onOneLine(row, columns, sizing)) };
}

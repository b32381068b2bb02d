// Sets a card's content on its faces: text shrinks to 6 pt, then moves on to the next face, then is reported (P4).
import { printable, sizeToFit, textWidth, type TextMeasure } from '../typeset/measure';
import { type BlockBox, blockBox, type Body, type Primitive, shifted } from './blocks';
import { type Card, type CardBlock, CONTACTS_BLOCK, META_BLOCK } from './content';
import { callListBox } from './callList';
import type { Segment } from './template';
import type { Words } from './words';

export interface CardLook {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Two faces, or the six of a folded card. */
  readonly faces: 2 | 6;
  readonly printedOn: string;
  /** 見本 or 訓練, or both: shown on every face. */
  readonly marks: readonly string[];
  readonly words: Words;
  readonly measure: TextMeasure;
}

/** Something that did not go as wished while setting a card. */
export interface FitIssue {
  readonly kind: 'overflow' | 'missingGlyph' | 'shrunk';
  readonly block: string | null;
  readonly detail: string;
}

export interface CardLayout {
  /** What to draw on each face, in millimetres from the face's top left corner. */
  readonly faces: readonly (readonly Primitive[])[];
  /** The smallest type used, in points. */
  readonly smallestPt: number;
  readonly issues: readonly FitIssue[];
}

/** The least size of type on a card, in points (P4). */
export const LEAST_PT = 6;
/** Below this size a shrunk face is worth a remark. */
const COMFORTABLE_PT = 6.2;
/** The side of the printed code without its quiet zone, in millimetres. */
export const CODE_MM = 18.6;
const PAD = { x: 3.4, top: 2.6, bottom: 2.2 } as const;
const GUTTER = 2.6;
/** Four modules of 0.35 mm and a little: what a reader needs around the code. */
const QUIET = 1.8;

interface Face {
  readonly own: readonly string[];
  readonly head: boolean;
  readonly calls: boolean;
  readonly memo: boolean;
  readonly columns: 1 | 2;
  readonly largestPt: number;
}

/** Above this size a call list shrinks rather than wrap its rows. */
const WRAPPING_PT = 6.3;

const FRONT: Face = { own: [], head: true, calls: false, memo: false, columns: 2, largestPt: 7.4 };
const BACK: Face = { own: [], head: false, calls: true, memo: false, columns: 2, largestPt: 7.4 };

function facesFor(card: Card, look: CardLook): Face[] {
  const ids = (side: 'front' | 'back'): string[] =>
    card.blocks.filter((block) => block.side === side && block.id !== META_BLOCK && block.id !== CONTACTS_BLOCK).map((block) => block.id);
  if (look.faces === 2) return [{ ...FRONT, own: ids('front') }, { ...BACK, own: ids('back') }];
  const front = ids('front');
  const [safety = [], other = []] = [ids('back').slice(0, 1), ids('back').slice(1)];
  const large = { columns: 1, largestPt: 9, head: false, calls: false, memo: false } as const;
  return [
    { ...large, own: front.slice(0, 2), head: true, columns: 2, largestPt: 8.4 },
    { ...large, own: front.slice(2, 4) },
    { ...large, own: [...front.slice(4), ...safety] },
    { ...large, own: [], calls: true, largestPt: 7.8 },
    { ...large, own: other, memo: true },
    { ...large, own: [], memo: true },
  ];
}

/** Every text of a card with what the font lacks replaced, and those characters by block (P3). */
function withGlyphs(card: Card, measure: TextMeasure): { card: Card; issues: FitIssue[] } {
  const issues: FitIssue[] = [];
  const clean = (text: string, block: string | null): string => {
    const result = printable(measure, text);
    for (const detail of result.missing) issues.push({ kind: 'missingGlyph', block, detail });
    return result.text;
  };
  const blocks = card.blocks.map((block) => ({
    ...block,
    title: clean(block.title, block.id),
    lines: block.lines.map((line) =>
      line.kind === 'text'
        ? { ...line, segments: line.segments.map((segment) => ({ ...segment, text: clean(segment.text, block.id) })) }
        : {
            ...line,
            label: clean(line.label, block.id),
            shortLabel: clean(line.shortLabel, block.id),
            name: clean(line.name, block.id),
            phone: { ...line.phone, text: clean(line.phone.text, block.id) },
          },
    ),
  }));
  const cleaned: Card = {
    ...card,
    name: clean(card.name, null),
    unit: { ...card.unit, text: clean(card.unit.text, null) },
    role: clean(card.role, null),
    shortRole: clean(card.shortRole, null),
    codeName: card.codeName === null ? null : clean(card.codeName, null),
    blocks,
  };
  const seen = new Set<string>();
  return { card: cleaned, issues: issues.filter((issue) => !seen.has(issue.detail) && seen.add(issue.detail)) };
}

/** Sets one card. Pure: the same card and measure give the same layout, so that preview and print cannot differ. */
export function layoutCard(written: Card, look: CardLook): CardLayout {
  const { card, issues } = withGlyphs(written, look.measure);
  const faces = facesFor(card, look);
  const done: Primitive[][] = [];
  let carried: string[] = [];
  let smallestPt = Number.POSITIVE_INFINITY;
  for (const [at, face] of faces.entries()) {
    const result = setFace(card, look, { face, number: at + 1, blocks: [...carried, ...face.own], last: at === faces.length - 1 });
    carried = result.carried;
    smallestPt = Math.min(smallestPt, result.sizePt);
    for (const block of result.overflowing) issues.push({ kind: 'overflow', block, detail: blockOf(card, block)?.title ?? block });
    done.push(result.primitives);
  }
  if (smallestPt < COMFORTABLE_PT) issues.push({ kind: 'shrunk', block: null, detail: smallestPt.toFixed(1) });
  return { faces: done, smallestPt, issues };
}

function blockOf(card: Card, id: string): CardBlock | undefined {
  return card.blocks.find((block) => block.id === id);
}

interface FaceJob {
  readonly face: Face;
  readonly number: number;
  readonly blocks: readonly string[];
  readonly last: boolean;
}

interface FaceResult {
  readonly primitives: Primitive[];
  readonly sizePt: number;
  readonly carried: string[];
  readonly overflowing: string[];
}

/** Tries ever smaller type, then fewer blocks; on the last face what is left over is cut and named. */
function setFace(card: Card, look: CardLook, job: FaceJob): FaceResult {
  const blocks = [...job.blocks];
  const carried: string[] = [];
  for (;;) {
    for (const body of bodies(job.face.largestPt)) {
      const primitives = tryFace(card, look, { ...job, blocks }, body);
      if (primitives) return { primitives, sizePt: body.sizePt, carried, overflowing: [] };
    }
    const moving = job.last || blocks.length === 0 ? undefined : blocks.pop();
    if (moving === undefined) break;
    carried.unshift(moving);
  }
  return { ...cutFace(card, look, { ...job, blocks }), carried };
}

/** Sizes from large to small; at each, loose lines before tight ones; at the least size, titles inside the text at last. */
function bodies(largestPt: number): Body[] {
  const sizes: Body[] = [];
  for (let tenths = Math.round(largestPt * 10); tenths >= LEAST_PT * 10; tenths -= 2) {
    sizes.push({ sizePt: tenths / 10, leading: 1.36 }, { sizePt: tenths / 10, leading: 1.24 });
  }
  return [...sizes, { sizePt: LEAST_PT, leading: 1.18 }, { sizePt: LEAST_PT, leading: 1.24, runIn: true }, SMALLEST];
}

/** The tightest setting: titles run into their first lines. */
const SMALLEST: Body = { sizePt: LEAST_PT, leading: 1.16, runIn: true };

/** The last resort: leaves out blocks from the end until the rest fits, and names them. */
function cutFace(card: Card, look: CardLook, job: FaceJob): Omit<FaceResult, 'carried'> {
  const blocks = [...job.blocks];
  const overflowing: string[] = [];
  for (;;) {
    const primitives = tryFace(card, look, { ...job, blocks }, SMALLEST);
    if (primitives) return { primitives, sizePt: LEAST_PT, overflowing };
    const dropped = blocks.pop();
    if (dropped === undefined) return { primitives: tryFace(card, look, { ...job, blocks: [] }, { ...SMALLEST, cut: true }) ?? [], sizePt: LEAST_PT, overflowing: [CONTACTS_BLOCK, ...overflowing] };
    overflowing.unshift(dropped);
  }
}

interface Cursor {
  readonly primitives: Primitive[];
  y: number;
}

/** Sets a face at one size; null when it does not fit. */
function tryFace(card: Card, look: CardLook, job: FaceJob, body: Body): Primitive[] | null {
  const width = look.widthMm - 2 * PAD.x;
  const foot = footBox(card, look, job);
  const bottom = look.heightMm - PAD.bottom - foot.height;
  const cursor: Cursor = { primitives: [...foot.primitives.map(shifted(PAD.x, bottom))], y: PAD.top };
  if (job.face.head) putHead(card, look, cursor);
  if (job.face.calls && !putCalls(card, look, { cursor, body, bottom, reserve: job.blocks.length > 0 })) return null;
  const boxes = job.blocks.flatMap((id) => {
    const block = blockOf(card, id);
    return block ? [block] : [];
  });
  const room = bottom - cursor.y - 0.6;
  const columns = lowest(job.face.columns === 2 ? [1, 2] : [1], (count) => columnsOf(boxes, count, { width, body, look }));
  if (columns.height > room + 1e-6 && !body.cut) return null;
  const top = job.face.calls ? bottom - columns.height - 0.6 : cursor.y;
  cursor.primitives.push(...columns.primitives.map(shifted(PAD.x, top)));
  if (columns.height > 0) cursor.y = top + columns.height + 2 * gap(body);
  if (job.face.memo) putMemo(look, cursor, bottom);
  return cursor.primitives;
}

/** Between two blocks. */
function gap(body: Body): number {
  return body.sizePt * 0.14;
}

/** The lowest of several ways to set the same thing; among equals the last. */
function lowest(counts: readonly (1 | 2)[], set: (count: 1 | 2) => BlockBox): BlockBox {
  return counts.map(set).reduce((best, one) => (one.height <= best.height ? one : best));
}

interface ColumnJob {
  readonly width: number;
  readonly body: Body;
  readonly look: CardLook;
}

/** Blocks set one under the other in one or two columns. */
function columnsOf(blocks: readonly CardBlock[], count: 1 | 2, { width, body, look }: ColumnJob): BlockBox {
  const columnWidth = count === 2 ? (width - GUTTER) / 2 : width;
  const set = blocks.map((block) => blockBox(block, columnWidth, body, look.measure));
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

const NAME_PT = 11;
const ROLE_PT = 8;
const HEAD_HEIGHT = 5.2;

/** Whose card this is: the name bold and large, the unit beside it, the role in a box at the right. */
function putHead(card: Card, look: CardLook, cursor: Cursor): void {
  const width = look.widthMm - 2 * PAD.x;
  const { measure } = look;
  const roleRoom = width * 0.44;
  const text = sizeToFit(measure, card.role, 'bold', { widthMm: roleRoom - 2.4, max: ROLE_PT, min: 6.8 }) === null ? card.shortRole : card.role;
  const roleSize = sizeToFit(measure, text, 'bold', { widthMm: roleRoom - 2.4, max: ROLE_PT, min: LEAST_PT }) ?? LEAST_PT;
  const shown = sizeToFit(measure, text, 'bold', { widthMm: roleRoom - 2.4, max: ROLE_PT, min: LEAST_PT }) === null ? clipped(look, text, roleRoom - 2.4) : text;
  const roleWidth = shown === '' ? 0 : textWidth(measure, shown, 'bold', roleSize) + 2.4;
  const left = width - roleWidth - 2;
  const nameSize = sizeToFit(measure, card.name, 'bold', { widthMm: left, max: NAME_PT, min: LEAST_PT }) ?? LEAST_PT;
  const nameWidth = textWidth(measure, card.name, 'bold', nameSize);
  const unitRoom = left - nameWidth - 1.6;
  const unitSize = sizeToFit(measure, card.unit.text, 'regular', { widthMm: unitRoom, max: 6.5, min: LEAST_PT });
  const y = cursor.y;
  const baseline = (sizePt: number): number => y + HEAD_HEIGHT - 1.2 - sizePt * 0.31;
  cursor.primitives.push({ kind: 'text', x: PAD.x, y: baseline(nameSize), sizePt: nameSize, weight: 'bold', text: card.name, width: nameWidth });
  if (unitSize !== null && card.unit.text !== '') {
    const x = PAD.x + nameWidth + 1.6;
    const unitWidth = textWidth(measure, card.unit.text, 'regular', unitSize);
    cursor.primitives.push({ kind: 'text', x, y: baseline(unitSize) - 0.25, sizePt: unitSize, weight: 'regular', text: card.unit.text, width: unitWidth });
  }
  if (shown !== '') {
    const x = PAD.x + width - roleWidth;
    cursor.primitives.push({ kind: 'box', x, y: y - 0.1, width: roleWidth, height: 4.3, stroke: 0.35, dashed: false });
    cursor.primitives.push({ kind: 'text', x: x + 1.2, y: y + 2.05 - roleSize * 0.176, sizePt: roleSize, weight: 'bold', text: shown, width: roleWidth - 2.4 });
  }
  cursor.primitives.push({ kind: 'rule', x1: PAD.x, y1: y + HEAD_HEIGHT, x2: PAD.x + width, y2: y + HEAD_HEIGHT, stroke: 0.5 });
  cursor.y = y + HEAD_HEIGHT + 1;
}

/** As much of a text as fits at the least size. */
function clipped(look: CardLook, text: string, widthMm: number): string {
  let kept = '';
  for (const character of text) {
    if (textWidth(look.measure, `${kept}${character}…`, 'bold', LEAST_PT) > widthMm) break;
    kept += character;
  }
  return `${kept}…`;
}

interface CallsPlace {
  readonly cursor: Cursor;
  readonly body: Body;
  readonly bottom: number;
  readonly reserve: boolean;
}

/** The call list with the code at its right; false when it does not fit above `bottom`. */
function putCalls(card: Card, look: CardLook, { cursor, body, bottom }: CallsPlace): boolean {
  const width = look.widthMm - 2 * PAD.x;
  const block = blockOf(card, CONTACTS_BLOCK);
  const listWidth = card.code === null ? width : width - CODE_MM - QUIET;
  const list = block ? callListBox(block, listWidth, body, look.measure) : { height: 0, primitives: [], wrapped: false };
  if (list.wrapped && body.sizePt > WRAPPING_PT) return false;
  const y = cursor.y;
  cursor.primitives.push(...list.primitives.map(shifted(PAD.x, y)));
  let height = list.height;
  if (card.code !== null) {
    const x = PAD.x + width - CODE_MM;
    cursor.primitives.push({ kind: 'code', x, y: y + 0.3, size: CODE_MM, text: card.code });
    const caption = captionLines(card, look);
    caption.forEach((text, at) => {
      const textMm = textWidth(look.measure, text, 'regular', LEAST_PT);
      cursor.primitives.push({
        kind: 'text',
        x: x + (CODE_MM - textMm) / 2,
        y: y + 0.3 + CODE_MM + 1.3 + at * 2.5,
        sizePt: LEAST_PT,
        weight: 'regular',
        text,
        width: textMm,
      });
    });
    height = Math.max(height, 0.3 + CODE_MM + 1.3 + caption.length * 2.5);
  }
  cursor.y = y + height + 0.8;
  return cursor.y <= bottom + 1e-6 || body.cut === true;
}

/** What the code is, as far as it fits under it. */
function captionLines(card: Card, look: CardLook): string[] {
  const named = look.words('card.qr.holds', { name: card.codeName ?? '' });
  const lines = [named, look.words('card.qr.readable')];
  return lines.filter((line) => textWidth(look.measure, line, 'regular', LEAST_PT) <= CODE_MM).slice(0, 1);
}

function putMemo(look: CardLook, cursor: Cursor, bottom: number): void {
  const title = look.words('card.memo');
  cursor.primitives.push({ kind: 'text', x: PAD.x, y: cursor.y, sizePt: 8, weight: 'bold', text: title, width: textWidth(look.measure, title, 'bold', 8) });
  for (let y = cursor.y + 10; y < bottom - 1; y += 7) {
    cursor.primitives.push({ kind: 'rule', x1: PAD.x, y1: y, x2: look.widthMm - PAD.x, y2: y, stroke: 0.15 });
  }
}

function joined(lines: readonly (readonly Segment[])[]): Segment[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [{ text: '　', kind: 'text' }, ...line]));
}

const FOOT_PT = 6;
const FOOT_LINE = 2.6;

/** The foot: on the front what the card is and from when; on other faces the template's block of edition and loss. */
function footBox(card: Card, look: CardLook, job: FaceJob): BlockBox {
  const { measure, words } = look;
  const width = look.widthMm - 2 * PAD.x;
  const marks = look.marks.map((text) => ({ text, width: textWidth(measure, text, 'bold', 7) + 1.6 }));
  const marksWidth = marks.reduce((sum, mark) => sum + mark.width + 1, 0);
  const plainText = (text: string): Segment[] => [{ text, kind: 'text' }];
  const meta = (blockOf(card, META_BLOCK)?.lines ?? []).flatMap((line) => (line.kind === 'text' ? [line.segments] : []));
  // What to do with a card found in the street stands beside its holder; its edition beside the day of printing.
  const lost = meta.at(-1) ?? [];
  const front = [plainText(words('confidential')), ...meta.slice(0, -1), plainText(words('card.printedOn', { date: look.printedOn }))];
  const holder = plainText(words('card.holder', { name: card.name }));
  const back = lost.length > 0 && (job.face.calls || job.face.memo) ? [holder, lost] : [holder];
  const lines: (readonly Segment[])[] = [joined(job.number === 1 ? front : back)];
  const box = blockBox({ id: META_BLOCK, title: '', side: 'back', lines: lines.map((segments) => ({ kind: 'text', segments, header: false, bullet: false })) }, width - marksWidth, { sizePt: FOOT_PT, leading: FOOT_LINE / (FOOT_PT * (25.4 / 72)) }, measure);
  const primitives: Primitive[] = [{ kind: 'rule', x1: 0, y1: 0, x2: width, y2: 0, stroke: 0.15 }, ...box.primitives.map(shifted(0, 0.5))];
  let x = width;
  for (const mark of marks.toReversed()) {
    x -= mark.width;
    primitives.push({ kind: 'box', x, y: 0.5, width: mark.width, height: 3, stroke: 0.3, dashed: false });
    primitives.push({ kind: 'text', x: x + 0.8, y: 0.75, sizePt: 7, weight: 'bold', text: mark.text, width: mark.width - 1.6 });
    x -= 1;
  }
  return { height: Math.max(box.height + 0.5, marks.length > 0 ? 3.5 : 0), primitives };
}

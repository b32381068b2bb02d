// Sets a card's content on its faces: text shrinks to 6 pt, then moves on to the next face, then is reported (P4).
import { type Body, type Primitive, shifted } from './blocks';
import { callsBox } from './calls';
import { gap, stackedBlocks } from './columns';
import { type Card, type CardBlock, CONTACTS_BLOCK, META_BLOCK, ROLE_BLOCK } from './content';
import { footBox } from './foot';
import { withGlyphs } from './glyphs';
import { headBox } from './head';
import { type CardLook, innerWidth, LEAST_PT, PAD, textAt } from './look';

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

/** A face whose text stands below this size is worth a remark. */
const COMFORTABLE_PT = 6.2;
/** Between the text of a face and its foot. */
const FOOT_GAP = 0.6;

interface Face {
  readonly own: readonly string[];
  readonly head: boolean;
  readonly calls: boolean;
  readonly memo: boolean;
  readonly columns: 1 | 2;
  readonly largestPt: number;
}

const FRONT: Face = { own: [], head: true, calls: false, memo: false, columns: 2, largestPt: 7.4 };
const BACK: Face = { own: [], head: false, calls: true, memo: false, columns: 2, largestPt: 7.4 };

function facesFor(card: Card, look: CardLook): Face[] {
  const ids = (side: 'front' | 'back'): string[] =>
    card.blocks
      .filter((block) => block.side === side && block.id !== META_BLOCK && block.id !== CONTACTS_BLOCK)
      .map((block) => block.id);
  if (look.faces === 2)
    return [
      { ...FRONT, own: ids('front') },
      { ...BACK, own: ids('back') },
    ];
  const front = ids('front');
  const [safety = '', ...other] = ids('back');
  const large = { columns: 1, largestPt: 9, head: false, calls: false, memo: false } as const;
  return [
    { ...large, own: front.slice(0, 2), head: true, columns: 2, largestPt: 8.4 },
    { ...large, own: front.slice(2, 4) },
    { ...large, own: [...front.slice(4), safety] },
    { ...large, own: [], calls: true, largestPt: 7.8 },
    { ...large, own: other, memo: true },
    { ...large, own: [], memo: true },
  ];
}

/** Sets one card. Pure: the same card and measure give the same layout, so that preview and print cannot differ. */
export function layoutCard(written: Card, look: CardLook): CardLayout {
  const { card, missing } = withGlyphs(written, look.measure);
  const issues: FitIssue[] = missing.map(({ block, character }) => ({
    kind: 'missingGlyph',
    block,
    detail: character,
  }));
  const faces = facesFor(card, look);
  const done: Primitive[][] = [];
  let carried: string[] = [];
  let smallestPt = Number.POSITIVE_INFINITY;
  for (const [at, face] of faces.entries()) {
    const result = setFace(card, look, {
      face,
      number: at + 1,
      blocks: [...carried, ...face.own],
      last: at === faces.length - 1,
    });
    carried = result.carried;
    smallestPt = Math.min(smallestPt, result.sizePt);
    for (const block of result.overflowing)
      issues.push({ kind: 'overflow', block, detail: blockOf(card, block)?.title ?? block });
    done.push(result.primitives);
  }
  if (headBox(card, look).cut) issues.push({ kind: 'overflow', block: ROLE_BLOCK, detail: card.name });
  if (smallestPt < COMFORTABLE_PT)
    issues.push({ kind: 'shrunk', block: null, detail: smallestPt.toFixed(1) });
  return { faces: done, smallestPt, issues };
}

function blockOf(card: Card, id: string): CardBlock | undefined {
  return card.blocks.find((block) => block.id === id);
}

const NOTHING = { height: 0, primitives: [], cut: false } as const;

/** A block whose every line stands in the head already has nothing left to say. */
function hasText(block: CardBlock): boolean {
  return block.lines.some((line) => line.kind === 'text' && !line.header);
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
      const set = tryFace(card, look, { ...job, blocks }, body);
      if (set) return { primitives: set.primitives, sizePt: body.sizePt, carried, overflowing: [] };
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
  return [
    ...sizes,
    { sizePt: LEAST_PT, leading: 1.18 },
    { sizePt: LEAST_PT, leading: 1.24, runIn: true },
    { sizePt: LEAST_PT, leading: 1.16, runIn: true },
    { sizePt: LEAST_PT, leading: 1.24, runIn: true, runOn: true },
    SMALLEST,
  ];
}

/** The tightest setting: titles run into their first lines, and lines into each other. */
const SMALLEST: Body = { sizePt: LEAST_PT, leading: 1.16, runIn: true, runOn: true };

/** The last resort: cuts names short, then leaves out blocks from the end until the rest fits; names what it took away. */
function cutFace(card: Card, look: CardLook, job: FaceJob): Omit<FaceResult, 'carried'> {
  const blocks = [...job.blocks];
  const overflowing: string[] = [];
  for (;;) {
    const set = tryFace(card, look, { ...job, blocks }, { ...SMALLEST, clip: true });
    if (set) {
      const cut = set.cut ? [CONTACTS_BLOCK] : [];
      return { primitives: set.primitives, sizePt: LEAST_PT, overflowing: [...cut, ...overflowing] };
    }
    const dropped = blocks.pop();
    if (dropped === undefined)
      return { primitives: [], sizePt: LEAST_PT, overflowing: [CONTACTS_BLOCK, ...overflowing] };
    overflowing.unshift(dropped);
  }
}

interface SetFace {
  readonly primitives: Primitive[];
  readonly cut: boolean;
}

/** Sets a face at one size; null when it does not fit. */
function tryFace(card: Card, look: CardLook, job: FaceJob, body: Body): SetFace | null {
  const { face } = job;
  const foot = footBox(card, look, job.number === 1 ? 'front' : face.calls || face.memo ? 'back' : 'inner');
  const bottom = look.heightMm - PAD.bottom - foot.height;
  const head = face.head ? headBox(card, look) : NOTHING;
  const calls = face.calls ? callsBox(card, look, body) : NOTHING;
  if (calls === null) return null;
  const from = PAD.top + head.height + calls.height + (face.calls ? FOOT_GAP : 0);
  const blocks = job.blocks.flatMap((id) => blockOf(card, id) ?? []).filter(hasText);
  const text = stackedBlocks(blocks, face.columns, { width: innerWidth(look), body, measure: look.measure });
  if (from + text.height > bottom - FOOT_GAP + 1e-6) return null;
  // Under a call list the other blocks stand at the foot, away from the numbers.
  const top = face.calls ? bottom - text.height - FOOT_GAP : from;
  const memo = face.memo
    ? memoLines(look, text.height === 0 ? from : top + text.height + 2 * gap(body), bottom)
    : [];
  const primitives = [
    ...foot.primitives.map(shifted(PAD.x, bottom)),
    ...head.primitives,
    ...calls.primitives.map(shifted(0, PAD.top)),
    ...text.primitives.map(shifted(PAD.x, top)),
    ...memo,
  ];
  return { primitives, cut: calls.cut };
}

const MEMO_PT = 8;
/** Room for a line of handwriting. */
const MEMO_LINE_MM = 7;

function memoLines(look: CardLook, y: number, bottom: number): Primitive[] {
  const lines: Primitive[] = [
    textAt(look, look.words('card.memo'), { x: PAD.x, y, sizePt: MEMO_PT, weight: 'bold' }),
  ];
  for (let at = y + MEMO_LINE_MM + 3; at < bottom - 1; at += MEMO_LINE_MM) {
    lines.push({ kind: 'rule', x1: PAD.x, y1: at, x2: look.widthMm - PAD.x, y2: at, stroke: 0.15 });
  }
  return lines;
}

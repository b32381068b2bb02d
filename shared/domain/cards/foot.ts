// Sets the foot of a face: on the front the edition, on the others whose card it is and where a lost one is reported.
import { MM_PER_POINT, textWidth } from '../typeset/measure';
import { type BlockBox, blockBox, type Primitive, shifted } from './blocks';
import { type Card, META_BLOCK } from './content';
import { type CardLook, clipped, innerWidth, textAt } from './look';
import type { Segment } from './template';

/** Which face the foot belongs to. */
export type FootKind = 'front' | 'back' | 'inner';

const FOOT_PT = 6;
const LINE_MM = 2.6;
const MARK_PT = 7;
const MARK_MM = 3;

function plainText(text: string): Segment[] {
  return [{ text, kind: 'text' }];
}

/** Lines run on after each other. */
function joined(lines: readonly (readonly Segment[])[]): Segment[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [...plainText('　'), ...line]));
}

/** The head names the holder in full; here half a line must do. */
function shortened(name: string, look: CardLook): string {
  const fit = { widthMm: innerWidth(look) / 2, sizePt: FOOT_PT, weight: 'regular' } as const;
  return textWidth(look.measure, name, 'regular', FOOT_PT) <= fit.widthMm
    ? name
    : clipped(look.measure, name, fit);
}

function footText(card: Card, look: CardLook, kind: FootKind): Segment[] {
  const { words } = look;
  const meta = (card.blocks.find((block) => block.id === META_BLOCK)?.lines ?? []).flatMap((line) =>
    line.kind === 'text' ? [line.segments] : [],
  );
  // What to do with a card found in the street stands beside its holder; its edition beside the day of printing.
  const lost = meta.slice(-1);
  const holder = plainText(words('card.holder', { name: shortened(card.name, look) }));
  if (kind === 'inner') return holder;
  if (kind === 'back') return joined([holder, ...lost]);
  return joined([
    plainText(words('confidential')),
    ...meta.slice(0, -1),
    plainText(words('card.printedOn', { date: look.printedOn })),
  ]);
}

/** 見本 and 訓練 in boxes at the right end. */
function markBoxes(look: CardLook): { readonly width: number; readonly primitives: Primitive[] } {
  const primitives: Primitive[] = [];
  let x = innerWidth(look);
  for (const text of look.marks.toReversed()) {
    const width = textWidth(look.measure, text, 'bold', MARK_PT) + 1.6;
    x -= width;
    primitives.push({ kind: 'box', x, y: 0.5, width, height: MARK_MM, stroke: 0.3, dashed: false });
    primitives.push(textAt(look, text, { x: x + 0.8, y: 0.75, sizePt: MARK_PT, weight: 'bold' }));
    x -= 1;
  }
  return { width: innerWidth(look) - x, primitives };
}

/** The foot of a face, measured from its upper rule. */
export function footBox(card: Card, look: CardLook, kind: FootKind): BlockBox {
  const width = innerWidth(look);
  const marks = markBoxes(look);
  const line = { kind: 'text', segments: footText(card, look, kind), header: false, bullet: false } as const;
  const body = { sizePt: FOOT_PT, leading: LINE_MM / (FOOT_PT * MM_PER_POINT) };
  const text = blockBox(
    { id: META_BLOCK, title: '', side: 'back', lines: [line] },
    width - marks.width,
    body,
    look.measure,
  );
  const rule: Primitive = { kind: 'rule', x1: 0, y1: 0, x2: width, y2: 0, stroke: 0.15 };
  return {
    height: Math.max(text.height + 0.5, look.marks.length > 0 ? MARK_MM + 0.5 : 0),
    primitives: [rule, ...text.primitives.map(shifted(0, 0.5)), ...marks.primitives],
  };
}

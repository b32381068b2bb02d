// Sets the upper part of the back: the call list, and at its right the code with what it holds.
import { textWidth } from '../typeset/measure';
import { type BlockBox, type Body, type Primitive, shifted } from './blocks';
import { callListBox } from './callList';
import { type Card, CONTACTS_BLOCK } from './content';
import { type CardLook, innerWidth, LEAST_PT, PAD, textAt } from './look';

/** The side of the printed code without its quiet zone, in millimetres. */
export const CODE_MM = 18.6;
/** Four modules of 0.35 mm and a little: what a reader needs free around the code. */
const QUIET_MM = 1.8;
const CAPTION_GAP_MM = 1.3;
const CAPTION_MM = 2.5;
/** Above this size a call list shrinks rather than wrap its rows. */
const WRAPPING_PT = 6.3;

/** What the code is, as far as it fits under it. */
function caption(card: Card, look: CardLook): string | null {
  const lines = [look.words('card.qr.holds', { name: card.codeName ?? '' }), look.words('card.qr.readable')];
  return lines.find((line) => textWidth(look.measure, line, 'regular', LEAST_PT) <= CODE_MM) ?? null;
}

function codeBox(card: Card, look: CardLook, body: Body): BlockBox {
  if (card.code === null) return { height: 0, primitives: [] };
  const x = PAD.x + innerWidth(look) - CODE_MM;
  const y = 0.3;
  const code: Primitive = { kind: 'code', x, y, size: CODE_MM, text: card.code };
  // At the tightest the line under the code makes room for what must be said.
  const text = body.runOn ? null : caption(card, look);
  if (text === null) return { height: y + CODE_MM + CAPTION_GAP_MM, primitives: [code] };
  const width = textWidth(look.measure, text, 'regular', LEAST_PT);
  const below = y + CODE_MM + CAPTION_GAP_MM;
  const words = textAt(look, text, {
    x: x + (CODE_MM - width) / 2,
    y: below,
    sizePt: LEAST_PT,
    weight: 'regular',
  });
  return { height: below + CAPTION_MM, primitives: [code, words] };
}

export interface CallsBox extends BlockBox {
  /** Names were cut short. */
  readonly cut: boolean;
}

/** The call list and the code beside each other; null when the list would wrap at a size that can still shrink. */
export function callsBox(card: Card, look: CardLook, body: Body): CallsBox | null {
  const width = innerWidth(look) - (card.code === null ? 0 : CODE_MM + QUIET_MM);
  const block = card.blocks.find((one) => one.id === CONTACTS_BLOCK);
  const list = block
    ? callListBox(block, width, body, look.measure)
    : { height: 0, primitives: [], wrapped: false };
  if (list.wrapped && body.sizePt > WRAPPING_PT) return null;
  const code = codeBox(card, look, body);
  return {
    cut: list.wrapped && body.clip === true,
    height: Math.max(list.height, code.height),
    primitives: [...list.primitives.map(shifted(PAD.x, 0)), ...code.primitives],
  };
}

// Sets the head of a card: whose it is, bold and large, the unit beside it, the role in a box.
import { sizeToFit, textWidth } from '../typeset/measure';
import type { BlockBox, Primitive } from './blocks';
import type { Card } from './content';
import { type CardLook, clipped, innerWidth, LEAST_PT, PAD, textAt } from './look';

const NAME_PT = 11;
const UNIT_PT = 6.5;
const ROLE_PT = 8;
/** A name smaller than this is worth a line of its own. */
const NAME_BESIDE_PT = 8;
const LINE_MM = 5.2;
const GAP_MM = 1.6;
const BOX_PAD_MM = 1.2;

export interface HeadBox extends BlockBox {
  /** Something of it had to be cut short. */
  readonly cut: boolean;
}

interface RoleBox {
  readonly text: string;
  readonly sizePt: number;
  readonly width: number;
  readonly cut: boolean;
  readonly missing: boolean;
}

/** The role in full where it fits, else by its short name, else cut short. */
function roleBox(card: Card, { measure }: CardLook, room: number): RoleBox {
  const widthMm = room - 2 * BOX_PAD_MM;
  const wanted = [
    { text: card.role, min: 6.8 },
    { text: card.shortRole, min: LEAST_PT },
  ];
  for (const { text, min } of wanted) {
    const sizePt = sizeToFit(measure, text, 'bold', { widthMm, max: ROLE_PT, min });
    if (sizePt !== null) {
      const width = text === '' ? 0 : textWidth(measure, text, 'bold', sizePt) + 2 * BOX_PAD_MM;
      return { text, sizePt, width, cut: false, missing: card.roleMissing };
    }
  }
  const text = clipped(measure, card.shortRole, { widthMm, sizePt: LEAST_PT, weight: 'bold' });
  return { text, sizePt: LEAST_PT, width: room, cut: true, missing: card.roleMissing };
}

/** The top of a text whose foot stands on the line `y`, in millimetres. */
function standing(y: number, sizePt: number): number {
  return y - 1 - sizePt * 0.31;
}

function roleAt(look: CardLook, role: RoleBox, bottom: number): Primitive[] {
  if (role.text === '') return [];
  const x = PAD.x + innerWidth(look) - role.width;
  const top = bottom - LINE_MM - 0.1;
  return [
    { kind: 'box', x, y: top, width: role.width, height: 4.3, stroke: 0.35, dashed: role.missing },
    textAt(look, role.text, {
      x: x + BOX_PAD_MM,
      y: top + 2.15 - role.sizePt * 0.176,
      sizePt: role.sizePt,
      weight: 'bold',
    }),
  ];
}

function rule(look: CardLook, y: number): Primitive {
  return { kind: 'rule', x1: PAD.x, y1: y, x2: PAD.x + innerWidth(look), y2: y, stroke: 0.5 };
}

/** Name, unit and role on one line; null when they do not fit. */
function oneLine(card: Card, look: CardLook): HeadBox | null {
  const { measure } = look;
  const width = innerWidth(look);
  const role = roleBox(card, look, width * 0.44);
  const room = width - role.width - 2;
  const namePt = sizeToFit(measure, card.name, 'bold', { widthMm: room, max: NAME_PT, min: NAME_BESIDE_PT });
  if (namePt === null || role.cut) return null;
  const nameWidth = textWidth(measure, card.name, 'bold', namePt);
  const unitPt = sizeToFit(measure, card.unit.text, 'regular', {
    widthMm: room - nameWidth - GAP_MM,
    max: UNIT_PT,
    min: LEAST_PT,
  });
  if (unitPt === null) return null;
  const y = PAD.top + LINE_MM;
  return {
    height: LINE_MM + 1,
    cut: false,
    primitives: [
      textAt(look, card.name, { x: PAD.x, y: standing(y, namePt), sizePt: namePt, weight: 'bold' }),
      textAt(look, card.unit.text, {
        x: PAD.x + nameWidth + GAP_MM,
        y: standing(y - 0.25, unitPt),
        sizePt: unitPt,
        weight: 'regular',
      }),
      ...roleAt(look, role, y),
      rule(look, y),
    ],
  };
}

/** The name on a line of its own, unit and role below it. */
function twoLines(card: Card, look: CardLook): HeadBox {
  const { measure } = look;
  const width = innerWidth(look);
  const namePt = sizeToFit(measure, card.name, 'bold', { widthMm: width, max: NAME_PT, min: LEAST_PT });
  const name =
    namePt === null
      ? clipped(measure, card.name, { widthMm: width, sizePt: LEAST_PT, weight: 'bold' })
      : card.name;
  const unitWidth = textWidth(measure, card.unit.text, 'regular', LEAST_PT);
  const role = roleBox(card, look, Math.max(width * 0.4, width - unitWidth - 2.1));
  const room = width - role.width - 2;
  const unitPt = sizeToFit(measure, card.unit.text, 'regular', {
    widthMm: room,
    max: UNIT_PT,
    min: LEAST_PT,
  });
  const unit =
    unitPt === null
      ? clipped(measure, card.unit.text, { widthMm: room, sizePt: LEAST_PT, weight: 'regular' })
      : card.unit.text;
  const first = PAD.top + LINE_MM - 0.6;
  const second = first + LINE_MM;
  return {
    height: 2 * LINE_MM + 0.4,
    cut: namePt === null || unitPt === null || role.cut,
    primitives: [
      textAt(look, name, {
        x: PAD.x,
        y: standing(first, namePt ?? LEAST_PT),
        sizePt: namePt ?? LEAST_PT,
        weight: 'bold',
      }),
      textAt(look, unit, {
        x: PAD.x,
        y: standing(second - 0.25, unitPt ?? LEAST_PT),
        sizePt: unitPt ?? LEAST_PT,
        weight: 'regular',
      }),
      ...roleAt(look, role, second),
      rule(look, second),
    ],
  };
}

/** Sets the head at the top of a face, on one line or on two. */
export function headBox(card: Card, look: CardLook): HeadBox {
  return oneLine(card, look) ?? twoLines(card, look);
}

// How a card is to look: its size, what is said on every face, and the measures all its parts share.
import { type TextMeasure, textWidth, type Weight } from '../typeset/measure';
import type { Primitive } from './blocks';
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

/** The least size of type on a card, in points (P4). */
export const LEAST_PT = 6;

/** From the edge of a face to what is printed on it, in millimetres. */
export const PAD = { x: 2.8, top: 2.6, bottom: 2.2 } as const;

/** The width of a face between its margins. */
export function innerWidth(look: CardLook): number {
  return look.widthMm - 2 * PAD.x;
}

/** A piece of text at a place. */
export function textAt(
  look: Pick<CardLook, 'measure'>,
  text: string,
  at: { readonly x: number; readonly y: number; readonly sizePt: number; readonly weight: Weight },
): Primitive {
  return { kind: 'text', text, ...at, width: textWidth(look.measure, text, at.weight, at.sizePt) };
}

/** As much of a text as fits a width, ended by an ellipsis. */
export function clipped(
  measure: TextMeasure,
  text: string,
  fit: { readonly widthMm: number; readonly sizePt: number; readonly weight: Weight },
): string {
  let kept = '';
  for (const character of text) {
    if (textWidth(measure, `${kept}${character}…`, fit.weight, fit.sizePt) > fit.widthMm) break;
    kept += character;
  }
  return `${kept}…`;
}

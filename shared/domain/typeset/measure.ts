// How wide text is in the bundled font: the measure comes from outside, the arithmetic is here.

export type Weight = 'regular' | 'bold';

/** The metrics of the bundled font. */
export interface TextMeasure {
  /** The advance of a character in em (1 = the type size); null: the font has no such glyph. */
  advance(codePoint: number, weight: Weight): number | null;
}

/** One typographic point in millimetres. */
export const MM_PER_POINT = 25.4 / 72;

/** Stands where the font lacks a character, as compositors have always done. */
export const GETA = '〓';

/** The width of a text in millimetres at a size in points; characters without glyph count as the geta mark. */
export function textWidth(measure: TextMeasure, text: string, weight: Weight, sizePt: number): number {
  let em = 0;
  for (const character of text) em += measure.advance(character.codePointAt(0) ?? 0, weight) ?? 1;
  return em * sizePt * MM_PER_POINT;
}

/** A text with every character the font lacks replaced by the geta mark, and those characters, once each (P3). */
export function printable(measure: TextMeasure, text: string): { text: string; missing: string[] } {
  const missing = new Set<string>();
  let safe = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = measure.advance(code, 'regular') !== null && measure.advance(code, 'bold') !== null;
    if (!known) missing.add(character);
    safe += known ? character : GETA;
  }
  return { text: safe, missing: [...missing] };
}

/** The largest size between `max` and `min` points, in steps of 0.1, at which the text fits the width; null: not even `min` does. */
export function sizeToFit(
  measure: TextMeasure,
  text: string,
  weight: Weight,
  fit: { widthMm: number; max: number; min: number },
): number | null {
  const atOnePoint = textWidth(measure, text, weight, 1);
  const largest = atOnePoint === 0 ? fit.max : Math.floor((fit.widthMm / atOnePoint) * 10) / 10;
  if (largest < fit.min) return null;
  return Math.min(fit.max, largest);
}

// The bundled font's own advances, read once and kept by character: what text fitting measures with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { TextMeasure, Weight } from '../../shared/domain/typeset/measure';

/** The files of the bundled font by weight, in the resources folder. */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: 'BIZUDPGothic-Regular.woff2',
  bold: 'BIZUDPGothic-Bold.woff2',
};

interface Face {
  readonly font: Font;
  readonly advances: Map<number, number | null>;
}

function openFace(file: string): Face {
  const font = create(readFileSync(file));
  if (!('glyphForCodePoint' in font)) throw new Error(`not a single font: ${file}`);
  return { font, advances: new Map() };
}

function advance(face: Face, codePoint: number): number | null {
  const kept = face.advances.get(codePoint);
  if (kept !== undefined) return kept;
  const known = face.font.hasGlyphForCodePoint(codePoint);
  const width = known ? face.font.glyphForCodePoint(codePoint).advanceWidth / face.font.unitsPerEm : null;
  face.advances.set(codePoint, width);
  return width;
}

const opened = new Map<string, TextMeasure>();

/** The measure of the fonts in a folder; opened once per program. */
export function fontMeasure(fontsDir: string): TextMeasure {
  const kept = opened.get(fontsDir);
  if (kept) return kept;
  const faces: Record<Weight, Face> = {
    regular: openFace(join(fontsDir, FONT_FILES.regular)),
    bold: openFace(join(fontsDir, FONT_FILES.bold)),
  };
  const measure: TextMeasure = { advance: (codePoint, weight) => advance(faces[weight], codePoint) };
  opened.set(fontsDir, measure);
  return measure;
}

// Looks through a card for characters the bundled font lacks, before anything is set (P3).
import { printable, type TextMeasure } from '../typeset/measure';
import type { Card } from './content';

/** A character the font lacks and the block it stands in; null: in the head of the card. */
export interface MissingGlyph {
  readonly block: string | null;
  readonly character: string;
}

/** Every text of a card with what the font lacks replaced, and those characters by block (P3). */
export function withGlyphs(card: Card, measure: TextMeasure): { card: Card; missing: MissingGlyph[] } {
  const missing = new Map<string, MissingGlyph>();
  const clean = (text: string, block: string | null): string => {
    const result = printable(measure, text);
    for (const character of result.missing)
      if (!missing.has(character)) missing.set(character, { block, character });
    return result.text;
  };
  const blocks = card.blocks.map((block) => ({
    ...block,
    title: clean(block.title, block.id),
    lines: block.lines.map((line) =>
      line.kind === 'text'
        ? {
            ...line,
            segments: line.segments.map((segment) => ({ ...segment, text: clean(segment.text, block.id) })),
          }
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
  return { card: cleaned, missing: [...missing.values()] };
}

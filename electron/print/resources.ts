// What printing takes from the installed resources: the card template, the words, the font and its measure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CardTemplate } from '../../shared/domain/cards/template';
import type { Words } from '../../shared/domain/cards/words';
import type { TextMeasure } from '../../shared/domain/typeset/measure';
import { FONT_FILES, fontMeasure } from './fontMeasure';
import type { DocumentFile } from './port';
import { type CatalogueName, catalogueNames, documentWords, type ModelWords, modelWords } from './words';

export interface PrintResources {
  readonly template: CardTemplate;
  readonly measure: TextMeasure;
  words(language: 'ja' | 'en'): Words;
  fieldWords(language: 'ja' | 'en'): ModelWords;
  /** What entries of the shipped catalogue are called, by their ids. */
  readonly catalogueNames: ReadonlyMap<string, CatalogueName>;
}

const both = z.object({ ja: z.string(), en: z.string() });
const templateSchema = z.object({
  blocks: z.array(
    z.object({
      id: z.string(),
      order: z.number(),
      title: both,
      side: z.enum(['front', 'back']),
      lines: z.array(z.object({ text: both })),
    }),
  ),
  placeholders: z.array(
    z.object({ id: z.string(), filledFrom: z.string(), label: both, required: z.boolean() }),
  ),
});

const opened = new Map<string, PrintResources>();

/** Opens the resources once per program. */
export function printResources(resourcesDir: string): PrintResources {
  const kept = opened.get(resourcesDir);
  if (kept) return kept;
  const localesDir = join(resourcesDir, 'locales');
  const words = { ja: documentWords(localesDir, 'ja'), en: documentWords(localesDir, 'en') };
  const resources: PrintResources = {
    template: templateSchema.parse(
      JSON.parse(readFileSync(join(resourcesDir, 'catalogue', 'walletCard.json'), 'utf8')),
    ),
    measure: fontMeasure(join(resourcesDir, 'fonts')),
    words: (language) => words[language],
    fieldWords: (language) => modelWords(localesDir, language),
    get catalogueNames() {
      return catalogueNames(join(resourcesDir, 'catalogue'));
    },
  };
  opened.set(resourcesDir, resources);
  return resources;
}

/** The addresses under which every document asks for the bundled font. */
export const FONT_URLS = {
  regular: `fonts/${FONT_FILES.regular}`,
  bold: `fonts/${FONT_FILES.bold}`,
} as const;

/** The font files for an engine. */
export function fontFiles(resourcesDir: string): DocumentFile[] {
  return Object.values(FONT_FILES).map((name) => ({
    path: `fonts/${name}`,
    contentType: 'font/woff2',
    bytes: readFileSync(join(resourcesDir, 'fonts', name)),
  }));
}

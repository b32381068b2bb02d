// The wallet card's template from the catalogue, and how one of its lines is filled with values.

export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

export interface TemplateLine {
  readonly text: Bilingual;
}

export interface TemplateBlock {
  readonly id: string;
  readonly order: number;
  readonly title: Bilingual;
  readonly side: 'front' | 'back';
  readonly lines: readonly TemplateLine[];
}

export interface TemplatePlaceholder {
  readonly id: string;
  /** Where the value comes from: decides whether its absence reads 不明 or 未定. */
  readonly filledFrom: string;
  readonly label: Bilingual;
  readonly required: boolean;
}

/** `resources/catalogue/walletCard.json`, as far as printing needs it. */
export interface CardTemplate {
  readonly blocks: readonly TemplateBlock[];
  readonly placeholders: readonly TemplatePlaceholder[];
}

/** `missing`: a required value nobody has entered; `blank`: a place to write by hand. */
export type SegmentKind = 'text' | 'strong' | 'missing' | 'blank';

export interface Segment {
  readonly text: string;
  readonly kind: SegmentKind;
}

/** What stands in a placeholder's place; null: nothing, its fragment is left out. */
export type Filling = Segment | null;

interface Part {
  readonly literal: string;
  readonly placeholder: string | null;
}

/** Splits a template text into literals, each with the placeholder that follows it. */
function parts(text: string): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(/\{\{([\w.]+)\}\}/g)) {
    found.push({ literal: text.slice(from, match.index), placeholder: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  found.push({ literal: text.slice(from), placeholder: null });
  return found;
}

/** The ids of the placeholders of a template text, in order. */
export function placeholdersOf(text: string): string[] {
  return parts(text).flatMap((part) => (part.placeholder === null ? [] : [part.placeholder]));
}

const LONGEST_LABEL = 22;

/** A literal that names the value after it: short, one clause, ending in a space or a colon. */
function isLabel(literal: string): boolean {
  return literal.length <= LONGEST_LABEL && /[\s：:]$/.test(literal) && !/[。、；;.（(]/.test(literal);
}

function literalSegments(literal: string, labels: boolean): Segment[] {
  if (literal === '') return [];
  // A separator between two values stays light; what names the next value is strong.
  const [, separator = '', rest = ''] = /^(\s*[／/）)]\s*|\s+)?(.*)$/s.exec(literal) ?? [];
  const named: Segment[] =
    rest === '' ? [] : [{ text: rest, kind: labels && isLabel(rest) ? 'strong' : 'text' }];
  return separator === '' ? named : [{ text: separator, kind: 'text' }, ...named];
}

/** Leaves out what introduced an absent value: the ordinal before it, or the whole label. */
function withoutLabel(literal: string): string {
  const ordinal = /^(.*?)\s*\d+\s*$/s.exec(literal);
  return ordinal ? (ordinal[1] ?? '').trimEnd() : '';
}

/** Joins neighbours of one kind and takes away what an absent value leaves dangling. */
function tidy(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && last.kind === segment.kind && segment.kind !== 'missing')
      joined[joined.length - 1] = { ...last, text: last.text + segment.text };
    else if (segment.text !== '' || segment.kind === 'blank') joined.push(segment);
  }
  return joined
    .map((segment) =>
      segment.kind === 'text'
        ? { ...segment, text: segment.text.replace(/（\s*）|\(\s*\)/g, '').replace(/ {2,}/g, ' ') }
        : segment,
    )
    .map((segment, at, all) =>
      at === all.length - 1 && segment.kind !== 'blank'
        ? { ...segment, text: segment.text.replace(/[\s／/、,：:]+$/, '') }
        : segment,
    )
    .map((segment, at) =>
      at === 0 ? { ...segment, text: segment.text.replace(/^[\s／/、,]+/, '') } : segment,
    )
    .filter((segment) => segment.text !== '' || segment.kind === 'blank');
}

/**
 * Fills a template text. A line whose every value is absent is left out; a line with some absent loses those fragments.
 * @returns the segments, or null when nothing is left to say
 */
export function fillLine(text: string, fill: (placeholder: string) => Filling): Segment[] | null {
  const all = parts(text);
  const fillings = all.map((part) => (part.placeholder === null ? null : fill(part.placeholder)));
  const asked = all.some((part) => part.placeholder !== null);
  if (asked && fillings.every((filling) => filling === null)) return null;
  const segments = all.flatMap((part, at) => {
    const filling = fillings[at];
    if (part.placeholder === null) return literalSegments(part.literal, false);
    if (!filling) return literalSegments(withoutLabel(part.literal), true);
    return [...literalSegments(part.literal, true), filling];
  });
  return tidy(segments);
}

/** A filled line as plain text. */
export function plain(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'blank' ? '＿＿' : segment.text)).join('');
}

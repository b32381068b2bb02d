// The one-line entry: reads time, decision, weight, people, systems and unknowns out of what was typed, in any order.
import { readTimeOfDay } from './timeOfDay';

/** A piece of an entry's text: plain, or a word marked with `@` (person or role), `#` (system) or `?` (not known). */
export interface EntryPiece {
  readonly kind: 'text' | 'mention' | 'system' | 'unknown';
  /** Without its mark. */
  readonly text: string;
}

/** What a typed line says. */
export interface EntryLine {
  /** The text to be written: time and `!` taken out, marks in half width. */
  readonly text: string;
  /** Minutes since midnight of the told time, or null. */
  readonly time: number | null;
  readonly decision: boolean;
  readonly important: boolean;
  /** Words after `@`, `#` and `?`, in order, each once. */
  readonly mentions: readonly string[];
  readonly systems: readonly string[];
  readonly unknowns: readonly string[];
}

/** A chosen name keeps its gap as this space, so that it stays one word of the line. */
export const NAME_GAP = '\u00a0';

// A no-break space belongs to a name; every other blank parts words.
const BLANK = /[ \t\n\u3000]/;
/** The marks people type, in both widths, and what they say of the word behind them. */
export const SIGNS_OF: Readonly<Record<string, EntryPiece['kind']>> = {
  '@': 'mention',
  '＠': 'mention',
  '#': 'system',
  '＃': 'system',
  '?': 'unknown',
  '？': 'unknown',
};
const SIGNS: Readonly<Record<EntryPiece['kind'], string>> = {
  mention: '@',
  system: '#',
  unknown: '?',
  text: '',
};
const TIME = /^(?:\d{4}|\d{1,2}:\d{2})$/;
const LATIN_WORD = /[A-Za-z]$/;
/** What a marked word may hold: it ends at the first sign of a sentence, since Japanese puts no blank there. */
const MARKED = /^[^、。，．！？!?「」『』（）()；;：:,@＠#＃]*[^、。，．！？!?「」『』（）()；;：:,@＠#＃.]/;

/** How much of a word after a mark belongs to it; null when nothing does. */
export function markedWord(body: string): string | null {
  return MARKED.exec(body)?.[0] ?? null;
}

interface Word {
  readonly text: string;
  /** The blanks before it, kept as they were typed. */
  readonly before: string;
}

function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let before = '';
  let text = '';
  for (const character of line) {
    if (BLANK.test(character)) {
      if (text !== '') {
        words.push({ text, before });
        before = '';
        text = '';
      }
      before += character;
    } else text += character;
  }
  return text === '' ? words : [...words, { text, before }];
}

function pieceOf(word: string): { readonly piece: EntryPiece; readonly rest: string } | null {
  const kind = SIGNS_OF[word.charAt(0)];
  if (kind === undefined) return null;
  const body = word.slice(1);
  const text = markedWord(body);
  if (text === null) return null;
  return { piece: { kind, text }, rest: body.slice(text.length) };
}

/** `!` or `!!` at the head of a word: a decision, or something important. */
function leadingSigns(word: string): { readonly signs: number; readonly rest: string } {
  const signs = /^[!！]{0,2}/.exec(word)?.[0].length ?? 0;
  const rest = word.slice(signs);
  return /^[!！]/.test(rest) ? { signs: 0, rest: word } : { signs, rest };
}

function once(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/**
 * Reads a typed line. A time counts when it stands alone and no Latin word leads to it ("at 06:40" is prose); the first
 * one is taken, later ones stay in the text. Full-width signs and digits are the same as half-width ones.
 */
export function readEntryLine(line: string): EntryLine {
  let time: number | null = null;
  let decision = false;
  let important = false;
  let text = '';
  let previous = '';
  const pieces: EntryPiece[] = [];
  for (const word of wordsOf(line)) {
    const { signs, rest } = leadingSigns(word.text);
    if (signs === 1) decision = true;
    if (signs === 2) important = true;
    const told = TIME.test(rest.normalize('NFKC')) && !LATIN_WORD.test(previous) ? readTimeOfDay(rest) : null;
    const isTime = told !== null && time === null;
    if (isTime) time = told;
    if (!isTime && rest !== '') {
      const marked = pieceOf(rest);
      if (marked !== null) pieces.push(marked.piece);
      const shown = marked === null ? rest : SIGNS[marked.piece.kind] + marked.piece.text + marked.rest;
      text += (text === '' ? '' : word.before || ' ') + shown;
      previous = rest;
    }
  }
  const of = (kind: EntryPiece['kind']) =>
    once(pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text));
  return {
    text,
    time,
    decision,
    important,
    mentions: of('mention'),
    systems: of('system'),
    unknowns: of('unknown'),
  };
}

/** A written text cut into plain pieces and marked words; joined with their marks they are the text again. */
export function piecesOf(text: string): EntryPiece[] {
  const pieces: EntryPiece[] = [];
  const plain = (more: string) => {
    const last = pieces.at(-1);
    if (more === '') return;
    if (last?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', text: last.text + more };
    else pieces.push({ kind: 'text', text: more });
  };
  for (const word of wordsOf(text)) {
    plain(word.before);
    const marked = pieceOf(word.text);
    if (marked === null) plain(word.text);
    else {
      pieces.push(marked.piece);
      plain(marked.rest);
    }
  }
  return pieces;
}

/** The marked word the cursor stands in while typing, for suggestions; null elsewhere. */
export function wordAtCursor(
  line: string,
  cursor: number,
): { readonly kind: 'mention' | 'system'; readonly text: string; readonly from: number } | null {
  let from = cursor;
  while (from > 0 && !BLANK.test(line.charAt(from - 1))) from -= 1;
  const kind = SIGNS_OF[line.charAt(from)];
  if ((kind !== 'mention' && kind !== 'system') || cursor <= from) return null;
  return { kind, text: line.slice(from + 1, cursor), from };
}

/** `from -> to` as one typed text: the parts around the arrow, null where nothing stands. */
export function readFromTo(text: string): { readonly from: string | null; readonly to: string | null } {
  const [from = '', ...to] = text.split(/\s*(?:→|->|＞|>|⇒)\s*/);
  return { from: from.trim() || null, to: to.join(' ').trim() || null };
}

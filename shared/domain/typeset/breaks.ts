// Breaks styled text into lines of a given width: Japanese between characters with kinsoku, Latin between words.
import { type TextMeasure, textWidth, type Weight } from './measure';

/** A stretch of text in one style; `mark` travels through untouched. */
export interface Run<M = null> {
  readonly text: string;
  readonly weight: Weight;
  readonly mark: M;
}

/** A run set on a line, `x` in millimetres from the line's start. */
export interface SetRun<M = null> extends Run<M> {
  readonly x: number;
  readonly width: number;
}

export interface SetLine<M = null> {
  readonly runs: readonly SetRun<M>[];
  readonly width: number;
}

/** Characters that never begin a line (JIS X 4051, the common set). */
const NEVER_FIRST = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】’”,.:;?!)]}»›ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ％%〜～…‥／/→',
);
/** Characters that never end a line. */
const NEVER_LAST = new Set('（〔［｛〈《「『【‘“([{«‹#＃￥¥$');
/** A counter stays with its figure. */
const COUNTERS = new Set('分時日月年弱強人番階版点件回台週秒名枚');

interface Character<M> {
  readonly text: string;
  readonly weight: Weight;
  readonly mark: M;
  readonly width: number;
}

function isSpace(text: string): boolean {
  return text === ' ' || text === '　';
}

/** Letters, figures and signs that make up words, numbers and addresses. */
function isWordPart(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x2000 && code !== 0xa0;
}

/** Katakana words are read at a glance when they stay whole. */
function isKatakana(text: string): boolean {
  return /[\u30a1-\u30fa\u30fc]/.test(text);
}

function canBreak(before: string, after: string): boolean {
  if (isSpace(after) || NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false;
  if (isSpace(before)) return true;
  if (/\d/.test(before) && COUNTERS.has(after)) return false;
  if (isKatakana(before) && isKatakana(after)) return false;
  return !(isWordPart(before) && isWordPart(after));
}

function characters<M>(runs: readonly Run<M>[], sizePt: number, measure: TextMeasure): Character<M>[] {
  return runs.flatMap((run) =>
    [...run.text].map((text) => ({
      text,
      weight: run.weight,
      mark: run.mark,
      width: textWidth(measure, text, run.weight, sizePt),
    })),
  );
}

function widthOf<M>(line: readonly Character<M>[]): number {
  return line.reduce((sum, character) => sum + character.width, 0);
}

function isHiragana(text: string): boolean {
  return /[\u3041-\u3096]/.test(text);
}

/** A place where a reader pauses anyway: after a space or a mark, or where an ending is followed by the next word. */
function isPause(before: string, after: string): boolean {
  return (
    isSpace(before) || /[、。・：；,.:;／/）)]/.test(before) || (isHiragana(before) && !isHiragana(after))
  );
}

/** A figure that numbers what follows stays with it: `2 衛星電話`. */
function afterOrdinal<M>(line: readonly Character<M>[], at: number): boolean {
  const [outer = ' ', figure = '', space = ''] = [line[at - 3]?.text, line[at - 2]?.text, line[at - 1]?.text];
  return isSpace(space) && /^\d$/.test(figure) && isSpace(outer);
}

/** How many characters a line may be shorter for the sake of a pause. */
const PAUSE_REACH = 4;

/** And for the sake of the full-width space that separates whole statements. */
const CLAUSE_REACH = 8;

/**
 * Cuts at a pause near the end, else after the last place where a break is allowed; a word wider than the line is cut where the
 * line ends.
 */
function cutAt<M>(line: readonly Character<M>[], next: string): number {
  const between = line.findLastIndex((character) => character.text === '　') + 1;
  if (between > 1 && line.length - between <= CLAUSE_REACH) return between;
  let last: number | null = null;
  for (let at = line.length; at > 0; at--) {
    const before = line[at - 1]?.text ?? '';
    const after = line[at]?.text ?? next;
    if (!canBreak(before, after) || afterOrdinal(line, at)) continue;
    if (isPause(before, after) && (last === null || line.length - at <= PAUSE_REACH)) return at;
    last ??= at;
    if (line.length - at > PAUSE_REACH) break;
  }
  return last ?? line.length;
}

function trimmed<M>(line: readonly Character<M>[]): Character<M>[] {
  const last = line.findLastIndex((character) => !isSpace(character.text));
  return line.slice(0, last + 1);
}

function merged<M>(line: readonly Character<M>[]): SetLine<M> {
  const runs: SetRun<M>[] = [];
  let x = 0;
  for (const character of line) {
    const last = runs.at(-1);
    if (last && last.weight === character.weight && last.mark === character.mark) {
      runs[runs.length - 1] = {
        ...last,
        text: last.text + character.text,
        width: last.width + character.width,
      };
    } else runs.push({ ...character, x });
    x += character.width;
  }
  return { runs, width: x };
}

/**
 * Sets runs into lines no wider than `widthMm` at `sizePt`.
 * @returns the lines in order; at least one, empty for empty text
 */
export function setLines<M>(
  runs: readonly Run<M>[],
  widthMm: number,
  sizePt: number,
  measure: TextMeasure,
): SetLine<M>[] {
  const lines: SetLine<M>[] = [];
  let line: Character<M>[] = [];
  for (const character of characters(runs, sizePt, measure)) {
    if (line.length === 0 && isSpace(character.text)) continue;
    // What a cut leaves may itself be too long: a word that did not fit moves on, then is cut where the line ends.
    while (line.length > 0 && !isSpace(character.text) && widthOf(line) + character.width > widthMm + 1e-6) {
      const cut = cutAt(line, character.text);
      lines.push(merged(trimmed(line.slice(0, cut))));
      line = line.slice(cut);
    }
    line.push(character);
  }
  lines.push(merged(trimmed(line)));
  return lines;
}

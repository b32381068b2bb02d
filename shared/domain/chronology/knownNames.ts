// Names of the plan in a typed line: one with a gap in it, `@family given`, is one word and leads to its record.
import { type EntryPiece, markedWord, NAME_GAP, SIGNS_OF } from './entryLine';

/** A name of the plan and what stands behind it. */
export interface KnownName {
  readonly kind: 'mention' | 'system';
  readonly name: string;
  readonly record: { readonly entity: string; readonly id: string };
}

export interface NamedLine {
  readonly text: string;
  /** What stands behind the marked words of the text; a word that two records bear leads to neither. */
  readonly named: Readonly<Record<string, KnownName['record']>>;
}

/** Shorter names are taken only when the word ends with them: many a longer word begins like them. */
const SURE_LENGTH = 3;
const GAP = /[\s\u00a0\u3000]/;
const ENDS = /[\s\u00a0\u3000、。，．！？!?「」『』（）()；;：:,@＠#＃.]/;
const LATIN = /[A-Za-z0-9]/;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Where a name that begins at `from` ends in the line, blanks inside it passed over; null when another word stands there. */
function endOf(line: string, from: number, sought: string): number | null {
  let read = '';
  let at = from;
  for (; at < line.length && read.length < sought.length; at += 1) {
    const character = line.charAt(at);
    if (GAP.test(character)) {
      if (read === '') return null;
    } else {
      read += plain(character);
      if (!sought.startsWith(read)) return null;
    }
  }
  if (read !== sought) return null;
  const next = line.charAt(at);
  if (next === '' || ENDS.test(next)) return at;
  if (LATIN.test(sought.at(-1) ?? '') && LATIN.test(next)) return null;
  return sought.length >= SURE_LENGTH ? at : null;
}

function nameAt(line: string, from: number, kind: EntryPiece['kind'], names: readonly Sought[]) {
  for (const sought of names) {
    if (sought.kind !== kind) continue;
    const end = endOf(line, from, sought.plain);
    if (end !== null) return { ...sought, end };
  }
  return null;
}

interface Sought {
  readonly kind: KnownName['kind'];
  readonly plain: string;
  readonly shown: string;
  readonly record: KnownName['record'] | null;
}

/** Each name once, the longest first, without a record where several bear it. */
function soughtOf(names: readonly KnownName[]): Sought[] {
  const known = names.filter(({ name }) => name.trim() !== '');
  const grouped = Map.groupBy(known, ({ kind, name }) => `${kind} ${plain(name)}`);
  return [...grouped.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const ids = new Set(same.map(({ record }) => record.id));
      const shown = first.name.trim().replace(/[\s\u3000]+/g, NAME_GAP);
      return [
        { kind: first.kind, plain: plain(first.name), shown, record: ids.size === 1 ? first.record : null },
      ];
    })
    .sort((a, b) => b.plain.length - a.plain.length);
}

/** The line with every known name after a mark made one word, and the records behind them. */
export function joinNames(line: string, names: readonly KnownName[]): NamedLine {
  const sought = soughtOf(names);
  const named: Record<string, KnownName['record']> = {};
  let text = '';
  let at = 0;
  while (at < line.length) {
    const kind = SIGNS_OF[line.charAt(at)];
    const isWordStart = at === 0 || GAP.test(line.charAt(at - 1));
    const found = kind !== undefined && isWordStart ? nameAt(line, at + 1, kind, sought) : null;
    if (found === null) {
      text += line.charAt(at);
      at += 1;
      continue;
    }
    const isEnd = found.end >= line.length || ENDS.test(line.charAt(found.end));
    text += line.charAt(at) + found.shown + (isEnd ? '' : ' ');
    const word = markedWord(found.shown);
    if (found.record !== null && word !== null) named[word] = found.record;
    at = found.end;
  }
  return { text, named };
}

// Folding of text for search: what people type and what is written meet in one form.

const KATAKANA_FIRST = 0x30a1;
const KATAKANA_LAST = 0x30f6;
const KATAKANA_TO_HIRAGANA = 0x60;
const HYPHENS = /[-\u2010-\u2015\u2212\uff0d]/g;
const JOINED_BY_HYPHEN = /(?<=[a-z0-9])-(?=[a-z0-9])/g;

function toHiragana(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isKatakana = code >= KATAKANA_FIRST && code <= KATAKANA_LAST;
    out += isKatakana ? String.fromCodePoint(code - KATAKANA_TO_HIRAGANA) : character;
  }
  return out;
}

/**
 * The form in which text is compared: NFKC (half-width = full-width), lower case, katakana = hiragana, hyphens inside
 * numbers gone, everything that is neither letter, mark nor digit a single space.
 */
export function fold(text: string): string {
  const lower = toHiragana(text.normalize('NFKC').toLowerCase()).normalize('NFC');
  const joined = lower.replace(HYPHENS, '-').replace(JOINED_BY_HYPHEN, '');
  return joined.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** The folded text without any space: a name typed without the gap between family and given name is found too. */
export function foldTight(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/**
 * The bigrams of a folded text, and each word's last character alone, so that one character finds as well.
 * Every word of `n` characters gives `n` tokens in order.
 */
export function grams(folded: string): string[] {
  const out: string[] = [];
  for (const word of folded.split(' ')) {
    const characters = [...word];
    characters.forEach((character, index) => {
      out.push(character + (characters[index + 1] ?? ''));
    });
  }
  return out.filter((gram) => gram !== '');
}

/** Tokens a word of a query must match one after the other; `prefix` when it is a single character. */
export function queryGrams(word: string): { readonly tokens: string[]; readonly prefix: boolean } {
  const characters = [...word];
  if (characters.length === 1) return { tokens: characters, prefix: true };
  const tokens = characters.slice(0, -1).map((character, index) => character + characters[index + 1]);
  return { tokens, prefix: false };
}

// Folding of text for search: what people type and what is written meet in one form.

const KATAKANA_FIRST = 0x30a1;
const KATAKANA_LAST = 0x30f6;
const KATAKANA_TO_HIRAGANA = 0x60;
/** Behind three kana, where the kana word ends: before anything else, or where katakana gives way to hiragana. */
const TRAILING_LONG_VOWEL =
  /(?<=[ぁ-ゖァ-ヺー]{2}[ぁ-ゖァ-ヺ])ー+(?![ぁ-ゖァ-ヺー])|(?<=[ぁ-ゖァ-ヺー]{2}[ァ-ヶ])ー+(?=[ぁ-ゖ])/gu;
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

/** What lies in an index made with `fold`: another number means that every index must be made again. */
export const FOLDING = 3;

function evenWidth(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function evenKana(text: string): string {
  const lower = toHiragana(text).normalize('NFC');
  const joined = lower.replace(HYPHENS, '-').replace(JOINED_BY_HYPHEN, '');
  return joined.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/**
 * The form in which text is compared: NFKC (half-width = full-width), lower case, katakana = hiragana, hyphens inside
 * numbers gone, everything that is neither letter, mark nor digit a single space. The long vowel at the end of a kana
 * word of three sounds or more is dropped, as technical writing (JIS Z 8301) leaves it out: サーバー = サーバ.
 */
export function fold(text: string): string {
  return evenKana(evenWidth(text).replace(TRAILING_LONG_VOWEL, ''));
}

/**
 * The forms under which a text is found: folded, and with its long vowels where that differs, so that the short words
 * that keep theirs (キー) are found inside longer ones (ホットキー).
 */
export function foldForms(text: string): string[] {
  return [...new Set([fold(text), evenKana(evenWidth(text))])];
}

/** The same forms without any space, for texts in which a word is sought wherever its gaps are. */
export function tightForms(text: string): string[] {
  return foldForms(text).map((form) => form.replaceAll(' ', ''));
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

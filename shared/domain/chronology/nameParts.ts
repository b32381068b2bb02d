// Names typed in one field: parted by arrows (from, to) or by commas (several who are told).

const PARTS = /→|->|＞|>|⇒|[、，,]/g;

/** The name the cursor stands in, without the blanks around it, and where it begins and ends in the text. */
export function namePartAt(
  text: string,
  cursor: number,
): { readonly text: string; readonly from: number; readonly to: number } {
  let from = 0;
  let to = text.length;
  for (const sign of text.matchAll(PARTS)) {
    if (sign.index + sign[0].length <= cursor) from = sign.index + sign[0].length;
    else {
      to = Math.min(to, sign.index);
      break;
    }
  }
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { text: part.trim(), from: start, to: start + part.trim().length };
}

/** Several names in one text, each once. */
export function namesIn(text: string): string[] {
  const names = text.split(PARTS).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** What somebody signs with: the family name in Japanese, the first letters elsewhere. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s\u00a0\u3000]+/);
  const isLatin = /^[A-Za-z]/.test(name.trim());
  return isLatin ? words.map((word) => word.charAt(0).toUpperCase()).join('') : (words[0] ?? '');
}

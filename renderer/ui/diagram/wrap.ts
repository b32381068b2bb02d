// Breaks a title into lines of a given width: between words, never before a closing sign.

/** Signs that never begin a line. */
const NEVER_FIRST = /^[、。，．・：；？！）」』】〉》ー,.:;?!)\]}%％々]/;
/** Signs that never end a line. */
const NEVER_LAST = /[（「『【(]$/;

/** The pieces between which a line may break. */
function piecesOf(text: string): string[] {
  const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
  const pieces: string[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const clings = last !== undefined && (NEVER_FIRST.test(word) || NEVER_LAST.test(last));
    if (clings) pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
  }
  return pieces;
}

/** A piece too wide for a line of its own, cut where it must be. */
function cut(piece: string, width: number, widthOf: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Lines no wider than `width` (a single character excepted), which joined are the text without blanks at the breaks. */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const push = (piece: string) => {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      return;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = piece.trimStart();
  };
  for (const piece of piecesOf(text)) {
    const parts = widthOf(piece.trim()) > width ? cut(piece, width, widthOf) : [piece];
    for (const part of parts) push(part);
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

// Two lines that may tell of one thing: the same call logged on two laptops, the same sentence written twice.

/** A message as it is compared; its words by `comparableText`. */
export interface Comparable {
  readonly id: string;
  readonly deviceId: string;
  readonly occurredMs: number;
  readonly from: string;
  readonly medium: string | null;
  readonly text: string;
}

/** One caller seldom rings twice within this time. */
const SAME_CALL_MS = 5 * 60_000;
/** The same sentence within this time is more likely one thing than two. */
export const SAME_WORDS_MS = 10 * 60_000;
/** Shorter texts ("復旧") are alike by chance. */
const TELLING = 6;

/**
 * Whether two messages may tell of one thing. Two laptops: the same sender by the same medium within five minutes. Anywhere:
 * the same words, or one text within the other, within ten minutes.
 */
export function mayBeOne(a: Comparable, b: Comparable): boolean {
  const apartMs = Math.abs(a.occurredMs - b.occurredMs);
  if (apartMs > SAME_WORDS_MS) return false;
  return (apartMs <= SAME_CALL_MS && isSameCall(a, b)) || isSameText(a.text, b.text);
}

function isSameCall(a: Comparable, b: Comparable): boolean {
  if (a.deviceId === b.deviceId || a.from === '' || a.from !== b.from) return false;
  return a.medium === b.medium || a.medium === null || b.medium === null;
}

const DIGIT = /[0-9]/;

function isSameText(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < TELLING) return false;
  const at = longer.indexOf(shorter);
  if (at < 0) return false;
  // Half a number is another number: "1" is not in "12".
  const cuts = (left: string, right: string) => DIGIT.test(left) && DIGIT.test(right);
  const end = at + shorter.length;
  return !cuts(longer.charAt(at - 1), shorter.charAt(0)) && !cuts(longer.charAt(end - 1), longer.charAt(end));
}

/** The words of a text for comparing: one width, one case, no blanks and no signs of a sentence. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、。,.・「」()!?@#]/g, '');
}

/** The pair of two entries as one word, whichever of them comes first. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

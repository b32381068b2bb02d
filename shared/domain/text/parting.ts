// Takes compound words apart for a second look: 復旧担当 is found where 復旧 and 担当 stand, each in its place.

const LEAST_PART = 2;
/** Ways that are tried: a second look must not be slow. */
const MOST = 12;
const PARTICLE = 'の';

/**
 * The same words with one of them in two, the shortest beginning first; before that with the parts before and behind a
 * の apart. Numbers and Latin words stay whole: half of a telephone number finds somebody else.
 * @param words - folded words of a query.
 */
export function partings(words: readonly string[]): string[][] {
  const apart = words.flatMap(atParticle);
  const halved = apart.flatMap((word, at) => halves(word).map((pair) => apart.toSpliced(at, 1, ...pair)));
  const all = apart.length > words.length ? [apart, ...halved] : halved;
  return all.slice(0, MOST);
}

function isCompound(characters: readonly string[]): boolean {
  return characters.every((character) => /[\p{Script=Han}\p{Script=Hiragana}ー]/u.test(character));
}

function atParticle(word: string): string[] {
  const at = word.indexOf(PARTICLE, LEAST_PART);
  const isInside = at > 0 && word.length - at - 1 >= LEAST_PART;
  return isInside && isCompound([...word]) ? [word.slice(0, at), word.slice(at + 1)] : [word];
}

function halves(word: string): [string, string][] {
  const characters = [...word];
  if (!isCompound(characters)) return [];
  const places = Math.max(0, characters.length - 2 * LEAST_PART + 1);
  return Array.from({ length: places }, (_, place): [string, string] => [
    characters.slice(0, LEAST_PART + place).join(''),
    characters.slice(LEAST_PART + place).join(''),
  ]);
}

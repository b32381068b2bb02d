// Chance that repeats itself: the same seed gives the same numbers on every machine.

/** Numbers from 0 up to but not including 1, uniform, from a 32-bit state stepped by a Weyl constant and mixed. */
export function seededChance(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}

/** The most optimistic, the most likely and the most pessimistic hours. */
export interface ThreePoints {
  readonly optimisticHours: number;
  readonly likelyHours: number;
  readonly pessimisticHours: number;
}

/** Whether the three stand in order and none is negative. */
export function isOrdered({ optimisticHours, likelyHours, pessimisticHours }: ThreePoints): boolean {
  return 0 <= optimisticHours && optimisticHours <= likelyHours && likelyHours <= pessimisticHours;
}

/** One draw of the triangular distribution of three points, by the inverse of its distribution function. */
export function triangular(points: ThreePoints, chance: number): number {
  const { optimisticHours: low, likelyHours: mode, pessimisticHours: high } = points;
  const range = high - low;
  if (range <= 0) return mode;
  const below = (mode - low) / range;
  return chance < below
    ? low + Math.sqrt(chance * range * (mode - low))
    : high - Math.sqrt((1 - chance) * range * (high - mode));
}

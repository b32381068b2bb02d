// The places of the analysis, in the order of their tabs.

export const PLACES = ['readiness', 'impact', 'dependencies', 'recovery'] as const;
export type Place = (typeof PLACES)[number];

/** The place an address names; the findings where it names none. */
export function placeOf(word: string | null): Place {
  return PLACES.find((place) => place === word) ?? 'readiness';
}

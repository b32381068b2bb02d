// The tightest of several bounds, with whoever sets it.

/** A number of hours not to be exceeded and the ids of those who ask for exactly that. */
export interface Bound {
  readonly hours: number;
  readonly ids: ReadonlySet<string>;
}

/** The shorter of two bounds; both are named when they are equal. */
export function tighter(a: Bound | null, b: Bound | null): Bound | null {
  if (a === null || b === null) return a ?? b;
  if (a.hours !== b.hours) return a.hours < b.hours ? a : b;
  return a.ids === b.ids ? a : { hours: a.hours, ids: new Set([...a.ids, ...b.ids]) };
}

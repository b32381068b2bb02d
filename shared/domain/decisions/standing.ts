// Who may decide: the holder of the role, the deputies in order, those it was handed on to for a time (guideline 2.8.1).
import type { Standing } from '../../model/decision';

/** Somebody in a role, in the order of calling: 0 the holder. */
export interface Seat {
  readonly personId: string;
  readonly name: string;
  readonly order: number;
}

/** A delegation that was given and not withdrawn; `untilMs` null: its end is not known. */
export interface Delegated {
  readonly id: string;
  /** A person's id or a typed name. */
  readonly to: string;
  readonly untilMs: number | null;
}

export interface Authority {
  readonly as: Standing;
  readonly order: number | null;
  readonly delegationId: string | null;
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** By what right `by` (a person's id or a typed name) decides at `atMs`; a delegation that has run out gives none. */
export function authorityOf(
  by: string,
  atMs: number,
  seats: readonly Seat[],
  delegations: readonly Delegated[],
  /** Those who took the role in this response, named in the plan or not. */
  takers: readonly string[] = [],
): Authority {
  const isBy = (id: string, name: string): boolean => id === by || plain(name) === plain(by);
  const at = seats.findIndex(({ personId, name }) => isBy(personId, name));
  if (at === 0) return { as: 'holder', order: null, delegationId: null };
  if (at > 0) return { as: 'deputy', order: at, delegationId: null };
  if (takers.some((taker) => isBy(taker, taker))) return { as: 'holder', order: null, delegationId: null };
  const given = delegations.find(({ to, untilMs }) => isBy(to, to) && (untilMs === null || untilMs > atMs));
  return given === undefined
    ? { as: 'other', order: null, delegationId: null }
    : { as: 'delegate', order: null, delegationId: given.id };
}

// Whom to call next for a role: its holder, then the deputies in order, each only until something came of it (rules 8 and 12).
import type { CallResult } from '../contacts/nextCall';
import { type Availability, availabilityOf, type PersonState } from './people';

/** A call to somebody as it was logged, by the corrected clock. */
export interface CallMade {
  readonly ownerId: string;
  readonly result: CallResult;
  readonly atMs: number;
}

/** What stands between a person and the next call to them. */
export type CallStanding =
  /** Nobody called yet, and nothing is known. */
  | 'notCalled'
  /** Called in vain: it is the next one's turn. */
  | 'unreached'
  /** Reached or heard of: can be counted on. */
  | 'available'
  /** Reached or heard of: cannot come. */
  | 'out'
  /** Heard of, but not whether they come. */
  | 'heard';

/** Where somebody stands in the calling. */
export function callStanding(state: PersonState, calls: readonly CallMade[]): CallStanding {
  const availability: Availability = availabilityOf(state);
  if (availability === 'out') return 'out';
  if (availability === 'there' || availability === 'coming') return 'available';
  const last = [...calls].sort((a, b) => a.atMs - b.atMs).at(-1);
  if (last?.result === 'cannotCome') return 'out';
  if (last?.result === 'noAnswer' || last?.result === 'wrongNumber') return 'unreached';
  return last === undefined && state.last === null ? 'notCalled' : 'heard';
}

/** A person in the order of calling for a role. */
export interface InOrder {
  readonly personId: string;
  readonly standing: CallStanding;
  /** The last call to them, by the corrected clock; null before the first. */
  readonly calledMs: number | null;
}

/**
 * The person to call next in a chain; null once somebody can be counted on or everybody said no. When all were tried in vain
 * the one tried longest ago is called again, after the plan's limit.
 * @param limitMs how long an unanswered call holds the line for its own person (rule.no_answer_minutes)
 */
export function nextInChain(
  chain: readonly InOrder[],
  { nowMs, limitMs }: { readonly nowMs: number; readonly limitMs: number },
): string | null {
  if (chain.some(({ standing }) => standing === 'available')) return null;
  const fresh = chain.find(({ standing }) => standing === 'notCalled' || standing === 'heard');
  if (fresh !== undefined) return fresh.personId;
  const again = chain
    .filter(({ standing, calledMs }) => standing === 'unreached' && nowMs - (calledMs ?? 0) >= limitMs)
    .sort((a, b) => (a.calledMs ?? 0) - (b.calledMs ?? 0));
  return again[0]?.personId ?? null;
}

/** Who could take a role, as far as is known: the first in order who can be counted on, and those before them. */
export interface Suggestion {
  readonly personId: string;
  readonly rank: number;
  /** Those named earlier and why not they. */
  readonly passed: readonly { readonly personId: string; readonly standing: CallStanding }[];
}

/**
 * The first in order who can be counted on. Nobody takes a role by it: a person does that (rule 8).
 * @param isFree whether somebody may take one more role (no more than two rest on one person)
 */
export function suggestHolder(
  chain: readonly InOrder[],
  isFree: (personId: string) => boolean = () => true,
): Suggestion | null {
  const rank = chain.findIndex(({ personId, standing }) => standing === 'available' && isFree(personId));
  const found = chain[rank];
  if (found === undefined) return null;
  const passed = chain.slice(0, rank).map(({ personId, standing }) => ({ personId, standing }));
  return { personId: found.personId, rank, passed };
}

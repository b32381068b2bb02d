// Whom to call after a call that reached nobody, or somebody who cannot come (rule 12).
import type { CALL_RESULTS } from '../../model/evidence';
import type { CallTime } from './callTime';
import { callOrder, isUsableAt, isVoice, type Reach } from './order';

export type CallResult = (typeof CALL_RESULTS)[number];

/** A call as it was logged; `atMs` is the corrected time. */
export interface Attempt {
  readonly contactId: string;
  readonly ownerId: string;
  readonly result: CallResult;
  readonly atMs: number;
}

/** What the calls of the last hour rule out. */
export interface Exclusions {
  /** Contacts that were tried in vain. */
  readonly tried: ReadonlySet<string>;
  /** People who said that they cannot come. */
  readonly declined: ReadonlySet<string>;
}

/** Somebody who can be called, and for which role. */
export interface Candidate {
  readonly ownerId: string;
  readonly roleId: string;
  readonly reaches: readonly Reach[];
}

export interface NextCall {
  readonly ownerId: string;
  readonly contactId: string | null;
  readonly roleId: string | null;
}

export interface Situation {
  readonly result: CallResult;
  readonly ownerId: string;
  /** The role for which the call was made. */
  readonly roleId: string | null;
  /** All means of reaching the one who was called. */
  readonly own: readonly Reach[];
  /** Who comes after them, in the order of calling. */
  readonly candidates: readonly Candidate[];
  readonly exclusions: Exclusions;
  readonly time: CallTime;
}

const TRIED_FOR_MS = 60 * 60_000;

/** What calls not older than an hour rule out; of several calls to the same the last one counts. */
export function exclusionsOf(attempts: readonly Attempt[], nowMs: number): Exclusions {
  const recent = attempts.filter(({ atMs }) => nowMs - atMs <= TRIED_FOR_MS).sort((a, b) => a.atMs - b.atMs);
  const byContact = new Map(recent.map(({ contactId, result }) => [contactId, result]));
  const byOwner = new Map(recent.map(({ ownerId, result }) => [ownerId, result]));
  const inVain = (result: CallResult): boolean => result === 'noAnswer' || result === 'wrongNumber';
  return {
    tried: new Set([...byContact].filter(([, result]) => inVain(result)).map(([id]) => id)),
    declined: new Set([...byOwner].filter(([, result]) => result === 'cannotCome').map(([id]) => id)),
  };
}

/** Means still worth trying, best first: not suspect and not tried in vain lately. */
function untried(reaches: readonly Reach[], { exclusions, time }: Situation): Reach[] {
  return callOrder(reaches, time).filter((reach) => !reach.suspect && !exclusions.tried.has(reach.id));
}

function ownCall(situation: Situation, reach: Reach | undefined): NextCall | null {
  return reach ? { ownerId: situation.ownerId, contactId: reach.id, roleId: situation.roleId } : null;
}

function deputyCall(situation: Situation): NextCall | null {
  for (const { ownerId, roleId, reaches } of available(situation)) {
    const reach = untried(reaches, situation).find(isVoice);
    if (reach) return { ownerId, contactId: reach.id, roleId };
  }
  return null;
}

function available({ candidates, exclusions, ownerId }: Situation): Candidate[] {
  return candidates.filter((one) => one.ownerId !== ownerId && !exclusions.declined.has(one.ownerId));
}

/**
 * Whom to call next: another number of the same person where somebody can answer now, else the next deputy, else what is
 * left of the same person, else a deputy who must be fetched because no number is known. Null after a call that reached
 * its aim, and when nobody is left. Never the number just tried, nor a suspect one.
 */
export function nextCall(situation: Situation): NextCall | null {
  if (situation.result === 'reached') return null;
  const own = situation.result === 'cannotCome' ? [] : untried(situation.own, situation);
  const answeredNow = own.find((reach) => isVoice(reach) && isUsableAt(reach, situation.time));
  const numberless = available(situation).find(({ reaches }) => reaches.length === 0);
  return (
    ownCall(situation, answeredNow) ??
    deputyCall(situation) ??
    // Nobody is left to answer: what is read at this hour reaches further than an empty office.
    ownCall(situation, own.find((reach) => isUsableAt(reach, situation.time)) ?? own[0]) ??
    (numberless ? { ownerId: numberless.ownerId, contactId: null, roleId: numberless.roleId } : null)
  );
}

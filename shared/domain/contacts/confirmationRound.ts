// A round of confirming numbers: which are done since it began, which are wrong, which are left (guideline 2.9.2, rule 12).
import type { RecordOf } from '../../model/index';
import { type ConfirmationScope, isSameScope } from './confirmationScope';

/** What a round asks of a number. `suspect`: somebody found it wrong, and nobody has corrected it yet. */
export type ConfirmationState = 'confirmed' | 'suspect' | 'open';

type Number = Pick<RecordOf<'contact'>, 'confirmedAt' | 'suspect'>;
type Round = Pick<RecordOf<'confirmationRound'>, 'id' | 'startedOn' | 'closedOn'>;

/** How far a round is. `total` counts every number, `suspect` those left because they are wrong. */
export interface RoundProgress {
  readonly total: number;
  readonly confirmed: number;
  readonly suspect: number;
}

const DAY = 'YYYY-MM-DD'.length;

/**
 * Where a number stands in a round. A confirmation of the first day counts, whenever on it the round began.
 * @param startedOn the first day of the round, `YYYY-MM-DD`.
 */
export function confirmationState({ confirmedAt, suspect }: Number, startedOn: string): ConfirmationState {
  if (suspect === true) return 'suspect';
  return confirmedAt !== null && confirmedAt.slice(0, DAY) >= startedOn ? 'confirmed' : 'open';
}

/** How far a round is with these numbers. */
export function roundProgress(numbers: readonly Number[], startedOn: string): RoundProgress {
  const states = numbers.map((number) => confirmationState(number, startedOn));
  return {
    total: states.length,
    confirmed: states.filter((state) => state === 'confirmed').length,
    suspect: states.filter((state) => state === 'suspect').length,
  };
}

/** Whose numbers the rounds under way ask for; where one asks for everybody's, that one alone. Empty: none is under way. */
export function openScopes(
  rounds: readonly Pick<RecordOf<'confirmationRound'>, 'closedOn' | 'scope'>[],
): ConfirmationScope[] {
  const scopes = rounds
    .filter(({ closedOn }) => closedOn === null)
    .map(({ scope }): ConfirmationScope => scope ?? { kind: 'all' });
  const everybody = scopes.find(({ kind }) => kind === 'all');
  if (everybody !== undefined) return [everybody];
  return scopes.filter((one, at) => scopes.findIndex((other) => isSameScope(one, other)) === at);
}

/** The round under way. Of rounds begun on two laptops the earlier counts, so that no confirmation is asked for twice. */
export function openRound<R extends Round>(rounds: readonly R[]): R | null {
  return rounds.filter(({ closedOn }) => closedOn === null).sort(byStart)[0] ?? null;
}

/** The round closed last. */
export function lastRound<R extends Round>(rounds: readonly R[]): R | null {
  const closed = rounds.filter(({ closedOn }) => closedOn !== null);
  return closed.sort((a, b) => compare(a.closedOn ?? '', b.closedOn ?? '') || byStart(a, b)).at(-1) ?? null;
}

function byStart(a: Round, b: Round): number {
  return compare(a.startedOn, b.startedOn) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

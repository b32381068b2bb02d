// When somebody arrives: as they told it, else guessed from how long they need, and marked as a guess.
import type { RecordOf } from '../../model/index';
import { isKnown, type PersonState } from './people';

type Commuter = Pick<RecordOf<'person'>, 'commuteMinutes' | 'commuteMode' | 'walkMinutes' | 'canWalkIn'>;

/** How people come: as always, or on foot because trains and roads are out. */
export type Travel = 'usual' | 'walk';

const MINUTE_MS = 60_000;

export interface Arrival {
  readonly atMs: number;
  /** Guessed from the plan: nobody told it. */
  readonly guessed: boolean;
  readonly minutes: number | null;
  /** How they come, by the plan: only with a guess. */
  readonly mode: string | null;
}

/** Minutes to come in, and how; null where the plan does not know, or they cannot walk in. */
export function journeyOf(
  person: Commuter,
  travel: Travel,
): { readonly minutes: number; readonly mode: string | null } | null {
  if (travel === 'usual')
    return person.commuteMinutes === null
      ? null
      : { minutes: person.commuteMinutes, mode: person.commuteMode };
  if (person.commuteMode === 'walk' && person.commuteMinutes !== null)
    return { minutes: person.commuteMinutes, mode: 'walk' };
  return person.walkMinutes === null ? null : { minutes: person.walkMinutes, mode: 'walk' };
}

/**
 * The arrival that was told, else the guess: from the moment they said that they come, else from now. Null for those who are
 * there, hurt, do not come, said that they do not know, or of whom the plan knows no journey.
 */
export function arrivalOf(
  state: PersonState,
  person: Commuter,
  { nowMs, travel }: { readonly nowMs: number; readonly travel: Travel },
): Arrival | null {
  const { safety, attendance, arrivalAt } = state;
  if (safety.value === 'injured') return null;
  if (attendance.value === 'onSite' || attendance.value === 'remote' || attendance.value === 'cannotCome')
    return null;
  if (isKnown(arrivalAt.value))
    return { atMs: Date.parse(arrivalAt.value), guessed: false, minutes: null, mode: null };
  const journey = journeyOf(person, travel);
  if (journey === null) return null;
  const from = attendance.value === 'coming' && attendance.atMs !== null ? attendance.atMs : nowMs;
  return { atMs: from + journey.minutes * MINUTE_MS, guessed: true, ...journey };
}

// Rules set aside: whether one still holds, until when, and what is still to be done about it.
import type { ExceptionEventKind } from '../model/exceptions';

export interface ExceptionFacts {
  readonly expiresOn: string | null;
  /** Whether it is looked at again: never a standing one of calm days, that of a response after its stand-down. */
  readonly review: 'never' | 'afterStandDown' | 'now';
}

export interface ExceptionMark {
  readonly id: string;
  readonly as: ExceptionEventKind;
  readonly expiresOn: string | null;
  /** When it happened, by the corrected clock. */
  readonly atMs: number;
}

/** What asks for somebody: an end that nobody told or that has passed, an order to be restored, a look back. */
export type ExceptionDuty = 'setEnd' | 'withdraw' | 'cleanUp' | 'review';

export interface ExceptionState {
  /** `inForce`: the rule is set aside now; `withdrawn`: it holds again; `settled`: nothing is left to do. */
  readonly status: 'inForce' | 'withdrawn' | 'settled';
  readonly expiresOn: string | null;
  readonly expiresAtMs: number | null;
  readonly duty: ExceptionDuty | null;
  /** Past its end and still in force. */
  readonly isOverdue: boolean;
  /** Its end comes within the time of the reminder. */
  readonly isDueSoon: boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The last moment it holds: a day counts to its end in the zone of the place. */
export function expiresAt(expiresOn: string, zoneMinutes: number): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(expiresOn);
  return isDay ? Date.parse(`${expiresOn}T00:00:00Z`) + DAY_MS - zoneMinutes * 60_000 : Date.parse(expiresOn);
}

/** How long before the end it reminds: an hour of one that ends at a moment, a week of one that ends on a day. */
export function reminderMs(expiresOn: string): number {
  return expiresOn.includes('T') ? HOUR_MS : 7 * DAY_MS;
}

function byTime(a: ExceptionMark, b: ExceptionMark): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Where an exception stands; independent of the order in which the events arrive. */
export function exceptionState(
  facts: ExceptionFacts,
  marks: readonly ExceptionMark[],
  at: { readonly nowMs: number; readonly zoneMinutes: number },
): ExceptionState {
  const ordered = [...marks].sort(byTime);
  const has = (as: ExceptionEventKind) => ordered.some((mark) => mark.as === as);
  const extended = ordered.filter(({ as, expiresOn }) => as === 'extended' && expiresOn !== null).at(-1);
  const expiresOn = extended?.expiresOn ?? facts.expiresOn;
  const expiresAtMs = expiresOn === null ? null : expiresAt(expiresOn, at.zoneMinutes);
  const isOver = has('withdrawn') || has('cleanedUp') || has('reviewed');
  const isOverdue = !isOver && expiresAtMs !== null && expiresAtMs <= at.nowMs;
  const isDueSoon =
    !isOver &&
    !isOverdue &&
    expiresOn !== null &&
    expiresAtMs !== null &&
    expiresAtMs - reminderMs(expiresOn) <= at.nowMs;
  const isSettled = has('reviewed') || (has('cleanedUp') && facts.review === 'never');
  const status = !isOver ? 'inForce' : isSettled ? 'settled' : 'withdrawn';
  const duty = isOver
    ? dutyAfter(facts, { isSettled, isCleanedUp: has('cleanedUp') })
    : dutyBefore({ expiresOn, isOverdue });
  return { status, expiresOn, expiresAtMs, duty, isOverdue, isDueSoon };
}

function dutyBefore({
  expiresOn,
  isOverdue,
}: Pick<ExceptionState, 'expiresOn' | 'isOverdue'>): ExceptionDuty | null {
  if (isOverdue) return 'withdraw';
  return expiresOn === null ? 'setEnd' : null;
}

function dutyAfter(
  { review }: ExceptionFacts,
  { isSettled, isCleanedUp }: { readonly isSettled: boolean; readonly isCleanedUp: boolean },
): ExceptionDuty | null {
  if (isSettled) return null;
  if (!isCleanedUp) return 'cleanUp';
  return review === 'now' ? 'review' : null;
}

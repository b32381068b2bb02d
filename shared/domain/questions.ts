// Open questions: in which order they are looked after, which are overdue, and what the answer fills.

export interface Asked {
  readonly dueAt: string | null;
  readonly nextCheckAt: string | null;
  readonly askedOf: string | null;
  readonly raisedAt: string;
}

/** The time at which somebody must look after it: the next check, or the end if that is earlier; null when none was set. */
export function lookAt({ dueAt, nextCheckAt }: Pick<Asked, 'dueAt' | 'nextCheckAt'>): string | null {
  if (dueAt === null || nextCheckAt === null) return dueAt ?? nextCheckAt;
  return Date.parse(dueAt) < Date.parse(nextCheckAt) ? dueAt : nextCheckAt;
}

/** `overdue`: a time has passed; `unasked`: nobody is asked yet; `waiting`: somebody is asked. */
export type QuestionUrgency = 'overdue' | 'unasked' | 'waiting';

/** How an open question stands. */
export function urgencyOf(asked: Asked, nowMs: number): QuestionUrgency {
  const at = lookAt(asked);
  if (at !== null && Date.parse(at) < nowMs) return 'overdue';
  return asked.askedOf === null ? 'unasked' : 'waiting';
}

const WEIGHT: Readonly<Record<QuestionUrgency, number>> = { overdue: 0, unasked: 1, waiting: 2 };

/** Sorted by weight: what is overdue, then what nobody is asked, then what waits; each by its next time, then by age. */
export function byWeight(nowMs: number): (a: Asked, b: Asked) => number {
  const at = (asked: Asked) => {
    const time = lookAt(asked);
    return time === null ? Number.MAX_SAFE_INTEGER : Date.parse(time);
  };
  return (a, b) =>
    WEIGHT[urgencyOf(a, nowMs)] - WEIGHT[urgencyOf(b, nowMs)] ||
    at(a) - at(b) ||
    Date.parse(a.raisedAt) - Date.parse(b.raisedAt);
}

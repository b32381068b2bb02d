// Which planned days the home screen tells: those of the coming month and those that are late, in their order; free of React.

/** Something with a day. */
export interface Planned {
  readonly id: string;
  /** `2026-12-17`. */
  readonly on: string;
  readonly title: string;
  readonly ownerId: string | null;
  /** Where it is recorded. */
  readonly path: string;
}

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 31;
const SHOWN = 6;

/**
 * The late ones and those of the next month, the earliest first; never more than six.
 * @param today `2026-11-21`
 */
export function comingDays(planned: readonly Planned[], today: string): Planned[] {
  const until = new Date(Date.parse(today) + AHEAD_DAYS * DAY_MS).toISOString().slice(0, today.length);
  return planned
    .filter(({ on }) => on <= until)
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
    .slice(0, SHOWN);
}

// The corrected clock of this laptop on the screens of a response, and instants as people read them.
import { toInstant } from '../../../shared/model/instant';
import { useNow as useOwnClock, zoneMinutesAt } from '../../data/clock';
import { useQuery } from '../../data/queries';
import { clockTime, monthDay } from '../../i18n/times';

const MINUTE_MS = 60_000;

function useOffsetMs(): number {
  return (useQuery('desk.status', {}).data?.clockOffsetSeconds ?? 0) * 1000;
}

/** The corrected time in ms; renders again as the minutes pass. */
export function useNow(): number {
  return useOwnClock(MINUTE_MS) + useOffsetMs();
}

/** The corrected time at the moment of asking, for what is written. */
export function useCorrectedClock(): () => number {
  const offset = useOffsetMs();
  return () => Date.now() + offset;
}

/** An instant of this place for a time in ms, to the second. */
export function instantOf(ms: number): string {
  const whole = Math.floor(ms / 1000) * 1000;
  return toInstant(whole, zoneMinutesAt(whole));
}

/** `05:12` at this place. */
export function timeOf(instant: string): string {
  return clockTime(Date.parse(instant));
}

/** `05:12`, with the day before it when it is not today: `11/19 23:50`. */
export function momentOf(instant: string, nowMs: number): string {
  const ms = Date.parse(instant);
  const isToday = new Date(ms).toDateString() === new Date(nowMs).toDateString();
  return isToday ? clockTime(ms) : `${monthDay(ms)} ${clockTime(ms)}`;
}

/** Whole minutes from now until an instant; negative when it has passed. */
export function minutesUntil(instant: string, nowMs: number): number {
  return Math.ceil((Date.parse(instant) - nowMs) / MINUTE_MS);
}

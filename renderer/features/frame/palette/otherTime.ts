// The other time of calling: the night seen from office hours, the next office hours seen from outside them.
import { callTimeAt } from '../../../../shared/domain/contacts/callTime';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const NIGHT_HOUR = 23;
const OFFICE_HOUR = 11;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/**
 * A moment, in ms, at which the numbers of the other time hold; it stays the same for the whole of the present one.
 * @param ms the present, ms; @param zoneMinutes minutes east of UTC.
 */
export function otherTime(
  ms: number,
  zoneMinutes: number,
): { readonly ms: number; readonly time: 'day' | 'night' } {
  const zoneMs = zoneMinutes * 60_000;
  const midnight = Math.floor((ms + zoneMs) / DAY_MS) * DAY_MS - zoneMs;
  if (callTimeAt(ms, zoneMinutes) === 'day') return { ms: midnight + NIGHT_HOUR * HOUR_MS, time: 'night' };
  const noons = WEEK.map((days) => midnight + days * DAY_MS + OFFICE_HOUR * HOUR_MS);
  const office = noons.find((noon) => callTimeAt(noon, zoneMinutes) === 'day') ?? ms;
  return { ms: office, time: 'day' };
}

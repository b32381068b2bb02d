// Which of the three times of calling an instant falls into: office hours, night, or a day off.

export const CALL_TIMES = ['day', 'night', 'holiday'] as const;
export type CallTime = (typeof CALL_TIMES)[number];

const DAY_STARTS_MINUTE = 8 * 60 + 30;
const DAY_ENDS_MINUTE = 17 * 60 + 30;
const SUNDAY = 0;
const SATURDAY = 6;

/**
 * The time of calling at a place: `day` from 8:30 until 17:30 on Monday to Friday, `holiday` all of Saturday and Sunday,
 * else `night`.
 * @param ms milliseconds since 1970, of the right time; @param zoneMinutes minutes east of UTC there.
 */
export function callTimeAt(ms: number, zoneMinutes: number): CallTime {
  const local = new Date(ms + zoneMinutes * 60_000);
  const weekday = local.getUTCDay();
  if (weekday === SUNDAY || weekday === SATURDAY) return 'holiday';
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  return minute >= DAY_STARTS_MINUTE && minute < DAY_ENDS_MINUTE ? 'day' : 'night';
}

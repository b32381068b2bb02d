// The time as screens see it: ticking only as often as something on the screen changes.
import { useEffect, useState } from 'react';
import { toInstant } from '../../shared/model/instant';

/** Office hours begin and end at half past. */
const HALF_HOUR_MS = 1_800_000;

/** Minutes east of UTC at a moment, by this laptop's zone. */
export function zoneMinutesAt(ms: number): number {
  return -new Date(ms).getTimezoneOffset();
}

/** This laptop's clock in ms, renewed at every full step of `everyMs`; the correction is added by the caller. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const plan = () => {
      timer = setTimeout(
        () => {
          setNow(Date.now());
          plan();
        },
        everyMs - (Date.now() % everyMs) + 5,
      );
    };
    plan();
    return () => clearTimeout(timer);
  }, [everyMs]);
  return now;
}

/**
 * The present hour or half hour as an instant: the key under which the directory is asked, so that the number to call changes
 * from day to night by itself while the answer stays cached in between.
 */
export function useHour(): string {
  const now = useNow(60_000);
  const hour = now - (now % HALF_HOUR_MS);
  return toInstant(hour, zoneMinutesAt(hour));
}

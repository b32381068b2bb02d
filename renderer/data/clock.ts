// The time as screens see it: ticking only as often as something on the screen changes.
import { useEffect, useState } from 'react';
import { toInstant } from '../../shared/model/instant';

const HOUR_MS = 3_600_000;

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
 * The present full hour as an instant: the key under which the directory is asked, so that the number to call changes
 * from day to night by itself while the answer stays cached within the hour.
 */
export function useHour(): string {
  const now = useNow(60_000);
  const hour = now - (now % HOUR_MS);
  return toInstant(hour, zoneMinutesAt(hour));
}

// The stamp of a value: a hybrid logical clock kept per field, totally ordered on every laptop alike.

/** `time` in ms since 1970 by the corrected clock; `counter` breaks ties in time; `device` breaks the rest. */
export interface Stamp {
  readonly time: number;
  readonly counter: number;
  readonly device: string;
}

/** Negative when `a` is older than `b`; 0 only for the same stamp. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.time !== b.time) return a.time - b.time;
  if (a.counter !== b.counter) return a.counter - b.counter;
  if (a.device === b.device) return 0;
  return a.device < b.device ? -1 : 1;
}

/**
 * The stamp of a new value that replaces others (S3, S9): never older than anything its author had seen, whatever the
 * clocks say, and no later than it must be, so that one wrong clock spoils one field's times only.
 * @param wall the device's corrected time in ms.
 */
export function nextStamp(wall: number, device: string, replaced: readonly Stamp[]): Stamp {
  const newest = replaced.reduce<Stamp | null>(
    (best, stamp) => (best && compareStamps(best, stamp) >= 0 ? best : stamp),
    null,
  );
  if (!newest || wall > newest.time) return { time: wall, counter: 0, device };
  return { time: newest.time, counter: newest.counter + 1, device };
}

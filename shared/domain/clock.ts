// Corrected time: what the right clock said when a laptop's own clock said something else.

/** A clock check of one device: at its own time `clockMs` it had to be corrected by `offsetSeconds`. */
export interface ClockCheck {
  readonly deviceId: string;
  readonly clockMs: number;
  readonly offsetSeconds: number;
}

/** Corrects a device's own time; both in ms since 1970. */
export type ClockCorrection = (deviceId: string, clockMs: number) => number;

/**
 * The correction that holds for each device at its own time (rule 3): that of the last check made by then; for evidence
 * older than every check, that of the first one made, since the clock was wrong before anybody looked.
 */
export function clockCorrection(checks: readonly ClockCheck[]): ClockCorrection {
  const byDevice = Map.groupBy(
    [...checks].sort((a, b) => a.clockMs - b.clockMs),
    (check) => check.deviceId,
  );
  return (deviceId, clockMs) => {
    const own = byDevice.get(deviceId) ?? [];
    const before = own.findLast((check) => check.clockMs <= clockMs);
    return clockMs + ((before ?? own[0])?.offsetSeconds ?? 0) * 1000;
  };
}

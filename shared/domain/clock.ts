// Corrected time: what the right clock said when a laptop's own clock said something else.

/** A clock check of one device: at its own time `clockMs` it had to be corrected by `offsetSeconds`. */
export interface ClockCheck {
  readonly deviceId: string;
  readonly clockMs: number;
  readonly offsetSeconds: number;
}

/**
 * The correction in seconds that holds for a device at its own time (rule 3): the last check made by then; for
 * evidence older than every check, the first one made, since the clock was wrong before anybody looked.
 */
export function offsetAt(checks: readonly ClockCheck[], deviceId: string, clockMs: number): number {
  const own = checks.filter((check) => check.deviceId === deviceId).sort((a, b) => a.clockMs - b.clockMs);
  const before = own.filter((check) => check.clockMs <= clockMs).at(-1);
  return (before ?? own[0])?.offsetSeconds ?? 0;
}

/** A device's own time in ms, corrected by its clock checks. */
export function correctedMs(checks: readonly ClockCheck[], deviceId: string, clockMs: number): number {
  return clockMs + offsetAt(checks, deviceId, clockMs) * 1000;
}

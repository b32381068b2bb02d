// The numbers people say aloud: device code and serial, given once and never changed (rule 2).

/** `B-0042`: the 42nd entry device B has written in its life. */
export function entryNumber(deviceCode: string, serial: number): string {
  return `${deviceCode}-${String(serial).padStart(4, '0')}`;
}

/** `F-B01`: the first failure record begun on device B. */
export function failureNumber(deviceCode: string, serial: number): string {
  return `F-${deviceCode}${String(serial).padStart(2, '0')}`;
}

/** `Q-B03`: the third question raised on device B. */
export function questionNumber(deviceCode: string, serial: number): string {
  return `Q-${deviceCode}${String(serial).padStart(2, '0')}`;
}

/** `R-B02`: the second report taken in hand on device B. */
export function reportNumber(deviceCode: string, serial: number): string {
  return `R-${deviceCode}${String(serial).padStart(2, '0')}`;
}

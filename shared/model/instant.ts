// Instants as text with the offset of the place where they were written.

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * An instant as ISO 8601 with offset, to the millisecond when it has any.
 * @param ms milliseconds since 1970; @param zoneMinutes minutes east of UTC.
 */
export function toInstant(ms: number, zoneMinutes: number): string {
  const local = new Date(ms + zoneMinutes * 60_000);
  const date = `${String(local.getUTCFullYear()).padStart(4, '0')}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`;
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
  const fraction = local.getUTCMilliseconds();
  const sign = zoneMinutes < 0 ? '-' : '+';
  const zone = Math.abs(zoneMinutes);
  const part = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`;
  return `${date}T${time}${part}${sign}${two(Math.floor(zone / 60))}:${two(zone % 60)}`;
}

/** Milliseconds since 1970 of an instant written with its offset. */
export function fromInstant(text: string): number {
  return Date.parse(text);
}

// Reads a time of day as people type it in a hurry.

const fullWidthShift = '０'.charCodeAt(0) - '0'.charCodeAt(0);

/** Full-width digits and colons become half-width ones. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - fullWidthShift))
    .replaceAll('：', ':');
}

/**
 * A time of day as `HH:mm`, read from `0512`, `512`, `5:12` or `05:12`, half or full width; null when
 * the text is not a time between 00:00 and 23:59.
 */
export function readClockTime(text: string): string | null {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(halfWidth(text.trim()));
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

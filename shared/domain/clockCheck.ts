// Holding this laptop's clock against a watch or the radio: from the time told to the seconds to add.

const DAY_SECONDS = 86_400;
const HALF_DAY = DAY_SECONDS / 2;

/** Seconds since midnight read from `051203`, `05:12:03`, `0512` or `5:12`, full width too; null when it is no time. */
export function readWatch(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain) ?? /^(\d{1,2})(\d{2})(\d{2})?$/.exec(plain);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '0')];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return hour * 3600 + minute * 60 + second;
}

/**
 * The seconds to add to this laptop's clock to get what the watch says, the shorter way round midnight.
 * @param watchSeconds seconds since midnight; @param nowMs this laptop's clock; @param zoneMinutes minutes east of UTC.
 */
export function offsetFromWatch(watchSeconds: number, nowMs: number, zoneMinutes: number): number {
  const own = Math.floor(nowMs / 1000) + zoneMinutes * 60;
  const difference = watchSeconds - (((own % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS);
  if (difference > HALF_DAY) return difference - DAY_SECONDS;
  return difference < -HALF_DAY ? difference + DAY_SECONDS : difference;
}

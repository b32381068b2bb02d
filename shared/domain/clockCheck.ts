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

/** Why a correction is more likely something else than a wrong clock. */
export type ClockSuspicion =
  /** About so many whole hours: the laptop's time zone is the wrong one, and its clock may be right. */
  | { readonly kind: 'zone'; readonly hours: number }
  /** More than a clock gets wrong by itself: a slip of the hand, perhaps. */
  | { readonly kind: 'large' };

/** A correction beyond this is more likely a slip than a clock. */
const LARGE_SECONDS = 600;
const HOUR_SECONDS = 3600;
/** How far beside the whole hour a clock in the wrong zone may stand by itself. */
const ZONE_SLACK_SECONDS = 300;

/** What to suspect behind a correction, to be said before it is confirmed; null for one that clocks need. */
export function suspicionOf(offsetSeconds: number): ClockSuspicion | null {
  const size = Math.abs(offsetSeconds);
  if (size <= LARGE_SECONDS) return null;
  const hours = Math.round(size / HOUR_SECONDS);
  const besides = Math.abs(size - hours * HOUR_SECONDS);
  return hours > 0 && besides <= ZONE_SLACK_SECONDS ? { kind: 'zone', hours } : { kind: 'large' };
}

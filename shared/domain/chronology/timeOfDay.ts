// Times of day as people type and say them in a response, and the instants they stand for.
import { toInstant } from '../../model/instant';

const DAY_MS = 24 * 60 * 60_000;
/** A watch may run ahead of the corrected clock by this much before a told time counts as yesterday's. */
const AHEAD_MS = 10 * 60_000;

/** Minutes since midnight of `0512`, `512`, `5:12` or `05:12`, half or full width; null when it is no time of day. */
export function readTimeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(text.trim().normalize('NFKC'));
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

function midnightBefore(nowMs: number, zoneMinutes: number): number {
  const shifted = nowMs + zoneMinutes * 60_000;
  return shifted - (((shifted % DAY_MS) + DAY_MS) % DAY_MS) - zoneMinutes * 60_000;
}

/**
 * The instant a told time of something that happened stands for: today's, or yesterday's when today's has not come yet
 * (at 00:10, `2350` is ten minutes past).
 * @param minutes since midnight; @param zoneMinutes minutes east of UTC.
 */
export function happenedAt(minutes: number, nowMs: number, zoneMinutes: number): string {
  const today = midnightBefore(nowMs, zoneMinutes) + minutes * 60_000;
  return toInstant(today > nowMs + AHEAD_MS ? today - DAY_MS : today, zoneMinutes);
}

/** The instant a promised time stands for: today's, or tomorrow's when today's has passed. */
export function comesAt(minutes: number, nowMs: number, zoneMinutes: number): string {
  const today = midnightBefore(nowMs, zoneMinutes) + minutes * 60_000;
  return toInstant(today <= nowMs ? today + DAY_MS : today, zoneMinutes);
}

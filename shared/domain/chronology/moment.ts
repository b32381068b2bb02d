// A moment as people type it in a form: a time of day, or a day and a time.
import { toInstant } from '../../model/instant';
import { comesAt, happenedAt, readTimeOfDay } from './timeOfDay';

/** Where a bare time of day points: to what has happened, or to what is to come. */
export type Direction = 'past' | 'future';

export interface Here {
  readonly nowMs: number;
  /** Minutes east of UTC. */
  readonly zoneMinutes: number;
}

/** `11/21 0512`, `2026-11-21 05:12`; null when it is no day with a time of day. */
function readDayAndTime(text: string, { nowMs, zoneMinutes }: Here): string | null {
  const match = /^(?:(\d{4})[-/])?(\d{1,2})[-/](\d{1,2})\s+(\S+)$/.exec(text);
  const minutes = match === null ? null : readTimeOfDay(match[4] ?? '');
  if (match === null || minutes === null) return null;
  const year =
    match[1] === undefined ? new Date(nowMs + zoneMinutes * 60_000).getUTCFullYear() : Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? toInstant(date.getTime() + (minutes - zoneMinutes) * 60_000, zoneMinutes) : null;
}

/**
 * The instant of `0512`, `5:12`, `11/21 0512` or `2026-11-21 05:12`, half or full width. A bare time of something past is today's or
 * yesterday's, of something to come today's or tomorrow's. Null when it cannot be read.
 */
export function readMoment(text: string, direction: Direction, here: Here): string | null {
  const plain = text.trim().normalize('NFKC');
  const minutes = readTimeOfDay(plain);
  if (minutes === null) return readDayAndTime(plain, here);
  return direction === 'past'
    ? happenedAt(minutes, here.nowMs, here.zoneMinutes)
    : comesAt(minutes, here.nowMs, here.zoneMinutes);
}

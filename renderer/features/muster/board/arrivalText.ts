// An arrival as people type it while they telephone: `0630`, or that it is not known.
import { comesAt, readTimeOfDay } from '../../../../shared/domain/chronology/timeOfDay';
import type { Unknown } from '../../../../shared/model/define';
import { zoneMinutesAt } from '../../../data/clock';

const UNKNOWN_WORDS = new Set(['不明', '?', '？', 'ふめい', 'unknown']);

/** The instant a typed arrival stands for, 不明 as a value; null for an empty field, `wrong` for anything else. */
export function readArrival(text: string, nowMs: number): string | Unknown | 'wrong' | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (UNKNOWN_WORDS.has(typed.toLowerCase())) return { unknown: 'unknown' };
  const minutes = readTimeOfDay(typed);
  return minutes === null ? 'wrong' : comesAt(minutes, nowMs, zoneMinutesAt(nowMs));
}

// What is typed into the lines of a response: times told, people, numbers, each of which may be said to be unknown.
import { saysUnknown } from '../../../shared/domain/chronology/notKnown';
import { comesAt, happenedAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';
import type { Unknown } from '../../../shared/model/define';
import { toInstant } from '../../../shared/model/instant';
import { zoneMinutesAt } from '../../data/clock';

/** `value` undefined: nothing was typed; `wrong`: it cannot be read. */
export type Read<T> = { readonly value: T | Unknown | undefined } | 'wrong';

const UNKNOWN: Unknown = { unknown: 'unknown' };
const WITH_DAY = /^(\d{1,2})\/(\d{1,2})\s+(\S+)$/;

/** The day before which a month and day count as this year's. */
const HALF_YEAR_MS = 183 * 86_400_000;

function onDay(month: number, day: number, minutes: number, nowMs: number): string | null {
  const year = new Date(nowMs).getFullYear();
  for (const candidate of [year, year - 1, year + 1]) {
    const date = new Date(candidate, month - 1, day, 0, minutes);
    if (date.getMonth() !== month - 1 || date.getDate() !== day) continue;
    const ms = date.getTime();
    if (Math.abs(ms - nowMs) <= HALF_YEAR_MS) return toInstant(ms, zoneMinutesAt(ms));
  }
  return null;
}

/**
 * A time: `0512`, `11/19 2350`, `?`. @param which of the two days a time of day alone can mean: the last one that was, or the next.
 */
export function readTime(text: string, nowMs: number, which: 'past' | 'coming'): Read<string> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { value: undefined };
  if (saysUnknown(plain)) return { value: UNKNOWN };
  const dated = WITH_DAY.exec(plain);
  const minutes = readTimeOfDay(dated?.[3] ?? plain);
  if (minutes === null) return 'wrong';
  if (dated !== null) {
    const instant = onDay(Number(dated[1]), Number(dated[2]), minutes, nowMs);
    return instant === null ? 'wrong' : { value: instant };
  }
  const zone = zoneMinutesAt(nowMs);
  return { value: which === 'past' ? happenedAt(minutes, nowMs, zone) : comesAt(minutes, nowMs, zone) };
}

/** A name or a text; `?` is unknown. */
export function readName(text: string): string | Unknown | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  return saysUnknown(plain) ? UNKNOWN : plain;
}

/** A number, commas and full width allowed; `?` is unknown. */
export function readNumber(text: string): Read<number> {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  if (plain === '') return { value: undefined };
  if (saysUnknown(plain)) return { value: UNKNOWN };
  const number = Number(plain);
  return /^\d+(?:\.\d+)?$/.test(plain) && Number.isFinite(number) ? { value: number } : 'wrong';
}

/** Minutes: `90`, `1:30`, `1.5h`; `?` is unknown. */
export function readMinutes(text: string): Read<number> {
  const plain = text.normalize('NFKC').trim();
  const clock = /^(\d+):([0-5]\d)$/.exec(plain);
  if (clock !== null) return { value: Number(clock[1]) * 60 + Number(clock[2]) };
  const hours = /^(\d+(?:\.\d+)?)\s*(?:h|時間)$/i.exec(plain);
  if (hours !== null) return { value: Math.round(Number(hours[1]) * 60) };
  return readNumber(plain.replace(/\s*(?:分|min|m)$/i, ''));
}

/** A day: `11/24`, `1124`, `2026-11-24`; `?` is unknown. */
export function readDay(text: string, nowMs: number): Read<string> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { value: undefined };
  if (saysUnknown(plain)) return { value: UNKNOWN };
  const whole = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain);
  if (whole === null && short === null) return 'wrong';
  const month = Number(whole?.[2] ?? short?.[1]);
  const day = Number(whole?.[3] ?? short?.[2]);
  const instant = whole === null ? onDay(month, day, 0, nowMs) : null;
  const year = whole === null ? instant?.slice(0, 4) : whole[1];
  if (year === undefined || !isDay(Number(year), month, day)) return 'wrong';
  return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day;
}

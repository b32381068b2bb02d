// Dates as they stand in Japanese sheets: eras in words and letters, western dates, and the day numbers of spreadsheet programs.

/** The first year of each era less one: 令和1 is 2019. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  R: 2018,
  H: 1988,
  S: 1925,
  T: 1911,
  M: 1867,
};

const WEEKDAY = /\s*[(（]\s*[月火水木金土日](?:曜日?)?\s*[)）]\s*/u;
const ERA_DATE =
  /^(令和|平成|昭和|大正|明治|R|H|S|T|M)\s*(元|\d{1,2})\s*(?:年|[./-])\s*(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})\s*日?/iu;
const WESTERN_DATE = /^(\d{4})\s*(?:年|[./-])\s*(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})\s*日?/u;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}$/;
const TIME = /^[T\s]*(\d{1,2})\s*[:時]\s*(\d{1,2})\s*分?(?:[:.]?\d{1,2}(?:\.\d+)?秒?)?$/u;

/** A day and, where it was written, the time of that day. */
export interface ReadDate {
  /** `2026-04-01` */
  readonly day: string;
  /** `09:30`; null where no time was written. */
  readonly time: string | null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null;
}

function yearOf(era: string, written: string): number {
  return (ERAS[era.toUpperCase()] ?? 0) + (written === '元' ? 1 : Number(written));
}

function timeOf(rest: string): string | null | undefined {
  if (rest.trim() === '') return null;
  const [, hour = '', minute = ''] = TIME.exec(rest) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${two(Number(hour))}:${two(Number(minute))}`
    : undefined;
}

const DAY_MS = 86_400_000;
/** The first and the last day number taken for a date where only digits stand: 1954 and 2118. */
const SERIAL_FIRST = 20_000;
const SERIAL_LAST = 80_000;

/**
 * The date behind a spreadsheet program's day number; null outside 1900 to 9999. In the 1900 system day 60 is a
 * 29 February 1900 that never was, kept for the sake of old files.
 */
export function dateOfSerial(serial: number, is1904: boolean): ReadDate | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const at = new Date(start + Math.floor(serial) * DAY_MS + minutes * 60_000);
  const day = dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (day === null) return null;
  return { day, time: minutes === 0 ? null : `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}` };
}

/**
 * Reads a written date: 令和8年4月1日, R8.4.1, 令和元年5月1日, 2026/4/1, 2026年4月1日(水) 9:30, 20260401, 46113, in full-width
 * letters too. Null for anything else, such as a day without its year or a day that never was.
 */
export function readDate(written: string, is1904: boolean): ReadDate | null {
  const text = written.normalize('NFKC').trim().replace(WEEKDAY, ' ').trim();
  if (SERIAL.test(text)) {
    const serial = Number(text);
    return serial >= SERIAL_FIRST && serial <= SERIAL_LAST ? dateOfSerial(serial, is1904) : null;
  }
  const era = ERA_DATE.exec(text);
  const western = era === null ? (WESTERN_DATE.exec(text) ?? COMPACT_DATE.exec(text)) : null;
  const found = era ?? western;
  if (found === null) return null;
  const [year, month, date] =
    era === null
      ? [Number(found[1]), Number(found[2]), Number(found[3])]
      : [yearOf(era[1] ?? '', era[2] ?? ''), Number(era[3]), Number(era[4])];
  const day = dayOf(year, month, date);
  const time = timeOf(text.slice(found[0].length));
  return day === null || time === undefined ? null : { day, time };
}

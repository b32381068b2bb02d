// Moments as people type and read them, in this laptop's zone, free of React.
import { toInstant } from '../../shared/model/instant';
import { zoneMinutesAt } from '../data/clock';
import { clockTime, fullDay } from '../i18n/times';
import { halfWidth } from '../ui';

const FORM = /^(?:(?:(\d{4})[/-])?(\d{1,2})[/-](\d{1,2})[ T]+)?(\d{1,2}):?(\d{2})(?::?(\d{2}))?$/;

/** `2026/11/20 05:12` for an instant; other text stays as it is. */
export function writtenMoment(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : `${fullDay(ms)} ${clockTime(ms)}`;
}

/**
 * Reads `2026/11/20 05:12`, `11/20 5:12`, `0512`; a day left out is today's, a year left out is this one.
 * @returns the instant, null for nothing typed, undefined for what is no moment
 */
export function readMoment(typed: string, nowMs: number): string | null | undefined {
  const text = halfWidth(typed).trim();
  if (text === '') return null;
  const parts = FORM.exec(text);
  if (parts === null) return undefined;
  const today = new Date(nowMs);
  const number = (at: number, otherwise: number) => (parts[at] === undefined ? otherwise : Number(parts[at]));
  const [year, month, day] = [
    number(1, today.getFullYear()),
    number(2, today.getMonth() + 1),
    number(3, today.getDate()),
  ];
  const [hour, minute, second] = [number(4, 0), number(5, 0), number(6, 0)];
  const moment = new Date(year, month - 1, day, hour, minute, second);
  // A day or an hour that does not exist would roll on to another one.
  const isThat =
    moment.getMonth() === month - 1 && moment.getDate() === day && hour < 24 && minute < 60 && second < 60;
  return isThat ? toInstant(moment.getTime(), zoneMinutesAt(moment.getTime())) : undefined;
}

// Times, days and spans as people read them: 24 hours, half-width digits, in this laptop's zone.
export type TimeLanguage = 'ja' | 'en';

const two = (value: number) => String(value).padStart(2, '0');
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** `05:12` of a moment in ms. */
export function clockTime(ms: number): string {
  const date = new Date(ms);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `05:12:03` of a moment in ms. */
export function clockSeconds(ms: number): string {
  return `${clockTime(ms)}:${two(new Date(ms).getSeconds())}`;
}

/** `11/20` of a moment in ms. */
export function monthDay(ms: number): string {
  const date = new Date(ms);
  return `${date.getMonth() + 1}/${two(date.getDate())}`;
}

/** `2026/11/20` of a moment in ms. */
export function fullDay(ms: number): string {
  return `${new Date(ms).getFullYear()}/${monthDay(ms)}`;
}

/** `11/20（金）` or `Fri 11/20` of a moment in ms. */
export function dayName(ms: number, language: TimeLanguage): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' }).format(ms);
  return language === 'ja' ? `${monthDay(ms)}（${weekday}）` : `${weekday} ${monthDay(ms)}`;
}

/** A span in ms: `0:28`, `2日21時間`, `2 d 21 h`; never negative. */
export function span(ms: number, language: TimeLanguage): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  if (minutes < DAY_MINUTES) return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  const days = Math.floor(minutes / DAY_MINUTES);
  const hours = Math.floor((minutes % DAY_MINUTES) / 60);
  return language === 'ja' ? `${days}日${hours}時間` : `${days} d ${hours} h`;
}

/** A clock correction in seconds: `+0:03`, `−1:20`, `0:00`. */
export function correction(seconds: number): string {
  const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
  const total = Math.abs(seconds);
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`;
  return hours > 0 ? `${sign}${hours}:${rest}` : `${sign}${Math.floor(total / 60)}:${two(total % 60)}`;
}

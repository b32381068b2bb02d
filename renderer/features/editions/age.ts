// How old an edition is, in whole days.
import type { TFunction } from 'i18next';

const DAY_MS = 86_400_000;

/** Whole days since an edition was published; a clock that is behind makes no negative age. */
export function daysOld(publishedAt: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(publishedAt)) / DAY_MS));
}

/** 今日発行, 発行から62日. */
export function ageWords(t: TFunction<'editions'>, publishedAt: string, nowMs: number): string {
  const days = daysOld(publishedAt, nowMs);
  return days === 0 ? t('ageToday') : t('age', { count: days });
}

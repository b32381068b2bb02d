// How long is left until something is due, in words; overdue is said, never only coloured.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../data/caller';
import { span, type TimeLanguage } from '../../i18n/times';
import { minutesUntil } from './clock';

/** How long is left, in words; `isOver` once the time has passed. */
export interface Left {
  readonly text: string;
  readonly isOver: boolean;
}

const HOUR_MINUTES = 60;
const MINUTE_MS = 60_000;

/** The language in which spans of time are written. */
export function useTimeLanguage(): TimeLanguage {
  return useCaller((state) => state.language);
}

/** How long is left until a time: `あと9分`, `あと2:11`, `超過 0:12`; null without a time. */
export function leftUntil(
  due: { readonly at: string } | null,
  now: number,
  t: TFunction<'decisions'>,
  language: TimeLanguage,
): Left | null {
  if (due === null) return null;
  const left = minutesUntil(due.at, now);
  const time = span(Math.abs(left) * MINUTE_MS, language);
  if (left < 0) return { text: t('due.over', { time }), isOver: true };
  const text = left < HOUR_MINUTES ? t('due.minutes', { count: left }) : t('due.left', { time });
  return { text, isOver: false };
}

/** Says how long is left. */
export function useLeft(now: number): (due: { readonly at: string } | null) => Left | null {
  const { t } = useTranslation('decisions');
  const language = useTimeLanguage();
  return (due) => leftUntil(due, now, t, language);
}

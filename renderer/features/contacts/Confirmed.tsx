// When a number was last confirmed, with its age in words: an old number must not look like a fresh one (rule 12).
import { useTranslation } from 'react-i18next';
import { CONFIRM_WITHIN_DAYS, daysSince } from '../../../shared/domain/contacts/confirmation';
import { useNow } from '../../data/clock';
import { useQuery } from '../../data/queries';
import { fullDay, monthDay } from '../../i18n/times';
import { Digits, StateChip, UnknownMark } from '../../ui';

/** The present of this desk in ms, by its corrected clock, to the minute. */
export function useCorrectedNow(): number {
  const { data } = useQuery('desk.status', {});
  return useNow(60_000) + (data?.clockOffsetSeconds ?? 0) * 1000;
}

function dayText(text: string, nowMs: number): string {
  const ms = Date.parse(text.length === 10 ? `${text}T00:00` : text);
  return new Date(ms).getFullYear() === new Date(nowMs).getFullYear() ? monthDay(ms) : fullDay(ms);
}

/** The date of confirmation; old ones say how old, a missing one is unknown. `short` leaves young ages out. */
export function Confirmed({ at, short = false }: { at: string | null; short?: boolean }) {
  const { t } = useTranslation('contacts');
  const now = useCorrectedNow();
  if (at === null) return <UnknownMark word={t('confirmed.never')} />;
  const days = Math.max(0, daysSince(at, now));
  const day = dayText(at, now);
  if (days > CONFIRM_WITHIN_DAYS) {
    return (
      <StateChip tone="warning" icon="clock">
        <Digits value={t(short ? 'confirmed.oldShort' : 'confirmed.old', { day, count: days })} />
      </StateChip>
    );
  }
  if (days === 0 && !short) return <>{t('confirmed.today')}</>;
  return <Digits value={short ? t('confirmed.on', { day }) : t('confirmed.young', { day, count: days })} />;
}

/** The mark of a number under suspicion; read aloud it says which. */
export function SuspectMark({ number }: { number: string }) {
  const { t } = useTranslation(['common', 'contacts']);
  return (
    <StateChip tone="warning" look="box" label={t('contacts:suspectThis', { number })}>
      {t('common:date.suspect')}
    </StateChip>
  );
}

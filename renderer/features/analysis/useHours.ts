// Hours as people plan with them: hours up to two days, then days with the hours left over.
import { useTranslation } from 'react-i18next';

const HOURS_UNTIL = 48;
const DAY = 24;
const WEEK = 168;

function tenths(hours: number): number {
  return Math.round(hours * 10) / 10;
}

export interface HourWords {
  /** `3時間`, `0.5時間`, `2日12時間`. */
  readonly span: (hours: number) => string;
  /** The same, with the word for nothing entered where there is no number. */
  readonly orNothing: (hours: number | null) => string;
  /** The time a stop is judged at: `3時間`, `1日`, `2週間`. */
  readonly horizon: (hours: number) => string;
}

/** Words for hours in the language of the window. */
export function useHours(): HourWords {
  const { t } = useTranslation(['analysis', 'records']);
  const span = (hours: number): string => {
    if (hours < HOURS_UNTIL) return t('analysis:hours.hours', { hours: tenths(hours) });
    const whole = Math.round(hours);
    const days = Math.floor(whole / DAY);
    const rest = whole % DAY;
    return rest === 0 ? t('analysis:hours.days', { days }) : t('analysis:hours.both', { days, hours: rest });
  };
  return {
    span,
    orNothing: (hours) => (hours === null ? t('records:value.nothing') : span(hours)),
    horizon: (hours) => {
      if (hours % WEEK === 0) return t('analysis:hours.weeks', { weeks: hours / WEEK });
      return hours % DAY === 0 ? t('analysis:hours.days', { days: hours / DAY }) : span(hours);
    },
  };
}

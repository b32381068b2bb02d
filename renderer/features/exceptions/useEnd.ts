// The end of an exception in words: a day, a moment, or not decided.
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../data/caller';
import { clockTime, dayName } from '../../i18n/times';

/** `11/20（金） 09:00まで`; the year too where it is another one. */
export function useEnd(): (expiresOn: string | null) => string {
  const { t } = useTranslation('exceptions');
  const language = useCaller((state) => state.language);
  return (expiresOn) => {
    if (expiresOn === null) return t('endUnknown');
    const isDay = !expiresOn.includes('T');
    const ms = Date.parse(isDay ? `${expiresOn}T00:00:00` : expiresOn);
    const year = new Date(ms).getFullYear();
    const day =
      year === new Date().getFullYear() ? dayName(ms, language) : `${year}/${dayName(ms, language)}`;
    return t('until', { end: isDay ? day : `${day} ${clockTime(ms)}` });
  };
}

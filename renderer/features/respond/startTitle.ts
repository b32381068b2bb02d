// The name a response gets when it starts: the kind of event, the day, and what was seen.
import { useTranslation } from 'react-i18next';

const TITLE_LIMIT = 120;

/** Joins what is known into a title; nothing known is said as such. The kind stands first, so the flow finds it again. */
export function useTitleOf(): (event: string | null, told: string, day: string) => string {
  const { t } = useTranslation('respond');
  return (event, told, day) => {
    const parts = [event ?? (told === '' ? t('start.unknownEvent') : ''), day, told];
    return parts
      .filter((part) => part !== '')
      .join(' ')
      .slice(0, TITLE_LIMIT);
  };
}

// What of reports and exceptions holds the end of a response back: promised news, and rules still set aside.
import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import type { Left } from './LeftOver';

/** Promises somebody made that are open, and the exceptions of this response in force. */
export function useLeftOfReports(incidentId: string): Left[] {
  const { t } = useTranslation('respond');
  const words = useWords();
  const promises = useQuery('promise.list', { incidentId }).data ?? [];
  const exceptions = useQuery('exception.list', {}).data ?? [];
  return [
    ...promises
      .filter(({ id, status }) => id !== null && status === 'open')
      .map(({ id, what, to }) => ({
        id: `promise ${id}`,
        text: t('promised.line', { to: to.join(t('promised.and')), what: words(what.ja, what.en) }),
        state: 'open' as const,
        word: t('promised.left'),
        href: `#${paths.reports}`,
      })),
    ...exceptions
      .filter(({ exception, status }) => exception.incidentId === incidentId && status === 'inForce')
      .map(({ exception }) => ({
        id: `exception ${exception.id}`,
        text: words(exception.title, exception.titleEn),
        state: 'open' as const,
        word: t('promised.exceptionLeft'),
        href: `#${paths.exceptions}`,
      })),
  ];
}

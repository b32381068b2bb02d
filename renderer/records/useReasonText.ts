// The reason a value was refused, in words at its field.
import { useTranslation } from 'react-i18next';
import type { Issue } from './issues';

/** Turns a refusal such as `text.tooLong` into a sentence; a reason without words of its own becomes the common one. */
export function useReasonText(): (issue: Issue) => string {
  const { t, i18n } = useTranslation(['records', 'errors']);
  return (issue) => {
    const { reason } = issue;
    if (i18n.exists(`errors:${reason}`)) return String(t(`errors:${reason}` as never, { ...issue } as never));
    if (i18n.exists(`records:reason.${reason}`)) return String(t(`records:reason.${reason}` as never));
    return t('records:reason.other');
  };
}

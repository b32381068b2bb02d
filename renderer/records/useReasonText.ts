// The reason a value was refused, in words at its field.
import { useTranslation } from 'react-i18next';

/** Turns a reason key such as `text.tooLong` into a sentence; a key without words of its own becomes the common one. */
export function useReasonText(): (reason: string) => string {
  const { t, i18n } = useTranslation(['records', 'errors']);
  return (reason) => {
    if (i18n.exists(`errors:${reason}`)) return String(t(`errors:${reason}` as never));
    if (i18n.exists(`records:reason.${reason}`)) return String(t(`records:reason.${reason}` as never));
    return t('records:reason.other');
  };
}

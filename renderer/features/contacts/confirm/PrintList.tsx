// The list on paper for those who confirm away from the screen.
import { useTranslation } from 'react-i18next';
import type { ConfirmationScope } from '../../../../shared/domain/contacts/confirmationScope';
import { useCaller } from '../../../data/caller';
import { usePrinting } from '../../../records/usePrinting';

/** What prints the list of a scope, and where its button and its outcome are drawn. */
export function usePrintList(scope: ConfirmationScope) {
  const { t } = useTranslation('contacts');
  const language = useCaller((state) => state.language);
  return usePrinting({
    job: { kind: 'confirmation', language, scope },
    word: t('confirm.print'),
    group: t('confirm.title'),
  });
}

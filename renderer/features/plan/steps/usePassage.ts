// A passage of the guideline in short: its name and the kind of text stand beside it already.
import { useTranslation } from 'react-i18next';

/** How a source is cited: `2.4(1)-1`, with tables and figures by their word. */
export function usePassage(): (source: string) => string {
  const { t } = useTranslation('plan');
  return (source) =>
    source
      .replace(/NISC-ITBCP3 /g, '')
      .replace(/ (検討事項|例示)$/, '')
      .replace(/表/g, t('guidance.table'))
      .replace(/図/g, t('guidance.figure'))
      .replace(/～/g, '–')
      .trim();
}

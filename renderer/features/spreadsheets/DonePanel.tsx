// What an import has done, said where it was started.
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui';
import type { Done } from './view';

/** The outcome of the import that has just ended. */
export function DonePanel({ done }: { done: Done }) {
  const { t } = useTranslation('spreadsheets');
  const { added = 0, changed = 0, unchanged = 0, refused = 0 } = done.counts;
  return (
    <div role="status">
      <Note tone="good">{t('done', { file: done.fileName, added, changed, unchanged, refused })}</Note>
    </div>
  );
}

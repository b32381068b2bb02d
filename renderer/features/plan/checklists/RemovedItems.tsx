// The items that were deleted from a checklist, each with the way back.
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { ActionButton, Panel, PlainRows, Row } from '../../../ui';
import type { Item } from './useArranging';

/** Nothing while nothing was deleted. */
export function RemovedItems({
  checklistId,
  onRestore,
}: {
  checklistId: string;
  onRestore: (item: Item) => void;
}) {
  const { t } = useTranslation('checklists');
  const words = useWords();
  const where = { checklistId };
  const { data } = useQuery('record.list', { entity: 'checklistItem', where, includeDeleted: true });
  const removed = ((data ?? []) as Item[]).filter(({ deleted }) => deleted);
  if (removed.length === 0) return null;
  return (
    <Panel title={t('removed.title')}>
      <PlainRows items={removed} itemKey={({ id }) => id} label={t('removed.title')}>
        {(item) => (
          <Row
            title={words(item.text, item.textEn)}
            end={
              <ActionButton
                size="small"
                icon="undo"
                label={t('removed.restoreOf', { text: words(item.text, item.textEn) })}
                onClick={() => onRestore(item)}
              >
                {t('removed.restore')}
              </ActionButton>
            }
          />
        )}
      </PlainRows>
    </Panel>
  );
}

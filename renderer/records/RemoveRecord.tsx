// Deleting a record: asked in place, said what stays, undone from its history.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { useCommand } from '../data/queries';
import { useErrorText } from '../i18n/useError';
import { ActionButton, ActionLine, ErrorPlace, Note } from '../ui';

/** A quiet button that asks once more before it deletes. */
export function RemoveRecord({
  entity,
  id,
  title,
  size = 'small',
  onRemoved,
}: {
  entity: EntityName;
  id: string;
  title: string;
  size?: 'small' | 'normal';
  onRemoved?: () => void;
}) {
  const { t } = useTranslation(['records', 'common']);
  const errorText = useErrorText();
  const [asked, setAsked] = useState(false);
  const remove = useCommand('record.remove');
  if (!asked) {
    return (
      <ActionButton
        size={size}
        variant="quiet"
        icon="minus"
        label={t('records:remove.what', { title })}
        onClick={() => setAsked(true)}
      >
        {t('records:remove.word')}
      </ActionButton>
    );
  }
  return (
    <Note
      tone="warning"
      end={
        <ActionLine>
          <ActionButton
            size="small"
            variant="critical"
            disabled={remove.isPending}
            onClick={() => remove.mutate({ entity, id }, { onSuccess: () => onRemoved?.() })}
          >
            {t('records:remove.yes')}
          </ActionButton>
          <ActionButton size="small" onClick={() => setAsked(false)}>
            {t('common:cancel')}
          </ActionButton>
        </ActionLine>
      }
    >
      {t('records:remove.ask', { title })}
      {remove.error === null ? null : <ErrorPlace happened={errorText(remove.error)} />}
    </Note>
  );
}

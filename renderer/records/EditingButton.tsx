// The deliberate switch that opens the plan for changes; during a response it says why it stays shut.
import { useTranslation } from 'react-i18next';
import { ActionButton, useShortcuts } from '../ui';
import { usePlanEditing } from './editing';

/** A toggle for the title row, with its key. */
export function EditingButton() {
  const { t } = useTranslation('records');
  const { on, allowed, toggle } = usePlanEditing();
  const word = on ? t('editing.off') : t('editing.on');
  useShortcuts({ e: { run: toggle, word } }, { off: !allowed });
  return (
    <ActionButton
      icon="edit"
      keys="E"
      pressed={on}
      onClick={toggle}
      disabled={!allowed}
      {...(allowed ? {} : { disabledReason: t('editing.closed') })}
    >
      {word}
    </ActionButton>
  );
}

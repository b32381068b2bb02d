// The deliberate switch that opens the plan for changes; during a response it says why it stays shut.
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../ui';
import { usePlanEditing } from './editing';

/** A toggle for the title row. */
export function EditingButton() {
  const { t } = useTranslation('records');
  const { on, allowed, toggle } = usePlanEditing();
  return (
    <ActionButton
      icon="edit"
      pressed={on}
      onClick={toggle}
      disabled={!allowed}
      {...(allowed ? {} : { disabledReason: t('editing.closed') })}
    >
      {on ? t('editing.off') : t('editing.on')}
    </ActionButton>
  );
}

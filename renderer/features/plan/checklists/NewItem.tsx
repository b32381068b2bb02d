// The line that adds items one after the other: Enter writes one and waits for the next, Esc ends it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../../../data/remembered';
import { InlineForm, TextField } from '../../../ui';

/** What is typed survives a crash until it is written. */
export function NewItem(props: {
  checklistId: string;
  onMake: (text: string, done: () => void) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['checklists', 'common']);
  const { value: text, set } = useRemembered(`draft:new:checklistItem:${props.checklistId}`, '');
  const [busy, setBusy] = useState(false);
  const make = () => {
    if (text.trim() === '') return;
    setBusy(true);
    props.onMake(text.trim(), () => {
      set('');
      setBusy(false);
    });
  };
  return (
    <InlineForm
      title={t('checklists:item.newTitle')}
      confirmWord={t('checklists:item.make')}
      closeWord={t('checklists:item.close')}
      onConfirm={make}
      onClose={props.onClose}
      busy={busy}
    >
      <TextField label={t('checklists:item.newText')} value={text} onChange={set} />
    </InlineForm>
  );
}

// The line that adds items one after the other: Enter writes one and waits for the next, Esc ends it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineForm, TextField } from '../../../ui';

/** What is typed belongs to the list, which keeps it across a crash until it is written. */
export function NewItem(props: {
  text: string;
  onText: (text: string) => void;
  onMake: (text: string, done: () => void) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['checklists', 'common']);
  const { text } = props;
  const [busy, setBusy] = useState(false);
  const make = () => {
    if (text.trim() === '') return;
    setBusy(true);
    props.onMake(text.trim(), () => {
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
      <TextField label={t('checklists:item.newText')} value={text} onChange={props.onText} />
    </InlineForm>
  );
}

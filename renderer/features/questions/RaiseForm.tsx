// The line that raises a question by itself.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { PersonField } from '../../records/PersonField';
import { Refusal, ToldTimeField, toldTime, useNow } from '../../records/response';
import { InlineForm, Panel, TextField } from '../../ui';

/** The line; Ctrl+Enter writes it. */
export function RaiseForm({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const { t } = useTranslation('questions');
  const now = useNow();
  const raise = useCommand('question.raise');
  const [text, setText] = useState('');
  const [askedOf, setAskedOf] = useState('');
  const [due, setDue] = useState('');
  const [isAsked, setAsked] = useState(false);
  const dueAt = toldTime(due, 'future', now);
  const confirm = () => {
    setAsked(true);
    if (text.trim() === '' || (due.trim() !== '' && dueAt === null)) return;
    raise.mutate(
      {
        incidentId,
        text: text.trim(),
        ...(askedOf.trim() === '' ? {} : { askedOf: askedOf.trim() }),
        ...(dueAt === null ? {} : { dueAt }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Panel label={t('raise.open')}>
      <InlineForm
        title={t('raise.title')}
        confirmWord={t('write')}
        closeWord={t('back')}
        confirmBy="ctrl-enter"
        onConfirm={confirm}
        onClose={onClose}
        busy={raise.isPending}
        error={<Refusal error={raise.error} typed="Ctrl+Enter" />}
      >
        <TextField
          label={t('raise.text')}
          value={text}
          onChange={setText}
          error={isAsked && text.trim() === '' ? t('missing') : undefined}
        />
        <PersonField label={t('who')} value={askedOf} onChange={setAskedOf} />
        <ToldTimeField label={t('by')} direction="future" now={now} value={due} onChange={setDue} />
      </InlineForm>
    </Panel>
  );
}

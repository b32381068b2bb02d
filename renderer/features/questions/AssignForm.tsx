// The line that puts a question to somebody: who is asked, by when the answer is needed, when somebody looks again.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionLine } from '../../../shared/rpc/questions';
import { useCommand } from '../../data/queries';
import { PersonField } from '../../records/PersonField';
import { momentOf, Refusal, ToldTimeField, toldTime, useNow } from '../../records/response';
import { InlineForm } from '../../ui';

/** The line; Enter writes it. An empty time leaves what stood there. */
export function AssignForm({ line, onClose }: { line: QuestionLine; onClose: () => void }) {
  const { t } = useTranslation('questions');
  const now = useNow();
  const assign = useCommand('question.assign');
  const { question, number } = line;
  const [askedOf, setAskedOf] = useState(question.askedOf ?? '');
  const [due, setDue] = useState('');
  const [next, setNext] = useState('');
  const dueAt = toldTime(due, 'future', now);
  const nextCheckAt = toldTime(next, 'future', now);
  const confirm = () => {
    const isOdd = (due.trim() !== '' && dueAt === null) || (next.trim() !== '' && nextCheckAt === null);
    if (isOdd) return;
    assign.mutate(
      {
        id: question.id,
        askedOf: askedOf.trim() === '' ? null : askedOf.trim(),
        ...(dueAt === null ? {} : { dueAt }),
        ...(nextCheckAt === null ? {} : { nextCheckAt }),
      },
      { onSuccess: onClose },
    );
  };
  const stands = (at: string | null) => (at === null ? {} : { placeholder: momentOf(at, now) });
  return (
    <InlineForm
      title={t('assignTitle', { number })}
      confirmWord={t('write')}
      closeWord={t('back')}
      confirmBy="ctrl-enter"
      onConfirm={confirm}
      onClose={onClose}
      busy={assign.isPending}
      error={<Refusal error={assign.error} typed="Ctrl+Enter" />}
    >
      <PersonField label={t('who')} value={askedOf} onChange={setAskedOf} />
      <ToldTimeField
        label={t('by')}
        direction="future"
        now={now}
        value={due}
        onChange={setDue}
        {...stands(question.dueAt)}
      />
      <ToldTimeField
        label={t('check')}
        direction="future"
        now={now}
        value={next}
        onChange={setNext}
        {...stands(question.nextCheckAt)}
      />
    </InlineForm>
  );
}

// The line that answers a question into its field, or lets it go by name. What is typed is kept, closed or killed.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '../../../shared/model/reports';
import type { QuestionLine, QuestionTarget } from '../../../shared/rpc/questions';
import { useCommand } from '../../data/queries';
import { useRemembered } from '../../data/remembered';
import { useWords } from '../../i18n/words';
import { PersonField } from '../../records/PersonField';
import { CHOSEN_MEDIA, Refusal, ToldTimeField, toldTime, useNow } from '../../records/response';
import { InlineForm, SelectField, TextField } from '../../ui';

/** A typed answer read for its field: `undefined` where it does not fit. */
function readAnswer(target: QuestionTarget | null, text: string, now: number): FactValue | undefined {
  if (target === null) return text;
  switch (target.kind) {
    case 'instant':
      return toldTime(text, 'past', now) ?? undefined;
    case 'number': {
      const figure = Number(text.normalize('NFKC').replace(/[,\s]|人|件|円|分/g, ''));
      return Number.isFinite(figure) ? figure : undefined;
    }
    case 'flag':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    default:
      return text;
  }
}

/** The line; Enter writes it. */
export function AnswerForm({
  line,
  as,
  onClose,
}: {
  line: QuestionLine;
  as: 'answered' | 'waived';
  onClose: () => void;
}) {
  const { t } = useTranslation('questions');
  const words = useWords();
  const now = useNow();
  const answer = useCommand('question.answer');
  const { question, number, target } = line;
  const { value: text, set: setText } = useRemembered(`question.draft.${question.id}`, '');
  const [toldBy, setToldBy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isAnswer = as === 'answered';
  const value = isAnswer ? readAnswer(target, text.trim(), now) : undefined;
  const choice = target?.choices.find(({ id }) => id === text);
  const shownText = choice === undefined ? text.trim() : words(choice.ja, choice.en);
  const confirm = () => {
    setAsked(true);
    if (text.trim() === '' || (isAnswer && value === undefined)) return;
    if (!isAnswer && toldBy.trim() === '') return;
    const filled = isAnswer && target !== null && value !== undefined ? { value } : {};
    const by = toldBy.trim() === '' ? {} : { toldBy: toldBy.trim() };
    answer.mutate(
      { id: question.id, as, text: shownText, ...filled, ...by },
      {
        onSuccess: () => {
          setText('');
          onClose();
        },
      },
    );
  };
  const isEmpty = isAsked && text.trim() === '';
  const isOdd = isAsked && !isEmpty && isAnswer && value === undefined;
  return (
    <InlineForm
      title={t(isAnswer ? 'answerTitle' : 'waiveTitle', { number })}
      confirmWord={t('write')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={answer.isPending}
      error={<Refusal error={answer.error} typed="Enter" />}
    >
      {isAnswer ? (
        <AnswerField
          target={target}
          value={text}
          onChange={setText}
          now={now}
          error={isEmpty ? t('missing') : isOdd ? t('odd') : undefined}
        />
      ) : (
        <TextField
          label={t('reason')}
          value={text}
          onChange={setText}
          error={isEmpty ? t('missing') : undefined}
        />
      )}
      <PersonField
        label={t(isAnswer ? 'toldBy' : 'waivedBy')}
        value={toldBy}
        onChange={setToldBy}
        error={!isAnswer && isAsked && toldBy.trim() === '' ? t('missing') : undefined}
      />
    </InlineForm>
  );
}

/** The control the field takes. */
function AnswerField(props: {
  target: QuestionTarget | null;
  value: string;
  onChange: (value: string) => void;
  now: number;
  error: string | undefined;
}) {
  const { t } = useTranslation('questions');
  const { t: respond } = useTranslation('respond');
  const words = useWords();
  const { target, value, onChange, error } = props;
  const field = target === null ? '' : words(target.field.ja, target.field.en);
  const label = target === null ? t('answerText') : t('answerField', { field });
  const chosen = value === '' ? null : value;
  const wrong = error === undefined ? {} : { error };
  switch (target?.kind) {
    case 'instant':
      return (
        <ToldTimeField
          label={label}
          value={value}
          onChange={onChange}
          direction="past"
          now={props.now}
          {...wrong}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          value={chosen}
          options={target.choices.map(({ id, ja, en }) => ({ value: id, label: words(ja, en) }))}
          onChange={(one) => onChange(one ?? '')}
          {...wrong}
        />
      );
    case 'flag':
      return (
        <SelectField
          label={label}
          value={chosen}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(one) => onChange(one ?? '')}
          {...wrong}
        />
      );
    case 'medium':
      return (
        <SelectField
          label={label}
          value={chosen}
          options={CHOSEN_MEDIA.map((medium) => ({
            value: medium as string,
            label: respond(`media.${medium}`),
          }))}
          onChange={(one) => onChange(one ?? '')}
          {...wrong}
        />
      );
    default:
      return <TextField label={label} value={value} onChange={onChange} {...wrong} />;
  }
}

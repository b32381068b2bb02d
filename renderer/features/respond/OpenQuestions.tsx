// What is not known: every question with its number, answered or let go in place.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCommand } from '../../data/queries';
import {
  ActionButton,
  ActionLine,
  Empty,
  InlineForm,
  Panel,
  PlainRows,
  RefNumber,
  Row,
  StateChip,
  TextField,
} from '../../ui';
import { momentOf, useNow } from './clock';
import { Refusal } from './Refusal';

type Question = OutputOf<'question.list'>[number];

/** The panel of open questions; answered ones are counted. */
export function OpenQuestions({ questions, isOpen }: { questions: readonly Question[]; isOpen: boolean }) {
  const { t } = useTranslation('respond');
  const open = questions.filter(({ question }) => question.answered === null);
  const answered = questions.filter(({ question }) => question.answered !== null);
  return (
    <Panel
      title={t('overview.unknowns')}
      context={
        open.length === 0 ? null : (
          <StateChip tone="unknown" look="box">
            {t('overview.unknownCount', { count: open.length })}
          </StateChip>
        )
      }
      end={answered.length === 0 ? null : t('overview.answeredCount', { count: answered.length })}
    >
      {open.length === 0 ? (
        <Empty text={t('overview.nothingUnknown')} />
      ) : (
        <PlainRows items={open} itemKey={({ question }) => question.id} label={t('overview.unknowns')}>
          {(view) => <QuestionRow view={view} isOpen={isOpen} />}
        </PlainRows>
      )}
    </Panel>
  );
}

function QuestionRow({ view, isOpen }: { view: Question; isOpen: boolean }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const { question, number, entryNumber } = view;
  const [as, setAs] = useState<'answered' | 'waived' | null>(null);
  const raised = momentOf(question.raisedAt, now);
  return (
    <Row
      title={question.text}
      meta={
        <>
          <RefNumber>{number}</RefNumber> {raised}{' '}
          {entryNumber === null ? '' : t('overview.fromEntry', { number: entryNumber })}
        </>
      }
      below={
        as !== null ? (
          <AnswerForm view={view} as={as} onClose={() => setAs(null)} />
        ) : isOpen ? (
          <ActionLine>
            <ActionButton
              size="small"
              icon="check"
              onClick={() => setAs('answered')}
              label={t('overview.answerOf', { number })}
            >
              {t('overview.answer')}
            </ActionButton>
            <ActionButton
              size="small"
              variant="quiet"
              onClick={() => setAs('waived')}
              label={t('overview.waiveOf', { number })}
            >
              {t('overview.waive')}
            </ActionButton>
          </ActionLine>
        ) : null
      }
    />
  );
}

function AnswerForm(props: { view: Question; as: 'answered' | 'waived'; onClose: () => void }) {
  const { t } = useTranslation('respond');
  const { question, number } = props.view;
  const answer = useCommand('question.answer');
  const [text, setText] = useState('');
  const confirm = () => {
    if (text.trim() === '') return;
    answer.mutate({ id: question.id, as: props.as, text: text.trim() }, { onSuccess: props.onClose });
  };
  return (
    <InlineForm
      title={t(props.as === 'answered' ? 'overview.answerTitle' : 'overview.waiveTitle', { number })}
      confirmWord={t('write')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={props.onClose}
      busy={answer.isPending}
      error={<Refusal error={answer.error} />}
    >
      <TextField
        label={t(props.as === 'answered' ? 'overview.answerText' : 'reason')}
        value={text}
        onChange={setText}
      />
    </InlineForm>
  );
}

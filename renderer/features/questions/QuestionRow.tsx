// An open question: its number, what the answer fills, who is asked and when somebody looks after it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionLine } from '../../../shared/rpc/questions';
import { useWords } from '../../i18n/words';
import { DueIn, momentOf, useNames, useNow } from '../../records/response';
import { ActionButton, RefNumber, Row, StateChip } from '../../ui';
import type { QuestionAct } from './QuestionsScreen';

/** Where a question came from, in words. */
export function useSource(): (line: QuestionLine) => string {
  const { t } = useTranslation('questions');
  const words = useWords();
  return ({ target, entryNumber }) => {
    const from = entryNumber === null ? '' : t('from', { number: entryNumber });
    if (target === null) return from;
    const field = words(target.field.ja, target.field.en);
    const fills = t(`fills.${target.place}`, { field, number: target.placeNumber ?? '' });
    return [from, fills].filter((part) => part !== '').join(' ');
  };
}

/** The row with its actions; the form that is open for it stands under it. */
export function QuestionRow(props: {
  line: QuestionLine;
  isOpen: boolean;
  /** Whether the keys act on this row. */
  hasKeys: boolean;
  onAct: (act: QuestionAct) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('questions');
  const now = useNow();
  const nameOf = useNames();
  const sourceOf = useSource();
  const { line, hasKeys, onAct } = props;
  const { question, number, lookAt } = line;
  const key = (keys: string) => (hasKeys ? { keys } : {});
  const asked = question.askedOf === null ? '' : t('askedOf', { name: nameOf(question.askedOf) });
  const due = question.dueAt === null ? '' : t('neededBy', { time: momentOf(question.dueAt, now) });
  const next =
    question.nextCheckAt === null ? '' : t('nextCheck', { time: momentOf(question.nextCheckAt, now) });
  return (
    <Row
      lead={<RefNumber>{number}</RefNumber>}
      strong
      title={question.text}
      meta={[asked, due, next, t('raised', { time: momentOf(question.raisedAt, now) }), sourceOf(line)]
        .filter((part) => part !== '')
        .join('　')}
      end={
        <>
          {lookAt === null ? null : <DueIn at={lookAt} now={now} />}
          {question.askedOf === null ? (
            <StateChip tone="unknown" look="box">
              {t('unasked')}
            </StateChip>
          ) : null}
          {props.isOpen ? (
            <>
              <ActionButton
                size="small"
                {...key('1')}
                onClick={() => onAct('answered')}
                label={t('answerOf', { number })}
              >
                {t('answer')}
              </ActionButton>
              <ActionButton
                size="small"
                {...key('A')}
                onClick={() => onAct('assign')}
                label={t('assignOf', { number })}
              >
                {t('assign')}
              </ActionButton>
              <ActionButton
                size="small"
                variant="quiet"
                {...key('2')}
                onClick={() => onAct('waived')}
                label={t('waiveOf', { number })}
              >
                {t('waive')}
              </ActionButton>
            </>
          ) : null}
        </>
      }
      below={props.children}
    />
  );
}

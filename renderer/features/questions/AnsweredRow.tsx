// A question that has its answer; another answer that somebody gave stays beside it, and a newer one may be written.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionLine } from '../../../shared/rpc/questions';
import { momentOf, useNames, useNow } from '../../records/response';
import { ActionButton, Meta, RefNumber, Row, StateChip } from '../../ui';
import { AnswerForm } from './AnswerForm';

/** The row. */
export function AnsweredRow({ line, isOpen }: { line: QuestionLine; isOpen: boolean }) {
  const { t } = useTranslation('questions');
  const now = useNow();
  const nameOf = useNames();
  const [isAgain, setAgain] = useState(false);
  const { question, number, answers } = line;
  const { answered } = question;
  if (answered === null) return null;
  const others = answers.filter(({ inForce }) => !inForce);
  return (
    <Row
      lead={<RefNumber>{number}</RefNumber>}
      title={t('answered.line', { question: question.text, answer: answered.text })}
      meta={
        <>
          {t(answered.as === 'answered' ? 'answered.by' : 'answered.waivedBy', {
            name: nameOf(answered.by),
            time: momentOf(answered.at, now),
          })}
          {others.map((other) => (
            <div key={`${other.at} ${other.text}`}>
              <Meta>
                {t('answered.other', {
                  text: other.text,
                  name: nameOf(other.toldBy ?? other.by),
                  time: momentOf(other.at, now),
                })}
              </Meta>
            </div>
          ))}
        </>
      }
      end={
        <>
          {others.length === 0 ? null : (
            <StateChip tone="warning">{t('answered.several', { count: answers.length })}</StateChip>
          )}
          <StateChip
            tone={answered.as === 'answered' ? 'good' : 'neutral'}
            icon={answered.as === 'answered' ? 'check-circle' : 'not-applicable'}
          >
            {t(`answered.${answered.as}`)}
          </StateChip>
          {isOpen && !isAgain ? (
            <ActionButton
              size="small"
              variant="quiet"
              onClick={() => setAgain(true)}
              label={t('answered.againOf', { number })}
            >
              {t('answered.again')}
            </ActionButton>
          ) : null}
        </>
      }
      below={isAgain ? <AnswerForm line={line} as="answered" onClose={() => setAgain(false)} /> : null}
    />
  );
}

// The calls made so far to somebody: when, which number, what came of it, and who called.
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import { useCaller } from '../../data/caller';
import { clockTime, dayName } from '../../i18n/times';
import { useFieldWords, useNames } from '../../records';
import { Digits, Panel, PlainRows, Row, StateChip } from '../../ui';

type Attempt = RecordOf<'callAttempt'>;

const TONES = {
  reached: 'good',
  noAnswer: 'warning',
  wrongNumber: 'critical',
  cannotCome: 'warning',
} as const;

/** Nothing is shown before the first call. */
export function Attempts({
  attempts,
  contacts,
}: {
  attempts: readonly Attempt[];
  contacts: readonly RecordOf<'contact'>[];
}) {
  const { t } = useTranslation('contacts');
  const words = useFieldWords();
  const language = useCaller((state) => state.language);
  const personName = useNames('person');
  if (attempts.length === 0) return null;
  const numberOf = (attempt: Attempt) =>
    contacts.find(({ id }) => id === attempt.contactId)?.value ?? t('attempts.gone');
  return (
    <Panel title={t('attempts.title')} context={t('attempts.count', { count: attempts.length })}>
      <PlainRows items={attempts} itemKey={({ id }) => id} label={t('attempts.title')}>
        {(attempt) => {
          const at = Date.parse(attempt.occurredAt ?? attempt.clockAt);
          return (
            <Row
              lead={<Digits value={`${dayName(at, language)} ${clockTime(at)}`} />}
              title={<Digits value={numberOf(attempt)} />}
              meta={attempt.by === null ? undefined : personName(attempt.by)}
              end={
                <StateChip tone={TONES[attempt.result]}>
                  {words.choice('callAttempt', 'result', attempt.result)}
                </StateChip>
              }
            />
          );
        }}
      </PlainRows>
    </Panel>
  );
}

// When something was done that is entered later, and who wrote it on paper: two fields that may stay empty.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { happenedAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';
import { zoneMinutesAt } from '../../data/clock';
import { PersonField } from '../../records/PersonField';
import { useCorrectedClock } from '../../records/response';
import { TextField } from '../../ui';

/** What was typed of time and scribe. */
export interface PaperTime {
  readonly text: string;
  readonly scribe: string;
  readonly isWrong: boolean;
  readonly setText: (text: string) => void;
  readonly setScribe: (scribe: string) => void;
  /** What a command takes of it: nothing where nothing was typed. */
  readonly told: () => { occurredAt?: string; scribe?: string };
}

/** The two values of a form. */
export function usePaperTime(): PaperTime {
  const clock = useCorrectedClock();
  const [text, setText] = useState('');
  const [scribe, setScribe] = useState('');
  const isTyped = text.trim() !== '';
  const minutes = isTyped ? readTimeOfDay(text) : null;
  const told = () => {
    if (minutes === null) return {};
    const now = clock();
    const occurredAt = happenedAt(minutes, now, zoneMinutesAt(now));
    return scribe === '' ? { occurredAt } : { occurredAt, scribe };
  };
  return { text, scribe, isWrong: isTyped && minutes === null, setText, setScribe, told };
}

/** The fields; the scribe is asked for once a time was typed. */
export function PaperTimeFields({ paper, asked }: { paper: PaperTime; asked: boolean }) {
  const { t } = useTranslation('muster');
  return (
    <>
      <TextField
        label={t('paper.at')}
        placeholder="0512"
        description={t('paper.how')}
        value={paper.text}
        onChange={paper.setText}
        error={asked && paper.isWrong ? t('report.timeWrong') : undefined}
      />
      {paper.text.trim() === '' ? null : (
        <PersonField label={t('report.scribe')} value={paper.scribe} onChange={paper.setScribe} />
      )}
    </>
  );
}

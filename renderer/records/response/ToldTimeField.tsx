// A field for a moment: `0530` or `11/21 0530`; what was read stands under it, so that nobody is surprised by the day.
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type Direction, readMoment } from '../../../shared/domain/chronology/moment';
import { useCaller } from '../../data/caller';
import { zoneMinutesAt } from '../../data/clock';
import { clockTime, dayName } from '../../i18n/times';
import { TextField } from '../../ui';

/** The instant a typed text stands for, at this place; null when it is empty or cannot be read. */
export function toldTime(text: string, direction: Direction, nowMs: number): string | null {
  return text.trim() === ''
    ? null
    : readMoment(text, direction, { nowMs, zoneMinutes: zoneMinutesAt(nowMs) });
}

/** The text lives with the caller; `toldTime` reads it. */
export function ToldTimeField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  direction: Direction;
  now: number;
  placeholder?: string;
  description?: ReactNode;
  error?: ReactNode;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation('respond');
  const language = useCaller((state) => state.language);
  const read = toldTime(props.value, props.direction, props.now);
  const readMs = read === null ? null : Date.parse(read);
  const { direction: _, now: __, description, placeholder, error, ...rest } = props;
  const isOdd = props.value.trim() !== '' && read === null;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      placeholder={placeholder ?? t('moment.example')}
      description={
        readMs === null
          ? description
          : t('moment.reads', { day: dayName(readMs, language), time: clockTime(readMs) })
      }
      error={error ?? (isOdd ? t('moment.odd') : undefined)}
    />
  );
}

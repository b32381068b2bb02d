// When it was noticed: now unless another time is typed, or not known.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { happenedAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';
import { zoneMinutesAt } from '../../data/clock';
import { clockTime } from '../../i18n/times';
import { momentOf } from '../../records/response';
import { ActionButton, ActionLine, Meta, Stack, TextField, useShortcuts } from '../../ui';

/** A time field whose empty state is "now"; `0512` is accepted. */
export function NoticedTime(props: {
  now: number;
  value: string;
  onChange: (value: string) => void;
  unknown: boolean;
  onUnknown: (unknown: boolean) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation('respond');
  const field = useRef<HTMLInputElement>(null);
  const { now, value, unknown } = props;
  const minutes = readTimeOfDay(value);
  const shown =
    minutes === null ? clockTime(now) : momentOf(happenedAt(minutes, now, zoneMinutesAt(now)), now);
  useShortcuts(
    { t: { run: () => field.current?.focus(), word: t('start.noticed') } },
    { group: t('start.title') },
  );
  const type = (text: string) => {
    props.onUnknown(false);
    props.onChange(text);
  };
  return (
    <Stack gap="8">
      <TextField
        ref={field}
        label={t('start.noticed')}
        keys="T"
        look="entry"
        inputMode="numeric"
        value={unknown ? '' : value}
        placeholder={unknown ? t('unknown') : t('start.now', { time: clockTime(now) })}
        onChange={type}
        error={props.error}
      />
      <ActionLine>
        <ActionButton
          size="small"
          icon="question"
          keys="U"
          pressed={unknown}
          onClick={() => props.onUnknown(!unknown)}
        >
          {t('start.timeUnknown')}
        </ActionButton>
        <Meta>{unknown ? t('start.asksTime') : t('start.takes', { time: shown })}</Meta>
      </ActionLine>
    </Stack>
  );
}

// A moment typed as people write it, `2026/11/20 05:12` or only `0512` for today; kept as an instant.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui';
import { readMoment, writtenMoment } from './moment';

/** What cannot be read stays as typed and is refused in words. */
export function MomentField(props: {
  label: string;
  value: unknown;
  onChange: (instant: string | null) => void;
  onSettle?: (instant: string | null) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('records');
  const [typed, setTyped] = useState<string | null>(null);
  const kept = typeof props.value === 'string' ? props.value : '';
  const shown = typed ?? writtenMoment(kept);
  const settle = () => {
    if (typed === null) return;
    const read = readMoment(typed, Date.now());
    if (read === undefined) return;
    props.onChange(read);
    props.onSettle?.(read);
    setTyped(null);
  };
  const isOdd = typed !== null && readMoment(typed, Date.now()) === undefined;
  const error = props.error ?? (isOdd && typed.length > 4 ? t('value.momentForm') : undefined);
  return (
    <TextField
      label={props.label}
      value={shown}
      placeholder="2026/11/20 05:12"
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle();
      }}
      {...(error === undefined ? {} : { error })}
      {...(props.autoFocus === true ? { autoFocus: true } : {})}
    />
  );
}

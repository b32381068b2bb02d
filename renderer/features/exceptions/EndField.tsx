// A field for the end of an exception: a moment (`0900`, `11/21 0900`) or a whole day (`11/30`).
import { useTranslation } from 'react-i18next';
import { toldTime } from '../../records/response';
import { TextField } from '../../ui';
import { useEnd } from './useEnd';

const two = (value: number) => String(value).padStart(2, '0');

/** A typed end as the register keeps it: a day or an instant; null when it is empty or cannot be read. */
export function endIn(text: string, nowMs: number): string | null {
  const plain = text.trim().normalize('NFKC');
  const day = /^(?:(\d{4})[-/])?(\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (day === null) return toldTime(plain, 'future', nowMs);
  const today = new Date(nowMs);
  const month = Number(day[2]);
  const date = Number(day[3]);
  // A day without a year that lies behind us means next year's.
  const isPast = month < today.getMonth() + 1 || (month === today.getMonth() + 1 && date < today.getDate());
  const year = day[1] === undefined ? today.getFullYear() + Number(isPast) : Number(day[1]);
  const isReal = new Date(year, month - 1, date).getMonth() === month - 1 && date > 0;
  return isReal ? `${year}-${two(month)}-${two(date)}` : null;
}

/** The text lives with the caller; `endIn` reads it. */
export function EndField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  now: number;
  error?: string | undefined;
}) {
  const { t } = useTranslation('exceptions');
  const endOf = useEnd();
  const { now, error, ...rest } = props;
  const end = endIn(props.value, now);
  const isOdd = props.value.trim() !== '' && end === null;
  return (
    <TextField
      {...rest}
      placeholder={t('endExample')}
      description={end === null ? t('endWhy') : endOf(end)}
      error={error ?? (isOdd ? t('endOdd') : undefined)}
    />
  );
}

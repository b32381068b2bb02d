// In whose name it is decided: the holder, a deputy, somebody it was handed on to, or anybody else with the reason why.
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { PersonField } from '../../../records/PersonField';
import { useNames } from '../../../records/response';
import { SelectField, TextField } from '../../../ui';
import type { Matter } from './useMatter';

/** Stands for somebody who is not offered. */
export const OTHER = 'other';

export interface DeciderOption {
  readonly value: string;
  readonly label: string;
  /** 0: the holder of the role. */
  readonly order: number;
}

/** Those who may decide; the acting person first where they are among them, else in the order of the role. */
export function useDeciders(matter: Matter, acting: string | null): readonly DeciderOption[] {
  const { t } = useTranslation('decisions');
  const flow = useTranslation('flow').t;
  const words = useWords();
  const nameOf = useNames();
  const seats = matter.seats.map((seat): DeciderOption => {
    const place = seat.order === 0 ? flow('holder') : flow('deputy', { order: seat.order });
    return { value: seat.personId, label: `${words(seat.name, seat.nameEn)} ${place}`, order: seat.order };
  });
  const given = matter.delegations
    .filter(({ delegation }) => !seats.some(({ value }) => value === delegation.to))
    .map(({ delegation }, index): DeciderOption => {
      return {
        value: delegation.to,
        label: `${nameOf(delegation.to)} ${t('delegate.word')}`,
        order: seats.length + index,
      };
    });
  const taken = matter.takers
    .filter((taker) => !seats.some(({ value }) => value === taker))
    .map((taker): DeciderOption => ({ value: taker, label: `${nameOf(taker)} ${t('taken')}`, order: 0 }));
  const nobody =
    matter.role === null && acting !== null ? [{ value: acting, label: nameOf(acting), order: 0 }] : [];
  const isTaker = ({ value }: DeciderOption) => matter.takers.includes(value);
  const all = [
    ...taken,
    ...seats.filter(isTaker),
    ...seats.filter((seat) => !isTaker(seat)),
    ...given,
    ...nobody,
  ];
  return [...all.filter(({ value }) => value === acting), ...all.filter(({ value }) => value !== acting)];
}

/** The choice, and what it asks for: a name, and why not the holder. */
export function DeciderField(props: {
  options: readonly DeciderOption[];
  value: string;
  other: string;
  because: string;
  isMissing: boolean;
  onChange: (part: { by?: string; other?: string; because?: string }) => void;
}) {
  const { t } = useTranslation('decisions');
  const { options, value, onChange } = props;
  const chosen = options.find((one) => one.value === value);
  const isHolder = chosen?.order === 0;
  return (
    <>
      <SelectField
        label={t('decideIn')}
        value={value}
        options={[
          ...options.map(({ value: id, label }) => ({ value: id, label })),
          { value: OTHER, label: t('somebodyElse') },
        ]}
        onChange={(by) => onChange({ by: by ?? '' })}
      />
      {value === OTHER ? (
        <PersonField
          label={t('who')}
          value={props.other}
          onChange={(other) => onChange({ other })}
          error={props.isMissing ? t('missing.who') : undefined}
        />
      ) : null}
      {isHolder ? null : (
        <TextField
          label={t(value === OTHER ? 'because' : 'becauseMaybe')}
          value={props.because}
          onChange={(because) => onChange({ because })}
        />
      )}
    </>
  );
}

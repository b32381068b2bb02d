// The recovery level of a business: a share of normal, a number of users, or what can be done.
import { type FocusEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../shared/model/index';
import { useFieldWords } from '../../../records';
import { NumberField, SelectField, TextField } from '../../../ui';
import classes from './Impact.module.css';

type Rlo = RecordOf<'business'>['rlo'];

const KINDS = ['rlo-percent', 'rlo-users', 'rlo-functions'] as const;

function textsOf(rlo: Rlo): { ja: string; en: string } {
  return rlo !== null && typeof rlo.value !== 'number' ? rlo.value : { ja: '', en: '' };
}

/** The editor: the kind is written at once with its value, the value when it is left. */
export function RloEditor({ rlo, onChange }: { rlo: Rlo; onChange: (rlo: Rlo) => void }) {
  const { t } = useTranslation('analysis');
  const fields = useFieldWords();
  const [kind, setKind] = useState(rlo?.kind ?? null);
  const [amount, setAmount] = useState(typeof rlo?.value === 'number' ? rlo.value : null);
  const [texts, setTexts] = useState(textsOf(rlo));
  const isText = kind === 'rlo-functions';
  const settled = (): Rlo => {
    if (kind === null) return null;
    if (isText) return texts.ja.trim() === '' && texts.en.trim() === '' ? null : { kind, value: texts };
    return amount === null ? null : { kind, value: amount };
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    const next = settled();
    if (JSON.stringify(next) !== JSON.stringify(rlo)) onChange(next);
  };
  return (
    <fieldset className={classes.group} onBlur={leave}>
      <legend>{t('rlo')}</legend>
      <SelectField
        label={t('impact.rloKind')}
        options={KINDS.map((value) => ({ value: value as string, label: fields.code(value) }))}
        value={kind}
        clearable
        onChange={setKind}
      />
      {kind === null ? null : isText ? (
        <>
          <TextField
            label={t('impact.rloText')}
            value={texts.ja}
            onChange={(ja) => setTexts({ ...texts, ja })}
          />
          <TextField
            label={t('impact.rloTextEn')}
            value={texts.en}
            onChange={(en) => setTexts({ ...texts, en })}
          />
        </>
      ) : (
        <NumberField
          label={fields.code(kind)}
          value={amount}
          min={0}
          {...(kind === 'rlo-percent' ? { max: 100 } : {})}
          onChange={setAmount}
        />
      )}
    </fieldset>
  );
}

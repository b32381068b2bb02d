// One parameter of a criterion as this organisation set it; the reference value stands beside it until then.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../../shared/model/index';
import { useErrorText } from '../../../../i18n/useError';
import { useWords } from '../../../../i18n/words';
import { TextField } from '../../../../ui';
import { useSave } from './useSave';
import { useUnits } from './useUnits';

type Criterion = RecordOf<'criterion'>;
type Parameter = NonNullable<Criterion['parameters']>[number];

/** Numbers are kept as numbers, everything else as it was typed. */
function read(typed: string): string | number {
  const plain = typed.normalize('NFKC').trim();
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : typed.trim();
}

/** The field; it is written when it is left. */
export function ParameterField({ criterion, parameter }: { criterion: Criterion; parameter: Parameter }) {
  const { t } = useTranslation('plan');
  const words = useWords();
  const unitOf = useUnits();
  const errorText = useErrorText();
  const { save, error } = useSave();
  const values = criterion.parameterValues ?? {};
  const kept = values[parameter.id] === undefined ? '' : String(values[parameter.id]);
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft === null || draft === kept) return setDraft(null);
    const { [parameter.id]: _, ...others } = values;
    const next = draft.trim() === '' ? others : { ...others, [parameter.id]: read(draft) };
    save('criterion', criterion.id, { parameterValues: Object.keys(next).length === 0 ? null : next });
    setDraft(null);
  };
  return (
    <TextField
      label={words(parameter.label.ja, parameter.label.en)}
      description={t('criteria.reference', { value: parameter.default, unit: unitOf(parameter.unit) })}
      value={draft ?? kept}
      onChange={setDraft}
      onBlur={settle}
      {...(error === null ? {} : { error: errorText(error) })}
    />
  );
}

// A field's value in words, where it is only read.
import { useTranslation } from 'react-i18next';
import type { FactValue } from '../../../shared/model/reports';
import type { DraftField } from '../../../shared/rpc/reports';
import { useWords } from '../../i18n/words';
import { useNames } from '../../records/response';
import { isUnknownValue, typedText } from './fieldText';

/** The words of a value of a field. */
export function useValueWords(): (field: DraftField, value: FactValue | null) => string {
  const { t } = useTranslation('reports');
  const words = useWords();
  const nameOf = useNames();
  return (field, value) => {
    if (value === null) return t('form.empty');
    if (isUnknownValue(value)) return t(`unknown.${value.unknown}`);
    if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
    if (field.type === 'person') return nameOf(String(value));
    const chosen = field.values.find(({ id }) => id === value);
    return chosen === undefined ? typedText({ ...field, value }) : words(chosen.label.ja, chosen.label.en);
  };
}

// Units of the criteria's parameters in words; a unit nobody gave a word stays as it is, none says nothing.
import { useTranslation } from 'react-i18next';

const UNITS = ['minute', 'hour', 'day', 'person'] as const;

/** How a unit is said. */
export function useUnits(): (unit: string | null) => string {
  const { t } = useTranslation('plan');
  return (unit) => {
    const known = UNITS.find((one) => one === unit);
    if (known !== undefined) return t(`unit.${known}`);
    return unit === null || unit === 'priority' ? '' : unit;
  };
}

// Narrows the findings: by severity with counts, planning step, kind of record, and text.
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../../records';
import { type Filter, type Finding, marks, SEVERITIES, stepOf } from '../../../records/findings';
import { FilterChips, SearchField, SelectField } from '../../../ui';
import classes from './Readiness.module.css';

/** The filters. `findings`: all of them; `left`: what the others than severity leave, to count. */
export function Filters({
  findings,
  left,
  filter,
  onChange,
}: {
  findings: readonly Finding[];
  left: readonly Finding[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}) {
  const { t } = useTranslation(['analysis', 'readiness', 'common']);
  const fields = useFieldWords();
  const steps = [...new Set(findings.map(stepOf))].sort((a, b) => a - b);
  const kinds = [...new Set(findings.map(({ entity }) => entity))];
  const count = (severity: Filter['severity']) =>
    severity === 'all' ? left.length : left.filter((one) => one.severity === severity).length;
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('analysis:readiness.severity')}
        options={[
          { value: 'all' as const, word: t('analysis:all'), count: count('all') },
          ...SEVERITIES.map((value) => ({
            value,
            word: t(`readiness:severity.${value}`),
            icon: marks[value].icon,
            tone: marks[value].tone,
            count: count(value),
          })),
        ]}
        value={filter.severity}
        onChange={(severity) => onChange({ ...filter, severity })}
      />
      <div className={classes.choices}>
        <SelectField
          label={t('analysis:readiness.step')}
          options={steps.map((step) => ({ value: String(step), label: `${step} ${stepWord(t, step)}` }))}
          value={filter.step}
          clearable
          placeholder={t('analysis:all')}
          onChange={(step) => onChange({ ...filter, step })}
        />
        <SelectField
          label={t('analysis:readiness.kind')}
          options={kinds.map((value) => ({ value, label: fields.entity(value) }))}
          value={filter.entity}
          clearable
          placeholder={t('analysis:all')}
          onChange={(entity) => onChange({ ...filter, entity })}
        />
        <SearchField
          label={t('analysis:readiness.search')}
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
          clearWord={t('common:clear')}
        />
      </div>
    </div>
  );
}

function stepWord(t: (key: never) => unknown, step: number): string {
  return String(t(`analysis:step.${step}` as never));
}

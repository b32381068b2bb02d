// Judges the stop of a business: a line for each time, a column for each level; digits choose, Delete takes a judgement back.
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { impactInOrder } from '../../../../shared/domain/analysis/impact';
import { IMPACT_LEVELS, type ImpactLevel } from '../../../../shared/model/business';
import type { RecordOf } from '../../../../shared/model/index';
import { useFieldWords } from '../../../records';
import { useHours } from '../useHours';
import classes from './Impact.module.css';

type Impact = RecordOf<'business'>['impact'];

/** The grid. */
export function ImpactGrid({
  impact,
  horizons,
  onChange,
}: {
  impact: Impact;
  horizons: readonly number[];
  onChange: (impact: Impact) => void;
}) {
  const { t } = useTranslation('analysis');
  const judge = (afterHours: number, level: ImpactLevel | null) => {
    const others = impactInOrder(impact).filter((one) => one.afterHours !== afterHours);
    const next = level === null ? others : impactInOrder([...others, { afterHours, level }]);
    onChange(next.length === 0 ? null : next);
  };
  return (
    <table className={classes.grid}>
      <caption>{t('impact.gridHow')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('impact.after')}</th>
          {IMPACT_LEVELS.map((level) => (
            <th key={level} scope="col">
              {t(`impact.short.${level}`)}
            </th>
          ))}
          <th scope="col">{t('impact.unjudged')}</th>
        </tr>
      </thead>
      <tbody>
        {horizons.map((horizon) => (
          <JudgedTime
            key={horizon}
            horizon={horizon}
            level={impact?.findLast(({ afterHours }) => afterHours === horizon)?.level ?? null}
            onJudge={(level) => judge(horizon, level)}
          />
        ))}
      </tbody>
    </table>
  );
}

function JudgedTime({
  horizon,
  level,
  onJudge,
}: {
  horizon: number;
  level: ImpactLevel | null;
  onJudge: (level: ImpactLevel | null) => void;
}) {
  const { t } = useTranslation('analysis');
  const fields = useFieldWords();
  const hours = useHours();
  const name = useId();
  const time = hours.horizon(horizon);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const byDigit = /^[0-4]$/.test(event.key) ? IMPACT_LEVELS[Number(event.key)] : undefined;
    if (byDigit === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    onJudge(byDigit ?? null);
  };
  return (
    <tr {...{ onKeyDown }}>
      <th scope="row">{time}</th>
      {[...IMPACT_LEVELS, null].map((one) => {
        const word = one === null ? t('impact.unjudged') : fields.code(one);
        return (
          <td key={one ?? 'unjudged'}>
            <label>
              <input
                type="radio"
                name={name}
                aria-label={`${time} ${word}`}
                checked={one === level}
                onChange={() => onJudge(one)}
              />
            </label>
          </td>
        );
      })}
    </tr>
  );
}

// What a stop does at one time: bars that fill with the level, and its word.
import { useTranslation } from 'react-i18next';
import { IMPACT_LEVELS, type ImpactLevel } from '../../../../shared/model/business';
import classes from './Impact.module.css';

const BARS = IMPACT_LEVELS.slice(1);

/** The mark of a level; null: nobody judged it. */
export function ImpactMark({ level }: { level: ImpactLevel | null }) {
  const { t } = useTranslation('analysis');
  if (level === null) return <span className={classes.unjudged}>{t('impact.unjudged')}</span>;
  const filled = IMPACT_LEVELS.indexOf(level);
  return (
    <span className={classes.mark} data-level={level}>
      <span className={classes.bars} aria-hidden="true">
        {BARS.map((bar, at) => (
          <span key={bar} data-filled={at < filled} />
        ))}
      </span>
      {t(`impact.short.${level}`)}
    </span>
  );
}

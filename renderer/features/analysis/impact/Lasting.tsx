// How long the other means of a business last, as a mark and as the reckoning behind it.
import { useTranslation } from 'react-i18next';
import { handworkDay } from '../../../../shared/domain/analysis/handwork';
import type { Handwork } from '../../../../shared/model/business';
import type { RecordOf } from '../../../../shared/model/index';
import { StateChip } from '../../../ui';
import { useHours } from '../useHours';
import type { Derived } from './useImpact';

type Business = RecordOf<'business'>;

/** The time, or why there is none. */
export function LastingWord({ business, derived }: { business: Business; derived: Derived }) {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const { lasting, expectedHours } = derived;
  if (business.alternative === null && business.alternativeWork === null)
    return <StateChip tone="warning">{t('impact.noMeans')}</StateChip>;
  if (lasting.because === 'unknown') return <StateChip tone="unknown">{t('impact.lastsUnknown')}</StateChip>;
  if (lasting.hours === null) return t('impact.keepsUp');
  const word = hours.span(lasting.hours);
  const ends = expectedHours !== null && lasting.hours < expectedHours;
  if (ends) return <StateChip tone="critical">{word}</StateChip>;
  return business.rtoHours !== null && lasting.hours < business.rtoHours ? (
    <StateChip tone="warning">{word}</StateChip>
  ) : (
    word
  );
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** Volume x minutes against people x hours, in a sentence; what is missing where it cannot be said. */
export function Reckoning({ work }: { work: Handwork | null }) {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const day = handworkDay(work);
  if (work === null || day === null) return t('impact.reckonMissing');
  const values = {
    cases: work.casesPerDay ?? 0,
    minutes: work.minutesPerCase ?? 0,
    need: tenths(day.needHours),
    people: work.people ?? 0,
    each: work.hoursPerDay ?? 0,
    have: tenths(day.haveHours),
  };
  const sums = t('impact.reckon', values);
  if (day.behindCases === 0) return `${sums} ${t('impact.reckonKept')}`;
  const behind = t('impact.reckonBehind', { cases: tenths(day.behindCases) });
  if (work.backlogCases === null) return `${sums} ${behind} ${t('impact.reckonNoBacklog')}`;
  const full = hours.span((work.backlogCases / day.behindCases) * 24);
  return `${sums} ${behind} ${t('impact.reckonFull', { backlog: work.backlogCases, full })}`;
}

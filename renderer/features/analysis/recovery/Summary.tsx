// The recovery in one line: how many businesses are in time, who is not, when all is back, and what the order cannot improve.
import { useTranslation } from 'react-i18next';
import { useHours } from '../useHours';
import type { RecoveryView } from './useRecovery';

/** The line; beside a trial the same of the plan. */
export function Summary({ view, isTried }: { view: RecoveryView; isTried: boolean }) {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const { schedule, plan, named } = view;
  const inTime = (one: typeof schedule) => one.businesses.filter(({ meetsRto }) => meetsRto === true).length;
  const judged = schedule.businesses.filter(({ meetsRto }) => meetsRto !== null).length;
  const late = schedule.businesses.filter(({ meetsRto }) => meetsRto === false);
  const unknown = schedule.businesses.length - judged;
  const parts = [
    t('recovery.inTime', { count: inTime(schedule), judged }),
    late.length === 0
      ? ''
      : t('recovery.late', { names: late.map(({ id }) => named(id)).join(t('separator')) }),
    unknown === 0 ? '' : t('recovery.unknown', { count: unknown }),
    t('recovery.allBack', { hours: hours.span(schedule.endHours) }),
    schedule.provenShortest
      ? t('recovery.proven')
      : t('recovery.bound', { hours: hours.span(schedule.lowerBoundHours) }),
    isTried ? t('recovery.ofPlan', { count: inTime(plan), judged, hours: hours.span(plan.endHours) }) : '',
  ];
  return <p>{parts.filter((part) => part !== '').join('　')}</p>;
}

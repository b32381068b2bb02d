// Readiness of the priority businesses: RTO, level, systems, and other means that last long enough.
import type { RecordOf } from '../../model/index';
import { handworkDay, lastingOf } from '../analysis/handwork';
import { tolerableHours } from '../analysis/impact';
import type { Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs } from './rule';

type Business = RecordOf<'business'>;
const SOURCE_RTO = `${GUIDELINE} 2.5.2(1)`;
const SOURCE_IMPACT = `${GUIDELINE} 2.5.2(3)`;
const SOURCE_MEANS = `${GUIDELINE} 2.5.2(1)-2`;

function those(test: (business: Business, plan: Situation) => boolean): Rule['check'] {
  return (plan) => plan.records.business.filter((one) => test(one, plan)).map(({ id }) => ({ id }));
}

function hasMeans({ alternative }: Business): boolean {
  return alternative !== null && alternative.trim() !== '';
}

/** The chain of systems a business waits for takes longer than its RTO (rule-chain). */
function lateBusinesses({ recovery }: Situation): Hit[] {
  return recovery.businesses.flatMap(({ id, endHours, rtoHours, meetsRto, chain }) => {
    if (meetsRto !== false || endHours === null || rtoHours === null) return [];
    return [{ id, data: { hours: endHours, rtoHours }, with: refs('system', chain) }];
  });
}

/** A tenth of an hour is as fine as anybody plans. */
function tenths(hours: number): number {
  return Math.round(hours * 10) / 10;
}

/** Other means that end before the systems are expected back leave the business with nothing. */
function meansTooShort({ records, recovery }: Situation): Hit[] {
  const expected = new Map(recovery.businesses.map(({ id, endHours }) => [id, endHours]));
  return records.business.flatMap((business) => {
    const limit = lastingOf(business).hours;
    const hours = expected.get(business.id) ?? null;
    if (limit === null || hours === null || limit >= hours) return [];
    return [{ id: business.id, data: { limit: tenths(limit), hours } }];
  });
}

/** Other means that end before the business is to be back. */
function meansEndFirst({ records }: Situation): Hit[] {
  return records.business.flatMap((business) => {
    const limit = lastingOf(business).hours;
    const { id, rtoHours } = business;
    return limit !== null && rtoHours !== null && limit < rtoHours
      ? [{ id, data: { limit: tenths(limit), rtoHours } }]
      : [];
  });
}

/** More comes in than the people can do by hand: every day leaves cases behind. */
function fallsBehind({ records }: Situation): Hit[] {
  return records.business.flatMap(({ id, alternativeWork }) => {
    const day = handworkDay(alternativeWork);
    if (day === null || day.behindCases === 0) return [];
    return [{ id, data: { hours: tenths(day.needHours), have: tenths(day.haveHours) } }];
  });
}

/** To be back later than the stop can be borne. */
function backTooLate({ records }: Situation): Hit[] {
  return records.business.flatMap(({ id, impact, rtoHours }) => {
    const limit = tolerableHours(impact);
    return limit !== null && rtoHours !== null && rtoHours > limit ? [{ id, data: { rtoHours, limit } }] : [];
  });
}

export const BUSINESS_RULES: readonly Rule[] = [
  {
    id: 'biz-rto',
    source: SOURCE_RTO,
    severity: 'warning',
    entity: 'business',
    field: 'rtoHours',
    check: those(({ rtoHours }) => rtoHours === null),
  },
  {
    id: 'biz-rlo',
    source: SOURCE_RTO,
    severity: 'info',
    entity: 'business',
    field: 'rlo',
    check: those(({ rlo }) => rlo === null),
  },
  {
    id: 'biz-systems',
    source: `${GUIDELINE} 2.5.1(1)`,
    severity: 'info',
    entity: 'business',
    field: 'systemUse',
    check: those(({ id }, { records }) => !records.systemUse.some(({ businessId }) => businessId === id)),
  },
  {
    id: 'rule-workaround',
    source: SOURCE_MEANS,
    severity: 'warning',
    entity: 'business',
    field: 'alternative',
    check: those((business) => !hasMeans(business)),
  },
  {
    id: 'biz-agreed',
    source: SOURCE_MEANS,
    severity: 'warning',
    entity: 'business',
    field: 'alternativeAgreed',
    check: those((business) => hasMeans(business) && business.alternativeAgreed !== true),
  },
  {
    id: 'biz-limit-unknown',
    source: SOURCE_MEANS,
    severity: 'info',
    entity: 'business',
    field: 'alternativeLimitHours',
    check: those((business) => hasMeans(business) && lastingOf(business).because === 'unknown'),
  },
  {
    id: 'biz-limit-short',
    source: SOURCE_MEANS,
    severity: 'critical',
    entity: 'business',
    field: 'alternativeLimitHours',
    check: meansTooShort,
  },
  {
    id: 'biz-limit-rto',
    source: SOURCE_MEANS,
    severity: 'warning',
    entity: 'business',
    field: 'alternativeLimitHours',
    check: meansEndFirst,
  },
  {
    id: 'biz-work-behind',
    source: SOURCE_MEANS,
    severity: 'warning',
    entity: 'business',
    field: 'alternativeWork',
    check: fallsBehind,
  },
  {
    id: 'biz-impact',
    source: SOURCE_IMPACT,
    severity: 'info',
    entity: 'business',
    field: 'impact',
    check: those(({ impact }) => (impact ?? []).length === 0),
  },
  {
    id: 'biz-impact-rto',
    source: SOURCE_IMPACT,
    severity: 'critical',
    entity: 'business',
    field: 'rtoHours',
    check: backTooLate,
  },
  {
    id: 'rule-chain',
    source: `${GUIDELINE} 2.5.2(1)-1`,
    severity: 'warning',
    entity: 'business',
    field: 'rtoHours',
    check: lateBusinesses,
  },
];

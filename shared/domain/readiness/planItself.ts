// Readiness of the plan as a document: in force, kept in several places, in the hands of those who need it.
import type { RecordOf } from '../../model/index';
import { daysSince, type Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, YEAR_DAYS } from './rule';

type Plan = RecordOf<'plan'>;
const SOURCE_REVIEW = `${GUIDELINE} 2.9.2(1)`;

function those(test: (plan: Plan, situation: Situation) => boolean): Rule['check'] {
  return (situation) =>
    situation.records.plan.filter((plan) => test(plan, situation)).map(({ id }) => ({ id }));
}

/** People who hold or deputise a role of the response and never had anything printed for them. */
function withoutCard(plan: Situation): Hit[] {
  const printed = new Set(plan.records.printRecord.map(({ subjectId }) => subjectId));
  const roles = plan.records.role.filter(({ kind }) => kind !== 'planning');
  const people = new Set(roles.flatMap(({ id }) => plan.chainOf(id).map(({ personId }) => personId)));
  return [...people].filter((id) => !printed.has(id)).map((id) => ({ id }));
}

/** The binder printed last, where it shows another edition than the plan bears now. */
function agedBinder({ records }: Situation): Hit[] {
  const printedAt = ({ occurredAt, clockAt }: RecordOf<'printRecord'>) => Date.parse(occurredAt ?? clockAt);
  const binders = records.printRecord.filter(({ document }) => document === 'binder');
  const last = binders.toSorted((a, b) => printedAt(a) - printedAt(b)).at(-1);
  if (last === undefined) return [];
  return records.plan
    .filter(({ edition }) => edition !== null && edition !== last.edition)
    .map(({ id, edition }) => ({ id, data: { printed: last.edition ?? '–', edition } }));
}

export const PLAN_RULES: readonly Rule[] = [
  {
    id: 'plan-review',
    source: SOURCE_REVIEW,
    severity: 'warning',
    entity: 'plan',
    field: 'nextReviewOn',
    check: (situation) =>
      situation.records.plan.flatMap(({ id, nextReviewOn }) => {
        const days = daysSince(nextReviewOn, situation);
        return days !== null && days > 0 ? [{ id, data: { days } }] : [];
      }),
  },
  {
    id: 'plan-review-unset',
    source: SOURCE_REVIEW,
    severity: 'info',
    entity: 'plan',
    field: 'nextReviewOn',
    check: those(({ nextReviewOn }) => nextReviewOn === null),
  },
  {
    id: 'plan-edition',
    source: SOURCE_REVIEW,
    severity: 'warning',
    entity: 'plan',
    field: 'issuedOn',
    check: (situation) =>
      situation.records.plan.flatMap(({ id, issuedOn }) => {
        const days = daysSince(issuedOn, situation);
        return days !== null && days > YEAR_DAYS ? [{ id, data: { days } }] : [];
      }),
  },
  {
    id: 'plan-unissued',
    source: SOURCE_REVIEW,
    severity: 'info',
    entity: 'plan',
    field: 'issuedOn',
    check: those(({ issuedOn }) => issuedOn === null),
  },
  {
    id: 'plan-storage',
    source: `${GUIDELINE} 2.7.1(1)`,
    severity: 'warning',
    entity: 'plan',
    field: 'storage',
    check: those(({ storage }) => new Set((storage ?? []).map(({ place }) => place.ja)).size < 2),
  },
  {
    id: 'plan-custodian',
    source: `${GUIDELINE} 2.9.2(1)`,
    severity: 'info',
    entity: 'plan',
    field: 'custodianId',
    check: those(({ custodianId }, { records }) => !records.person.some(({ id }) => id === custodianId)),
  },
  {
    id: 'plan-policy',
    source: `${GUIDELINE} 2.1(1)`,
    severity: 'info',
    entity: 'plan',
    field: 'policy',
    check: those(({ policy }) => policy === null || policy.trim() === ''),
  },
  {
    id: 'plan-threats',
    source: `${GUIDELINE} 2.3(1)`,
    severity: 'info',
    entity: 'plan',
    field: 'threats',
    check: those(({ threats }) => (threats ?? []).length === 0),
  },
  {
    id: 'card-never',
    source: `${GUIDELINE} 2.8.2(2)`,
    severity: 'info',
    entity: 'person',
    field: null,
    check: withoutCard,
  },
  {
    id: 'card-old',
    source: `${GUIDELINE} 2.9.2(1)`,
    severity: 'warning',
    entity: 'person',
    field: null,
    check: ({ records, agedCards }) =>
      records.person.filter(({ id }) => agedCards.has(id)).map(({ id }) => ({ id })),
  },
  {
    id: 'roster-old',
    source: `${GUIDELINE} 2.9.2(1)`,
    severity: 'warning',
    entity: 'plan',
    field: null,
    check: ({ records, isRosterAged }) => (isRosterAged ? records.plan.map(({ id }) => ({ id })) : []),
  },
  {
    id: 'binder-old',
    source: `${GUIDELINE} 2.9.2(1)`,
    severity: 'warning',
    entity: 'plan',
    field: null,
    check: agedBinder,
  },
];

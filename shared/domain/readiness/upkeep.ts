// Readiness of what keeps the plan alive: drills held, reviews made, measures done, components at their level.
import { addMonths } from '../planning/calendar';
import { assessedLevel } from '../planning/levels';
import { happenings, isOverdue, nextReviewOn } from '../planning/reviews';
import { daysSince, type Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs } from './rule';

const SOURCE_DRILL = `${GUIDELINE} 2.9.1(1)`;
const SOURCE_LEVEL = `${GUIDELINE} 2.7.1(1)-1`;
const SETTLED = new Set<string | null>(['done', 'dropped']);

/** The day an entry of the programme falls due: its planned day until it is held, then again by its interval. */
function dueOn(entry: Situation['records']['trainingEntry'][number]): string | null {
  const { plannedOn, heldOn, intervalMonths } = entry;
  if (plannedOn !== null && (heldOn === null || heldOn < plannedOn)) return plannedOn;
  return heldOn === null || intervalMonths === null ? null : addMonths(heldOn, intervalMonths);
}

function overdueDrills(plan: Situation): Hit[] {
  return plan.records.trainingEntry.flatMap((entry) => {
    const due = dueOn(entry);
    const days = daysSince(due, plan);
    return due !== null && days !== null && due < plan.today ? [{ id: entry.id, data: { days } }] : [];
  });
}

function overdueReviews(plan: Situation): Hit[] {
  const { records } = plan;
  const [own] = records.plan;
  const surroundings = {
    budgetMonth: own?.budgetMonth ?? null,
    startedOn: own?.issuedOn ?? null,
    events: happenings(records),
  };
  return records.planReview.flatMap((review) => {
    const next = nextReviewOn(review, surroundings);
    if (next === null || !isOverdue(next, plan.today)) return [];
    return [{ id: review.id, data: { days: daysSince(next.on, plan) ?? 0 } }];
  });
}

function overdueMeasures(plan: Situation): Hit[] {
  return plan.records.measure.flatMap(({ id, status, dueOn: due }) => {
    const days = daysSince(due, plan);
    const isLate = due !== null && due < plan.today && !SETTLED.has(status);
    return isLate && days !== null ? [{ id, data: { days } }] : [];
  });
}

/** A question answered no or partly that no measure is planned for; the grave ones are those nobody may pass over. */
function failedChecks({ records }: Situation): Hit[] {
  const planned = records.measure.filter(({ status }) => status !== 'dropped');
  const addressed = new Set(planned.flatMap(({ checks }) => checks ?? []));
  return records.componentCheck.flatMap(({ id, answer, critical }): Hit[] => {
    if ((answer !== 'no' && answer !== 'partial') || addressed.has(id)) return [];
    return [{ id, ...(critical === true && answer === 'no' ? {} : { severity: 'info' as const }) }];
  });
}

function assessed(
  plan: Situation,
  test: (one: ReturnType<typeof assessedLevel>, target: number | null) => Hit['data'] | null,
): Hit[] {
  return plan.records.componentAssessment.flatMap((assessment) => {
    const data = test(assessedLevel(assessment), assessment.targetLevel);
    if (data === null || data === undefined) return [];
    const others = [
      ...refs('site', assessment.siteIds ?? []),
      ...refs('system', assessment.systemIds ?? []),
      ...refs('organisation', assessment.organisationIds ?? []),
    ];
    return [{ id: assessment.id, data, with: others }];
  });
}

export const UPKEEP_RULES: readonly Rule[] = [
  {
    id: 'drill-none',
    source: SOURCE_DRILL,
    severity: 'warning',
    entity: 'plan',
    field: null,
    check: ({ records }) => (records.trainingEntry.length > 0 ? [] : records.plan.map(({ id }) => ({ id }))),
  },
  {
    id: 'drill-overdue',
    source: SOURCE_DRILL,
    severity: 'warning',
    entity: 'trainingEntry',
    field: 'heldOn',
    check: overdueDrills,
  },
  {
    id: 'review-overdue',
    source: `${GUIDELINE} 2.9.2(1) 表2-9-3`,
    severity: 'info',
    entity: 'planReview',
    field: 'lastDoneOn',
    check: overdueReviews,
  },
  {
    id: 'measure-overdue',
    source: `${GUIDELINE} 2.7.2(2)`,
    severity: 'warning',
    entity: 'measure',
    field: 'dueOn',
    check: overdueMeasures,
  },
  {
    id: 'check-failed',
    source: `${GUIDELINE} 2.7.1(1)`,
    severity: 'warning',
    entity: 'componentCheck',
    field: 'answer',
    check: failedChecks,
  },
  {
    id: 'component-gap',
    source: SOURCE_LEVEL,
    severity: 'warning',
    entity: 'componentAssessment',
    field: 'currentLevel',
    check: (plan) =>
      assessed(plan, ({ current, gap }, target) => (gap !== null && gap > 0 ? { current, target } : null)),
  },
  {
    id: 'component-unrated',
    source: SOURCE_LEVEL,
    severity: 'info',
    entity: 'componentAssessment',
    field: 'currentLevel',
    check: (plan) =>
      assessed(plan, ({ current }, target) => (current === null && target !== null ? { target } : null)),
  },
  {
    id: 'component-single',
    source: `${GUIDELINE} 2.6.1(1)-3`,
    severity: 'warning',
    entity: 'componentAssessment',
    field: 'equipment',
    check: (plan) =>
      assessed(plan, ({ singles }) => (singles.length > 0 ? { equipment: singles.join('、') } : null)),
  },
];

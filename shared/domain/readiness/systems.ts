// Readiness of the systems: RTOs that fit each other, levels reached, nothing that stands alone.
import type { RecordOf } from '../../model/index';
import { type LevelGap, levelGaps, targetsBelowGroup } from '../analysis/levels';
import type { RtoProblemCode } from '../analysis/rtoProblems';
import { hasStandby } from '../analysis/singlePoints';
import type { ReadinessEntity, Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs, type Severity } from './rule';

type System = RecordOf<'system'>;

/** Groups that must be back within three days cannot wait for new machines (tables 2.5-1, 2.6-2). */
const FAST_GROUPS = new Set(['S', 'A', 'B']);
/** At most half of the business systems in S and A: a default each organisation may judge otherwise. */
const FEW = 0.5;

/** A rule about one problem of the RTO analysis. */
function rtoRule(
  rule: { id: string; source: string; severity: Severity; others: ReadinessEntity },
  ...codes: RtoProblemCode[]
): Rule {
  const { id, source, severity, others } = rule;
  const wanted = new Set<RtoProblemCode>(codes);
  return {
    id,
    source,
    severity,
    entity: 'system',
    field: 'ownRtoHours',
    check: ({ rtos }) =>
      [...rtos.values()].flatMap((row) => {
        const problem = row.problems.find(({ code }) => wanted.has(code));
        if (!problem) return [];
        return [
          {
            id: row.id,
            data: { hours: row.ownRtoHours, rtoHours: problem.hours },
            with: refs(others, problem.ids),
          },
        ];
      }),
  };
}

function those(test: (system: System, plan: Situation) => boolean): Rule['check'] {
  return (plan) => plan.records.system.filter((one) => test(one, plan)).map(({ id }) => ({ id }));
}

/** Every circle once, told of its first system. */
function circular({ rtos }: Situation): Hit[] {
  const told = new Set<string>();
  return [...rtos.values()].flatMap(({ id, problems }) => {
    const circle = problems.find(({ code }) => code === 'circular');
    if (!circle || told.has(id)) return [];
    for (const member of circle.ids) told.add(member);
    return [{ id, with: refs('system', circle.ids) }];
  });
}

/** One finding a system: the part that stands lowest. */
function gapHits(plan: Situation, find: (system: System) => readonly LevelGap[]): Hit[] {
  return plan.records.system.flatMap((system) => {
    const [gap] = find(system).toSorted((a, b) => (a.current ?? 0) - (b.current ?? 0));
    return gap ? [{ id: system.id, data: { ...gap } }] : [];
  });
}

/** Gaps that are rated, or those where nobody rated the present level. */
function gapsOf(plan: Situation, isRated: (gap: LevelGap) => boolean): Hit[] {
  return gapHits(plan, (system) => levelGaps(system, plan.groupOf(system.id)).filter(isRated));
}

function tooManyFast(plan: Situation): Hit[] {
  const business = plan.records.system.filter(({ kind }) => kind === 'business');
  const fast = business.filter(({ id }) => ['S', 'A'].includes(plan.groupOf(id)?.code ?? ''));
  if (fast.length <= FEW * business.length) return [];
  const data = { fast: fast.length, systems: business.length };
  return plan.records.plan.map(({ id }) => ({
    id,
    data,
    with: refs(
      'system',
      fast.map((one) => one.id),
    ),
  }));
}

function standsAlone(system: System, plan: Situation): boolean {
  return !hasStandby(system) && FAST_GROUPS.has(plan.groupOf(system.id)?.code ?? '');
}

export const SYSTEM_RULES: readonly Rule[] = [
  {
    id: 'sys-circular',
    source: `${GUIDELINE} 2.7.2(1)-1 b)`,
    severity: 'critical',
    entity: 'system',
    field: 'dependency',
    check: circular,
  },
  rtoRule(
    {
      id: 'rule-base-shorter',
      source: `${GUIDELINE} 2.5.2(1)-4`,
      severity: 'critical',
      others: 'system',
    },
    'baseNotShorter',
  ),
  rtoRule(
    {
      id: 'rule-dependency',
      source: `${GUIDELINE} 2.7.2(1)-1 b), 2.5.2(1)-1`,
      severity: 'critical',
      others: 'system',
    },
    'baseLongerThanBase',
    'dependentSooner',
  ),
  rtoRule(
    { id: 'rule-shortest', source: `${GUIDELINE} 2.5.2(1)-3`, severity: 'critical', others: 'business' },
    'ownRtoLonger',
  ),
  rtoRule(
    { id: 'sys-rto', source: `${GUIDELINE} 2.5.2(1)`, severity: 'warning', others: 'business' },
    'noOwnRto',
  ),
  rtoRule(
    { id: 'sys-business', source: `${GUIDELINE} 2.5.1(1)-4`, severity: 'info', others: 'business' },
    'noBusiness',
  ),
  {
    id: 'rule-few-high',
    source: `${GUIDELINE} 2.5.2(2)-1`,
    severity: 'warning',
    entity: 'plan',
    field: null,
    check: tooManyFast,
  },
  {
    id: 'rule-level-gap',
    source: `${GUIDELINE} 2.6.2(3)-2`,
    severity: 'warning',
    entity: 'system',
    field: 'hardwareLevel',
    check: (plan) => gapsOf(plan, ({ current }) => current !== null),
  },
  {
    id: 'sys-level-unknown',
    source: `${GUIDELINE} 2.7.1(1)(a)`,
    severity: 'info',
    entity: 'system',
    field: 'hardwareLevel',
    check: (plan) => gapsOf(plan, ({ current }) => current === null),
  },
  {
    id: 'sys-target-low',
    source: `${GUIDELINE} 2.6.2 表2.6-2, 表2.6-3`,
    severity: 'info',
    entity: 'system',
    field: 'hardwareLevel',
    check: (plan) => gapHits(plan, (system) => targetsBelowGroup(system, plan.groupOf(system.id))),
  },
  {
    id: 'sys-alone',
    source: `${GUIDELINE} 2.6.1(1)-3`,
    severity: 'warning',
    entity: 'system',
    field: 'standby',
    check: those(standsAlone),
  },
  {
    id: 'sys-support',
    source: `${GUIDELINE} 2.6.2 表2.6-2`,
    severity: 'warning',
    entity: 'system',
    field: 'endOfSupport',
    check: those(({ endOfSupport }) => endOfSupport === true),
  },
  {
    id: 'sys-owner',
    source: `${GUIDELINE} 2.8.1(1)`,
    severity: 'info',
    entity: 'system',
    field: 'ownerPersonId',
    check: those(({ ownerPersonId }) => ownerPersonId === null),
  },
];

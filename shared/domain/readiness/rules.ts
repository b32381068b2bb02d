// All readiness rules, and what they find in a plan.
import { BUSINESS_RULES } from './businesses';
import { CHECKLIST_RULES } from './checklists';
import { CONTACT_RULES } from './contacts';
import { FLOW_RULES } from './flow';
import { ORGANISATION_RULES } from './organisations';
import { type Moment, type PlanRecords, type Situation, situationOf } from './plan';
import { PLAN_RULES } from './planItself';
import { RECOVERY_RULES } from './recovery';
import { ROLE_RULES } from './roles';
import { type Finding, type Hit, type Rule, SEVERITIES } from './rule';
import { SITE_RULES } from './sites';
import { SYSTEM_RULES } from './systems';
import { UPKEEP_RULES } from './upkeep';

export const RULES: readonly Rule[] = [
  ...PLAN_RULES,
  ...ROLE_RULES,
  ...CONTACT_RULES,
  ...ORGANISATION_RULES,
  ...BUSINESS_RULES,
  ...SYSTEM_RULES,
  ...RECOVERY_RULES,
  ...SITE_RULES,
  ...FLOW_RULES,
  ...CHECKLIST_RULES,
  ...UPKEEP_RULES,
];

function findingOf(plan: Situation, rule: Rule, hit: Hit): Finding {
  const named = plan.named(rule.entity, hit.id);
  const others = (hit.with ?? []).flatMap(({ entity, id }) => plan.named(entity, id) ?? []);
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    entity: rule.entity,
    id: hit.id,
    source: rule.source,
    data: {
      ...hit.data,
      name: named?.name ?? '',
      nameEn: named?.nameEn ?? null,
      field: rule.field,
      with: others,
    },
  };
}

/** What in the plan would not hold, the gravest first, then in the order of the rules. An empty answer is no guarantee. */
export function findFindings(records: PlanRecords, moment: Moment): Finding[] {
  const plan = situationOf(records, moment);
  const found = RULES.flatMap((rule) => rule.check(plan).map((hit) => findingOf(plan, rule, hit)));
  return found.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

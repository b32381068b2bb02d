// Readiness of checklists and criteria: each has its role, its items and something to decide by.
import type { RecordOf } from '../../model/index';
import type { Situation } from './plan';
import { GUIDELINE, type Rule } from './rule';

type Checklist = RecordOf<'checklist'>;
type Criterion = RecordOf<'criterion'>;
const SOURCE = `${GUIDELINE} 2.8.2(3)-1`;
const SOURCE_CRITERIA = `${GUIDELINE} 2.8.2(1)-1`;

function checklists(test: (one: Checklist, plan: Situation) => boolean): Rule['check'] {
  return (plan) => plan.records.checklist.filter((one) => test(one, plan)).map(({ id }) => ({ id }));
}

function criteria(test: (one: Criterion, plan: Situation) => boolean): Rule['check'] {
  return (plan) => plan.records.criterion.filter((one) => test(one, plan)).map(({ id }) => ({ id }));
}

function hasRole(roleId: string | null, { records }: Situation): boolean {
  return records.role.some(({ id }) => id === roleId);
}

function isUnheld(roleId: string | null, { records, chainOf }: Situation): boolean {
  const role = records.role.find(({ id }) => id === roleId);
  return role !== undefined && role.external !== true && chainOf(role.id).length === 0;
}

function ordersOf({ id }: Checklist, { records }: Situation): number[] {
  return records.checklistItem.filter(({ checklistId }) => checklistId === id).map(({ order }) => order);
}

export const CHECKLIST_RULES: readonly Rule[] = [
  {
    id: 'checklist-role',
    source: SOURCE,
    severity: 'warning',
    entity: 'checklist',
    field: 'roleId',
    check: checklists(({ roleId }, plan) => !hasRole(roleId, plan)),
  },
  {
    id: 'checklist-unheld',
    source: SOURCE,
    severity: 'critical',
    entity: 'checklist',
    field: 'roleId',
    check: checklists(({ roleId }, plan) => isUnheld(roleId, plan)),
  },
  {
    id: 'checklist-empty',
    source: SOURCE,
    severity: 'warning',
    entity: 'checklist',
    field: 'checklistItem',
    check: checklists((one, plan) => ordersOf(one, plan).length === 0),
  },
  {
    id: 'checklist-order',
    source: SOURCE,
    severity: 'info',
    entity: 'checklist',
    field: 'checklistItem',
    check: checklists((one, plan) => new Set(ordersOf(one, plan)).size < ordersOf(one, plan).length),
  },
  {
    id: 'checklist-unused',
    source: `${GUIDELINE} 2.8.2(2)-1`,
    severity: 'info',
    entity: 'checklist',
    field: null,
    check: checklists(
      ({ id }, { records }) =>
        records.flow.length > 0 && !records.flowNode.some(({ checklistId }) => checklistId === id),
    ),
  },
  {
    id: 'criterion-role',
    source: SOURCE_CRITERIA,
    severity: 'critical',
    entity: 'criterion',
    field: 'decisionRoleId',
    check: criteria(
      ({ decisionRoleId }, plan) => !hasRole(decisionRoleId, plan) || isUnheld(decisionRoleId, plan),
    ),
  },
  {
    id: 'criterion-threshold',
    source: SOURCE_CRITERIA,
    severity: 'warning',
    entity: 'criterion',
    field: 'thresholds',
    check: criteria(({ thresholds }) => (thresholds ?? []).length === 0),
  },
  {
    id: 'criterion-deputy',
    source: SOURCE_CRITERIA,
    severity: 'warning',
    entity: 'criterion',
    field: 'deputyRule',
    check: criteria(({ deputyRule }) => (deputyRule ?? '').trim() === ''),
  },
];

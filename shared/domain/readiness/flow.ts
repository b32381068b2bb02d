// Readiness of the response flow: every node is reached, every decision has its ways out, every way ends, every role is held.
import { checkFlow, type FlowDefect, type FlowDefectRule } from '../flow/check';
import type { Situation } from './plan';
import { GUIDELINE, type Rule } from './rule';

const SOURCE = `${GUIDELINE} 2.8.2(2)`;
const SOURCE_NEEDED = `${GUIDELINE} 2.8.2(2)-1`;

/** What the check of the flows finds, told by the rule. */
function foundBy(rule: FlowDefectRule): Rule['check'] {
  return (plan) =>
    defectsOf(plan)
      .filter((defect) => defect.rule === rule)
      .map(({ id }) => ({ id }));
}

const checked = new WeakMap<Situation, readonly FlowDefect[]>();

/** All flows are checked once for all rules. */
function defectsOf(plan: Situation): readonly FlowDefect[] {
  const known = checked.get(plan);
  if (known !== undefined) return known;
  const { records, chainOf } = plan;
  const roles = new Map(records.role.map((role) => [role.id, role]));
  const checklists = new Set(records.checklist.map(({ id }) => id));
  const around = {
    isHeld: (roleId: string | null) => {
      const role = roles.get(roleId ?? '');
      return role !== undefined && (role.external === true || chainOf(role.id).length > 0);
    },
    hasChecklist: (id: string) => checklists.has(id),
  };
  const nodes = Map.groupBy(records.flowNode, ({ flowId }) => flowId);
  const edges = Map.groupBy(records.flowEdge, ({ flowId }) => flowId);
  const found = records.flow.flatMap(({ id }) =>
    checkFlow({ id, nodes: nodes.get(id) ?? [], edges: edges.get(id) ?? [] }, around),
  );
  checked.set(plan, found);
  return found;
}

type Row = readonly [FlowDefectRule, string, Rule['severity'], FlowDefect['entity'], string | null];

const ROWS: readonly Row[] = [
  ['flow-start', SOURCE, 'critical', 'flow', null],
  ['flow-end', SOURCE, 'warning', 'flow', null],
  ['flow-unreached', SOURCE, 'warning', 'flowNode', null],
  ['flow-dead-end', SOURCE, 'critical', 'flowNode', null],
  ['flow-endless', SOURCE, 'warning', 'flowNode', null],
  ['flow-decision', SOURCE, 'critical', 'flowNode', null],
  ['flow-condition', SOURCE_NEEDED, 'warning', 'flowNode', null],
  ['flow-role', SOURCE_NEEDED, 'critical', 'flowNode', 'roleId'],
  ['flow-way-gone', SOURCE, 'warning', 'flowEdge', null],
  ['flow-checklist-gone', SOURCE_NEEDED, 'warning', 'flowNode', 'checklistId'],
];

export const FLOW_RULES: readonly Rule[] = [
  {
    id: 'flow-none',
    source: SOURCE,
    severity: 'warning',
    entity: 'plan',
    field: null,
    check: ({ records }) => (records.flow.length > 0 ? [] : records.plan.map(({ id }) => ({ id }))),
  },
  ...ROWS.map(
    ([id, source, severity, entity, field]): Rule => ({
      id,
      source,
      severity,
      entity,
      field,
      check: foundBy(id),
    }),
  ),
];

// The planning part of `demo-plan.json`: gaps, levels, measures, damage, criteria, supplies, drills and tasks.
import { catalogue, derived, entity, type Row } from '../table.ts';

const gaps: Row[] = [
  ...entity(
    'knownGap',
    'deliberate_defects[]',
    'id rule text expected_severity=severity measures[]=measureIds related[]=relatedIds',
  ),
  // The kind of record stands in the id itself.
  ...catalogue('deliberate_defects[].target', 'type'),
  ...entity('knownGap', 'deliberate_defects[].target', 'ref=aboutId').slice(1),
  ...entity('knownGap', 'known_gaps[]', 'id text measures[]=measureIds'),
];

const levels: Row[] = [
  ...entity(
    'componentAssessment',
    'component_assessments[]',
    'id component target_level current_level evidence measures[]=measureIds assessed_on',
  ),
  // Sites, systems or organisations: the scope says into which list of the record the ids go.
  ...catalogue('component_assessments[]', 'scope scope_ids[]').slice(2),
  ...entity(
    'measure',
    'measures[]',
    `
      id title priority cost_estimate_thousand_yen=costThousandYen fiscal_year status owner=ownerId due>dueOn stage
      expected_effect residual_risk
    `,
  ),
  ...entity(
    'componentCheck',
    'check_results[]',
    'check=id answer note answered_on answered_by=answeredById',
    { id: 'checkResult:{check}' },
  ),
  ...entity('measure', 'measures[].addresses', 'components[] checks[] systems[]=systemIds defects[]=gapIds'),
];

const damage: Row[] = [
  ...entity('damageAssumption', 'damage_assumptions[]', 'id site=siteId severity text'),
  // A cell of the catalogue's matrix: its threat and its target become the record's own.
  ...catalogue('damage_assumptions[]', 'matrix_cell').slice(2),
  ...entity('precondition', 'timing_assumptions[]', 'timing=id adopted', { id: 'timingAssumption:{timing}' }),
  ...entity('supply', 'supplies[]', 'supply=kind site=siteId quantity unit', {
    id: 'supply:{supply}:{site}',
  }),
];

const response: Row[] = [
  ...entity(
    'criterion',
    'activation_criteria[]',
    'criterion=id decider=decisionRoleId parameters{parameter,value}=parameterValues text=ownText agreed_with_bcp_on',
    { id: 'activationCriterion:{criterion}' },
  ),
];

const upkeep: Row[] = [
  ...entity(
    'trainingEntry',
    'drill_plan[]',
    'id drill_type title scenario=scenarioId planned_on stage planning{element,text}',
  ),
  ...entity('planningTask', 'planning_progress', 'default_by_step{step,status}=status'),
  ...entity('planningTask', 'planning_progress.overrides[]', 'task=point status note', {
    id: 'planningProgress:{task}',
  }),
];

const exceptions: Row[] = [
  ...entity(
    'exceptionMeasure',
    'exceptions[]',
    `
      id title rule_departed reason risk mitigation requested_by approved_by approved_at expires_on
      cleanup=exceptionEvent.text
    `,
  ),
  ...derived('exceptions[].status', 'closed once it is put in order'),
];

export const demoPlanning: readonly Row[] = [
  ...gaps,
  ...levels,
  ...damage,
  ...response,
  ...upkeep,
  ...exceptions,
];

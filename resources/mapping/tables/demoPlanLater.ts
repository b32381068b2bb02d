// The parts of `demo-plan.json` that later issues make records of; they ship already and are counted.
import { notYet, type Row } from '../table.ts';

const forPlan: Row[] = [
  ...notYet('The plan', 4, 'deliberate_defects[]', 'id rule text expected_severity measures[] related[]'),
  ...notYet('The plan', null, 'deliberate_defects[].target', 'type ref'),
  ...notYet('The plan', 7, 'known_gaps[]', 'id text measures[]'),
  ...notYet(
    'The plan',
    17,
    'component_assessments[]',
    'id component scope scope_ids[] target_level current_level evidence measures[] assessed_on',
  ),
  ...notYet(
    'The plan',
    10,
    'measures[]',
    `
      id title priority cost_estimate_thousand_yen fiscal_year status owner due>dueOn stage expected_effect
      residual_risk
    `,
  ),
  ...notYet('The plan', null, 'measures[].addresses', 'components[] checks[] systems[] defects[]'),
  ...notYet('The plan', 12, 'damage_assumptions[]', 'id site matrix_cell severity text'),
  ...notYet('The plan', 5, 'timing_assumptions[]', 'timing adopted', { id: 'timingAssumption:{timing}' }),
  ...notYet(
    'The plan',
    6,
    'activation_criteria[]',
    'criterion decider parameters{parameter,value} text agreed_with_bcp_on',
    { id: 'activationCriterion:{criterion}' },
  ),
  ...notYet('The plan', 9, 'supplies[]', 'supply site quantity unit', { id: 'supply:{supply}:{site}' }),
  ...notYet('The plan', 1, 'planning_progress', 'default_by_step{step,status}'),
  ...notYet('The plan', 5, 'planning_progress.overrides[]', 'task status note', {
    id: 'planningProgress:{task}',
  }),
];

const forResponse: Row[] = [
  ...notYet(
    'The response',
    2,
    'exceptions[]',
    `
      id title rule_departed reason risk mitigation requested_by approved_by approved_at expires_on status
      cleanup
    `,
  ),
];

const forDrills: Row[] = [
  ...notYet(
    'Drills',
    4,
    'drill_history[]',
    'id drill_type title held_on participants result findings[] measures[]',
  ),
  ...notYet(
    'Drills',
    5,
    'drill_plan[]',
    'id drill_type title scenario planned_on stage planning{element,text}',
  ),
];

const forLearning: Row[] = [
  ...notYet('Learning and numbers', 52, 'check_results[]', 'check answer note answered_on answered_by', {
    id: 'checkResult:{check}',
  }),
  ...notYet('Learning and numbers', 37, 'facility_results[]', 'site facility answer note', {
    id: 'facilityResult:{site}:{facility}',
  }),
  ...notYet(
    'Learning and numbers',
    9,
    'triage[]',
    'sub_process needed_by_hours restore_hours decision note',
    {
      id: 'triage:{sub_process}',
    },
  ),
  ...notYet('Learning and numbers', 4, 'supply_contacts[]', 'flow links{party,organisation}', {
    id: 'supplyContact:{flow}',
  }),
];

export const demoPlanLater: readonly Row[] = [...forPlan, ...forResponse, ...forDrills, ...forLearning];

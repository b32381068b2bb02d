// Fate of every path of `backup-office.json`.
import { catalogue, dropped, headerByFile, type SourceTable } from '../table.ts';

export const backupOffice: SourceTable = {
  source: 'backup-office.json',
  ships: 'catalogue/backupOffice.json',
  rows: [
    ...headerByFile(),
    ...catalogue('definition', 'term text related_terms[] source basis'),
    ...catalogue('definition.points[]', 'text source basis', { id: 'definition:{n}' }),
    ...catalogue('requirement_process[]', 'id order text source basis'),
    ...catalogue('viewpoints[]', 'id title questions[] source basis'),
    ...catalogue('strategy_options[]', 'id title note suits source basis'),
    ...catalogue('important_business_criteria[]', 'id order text question question_basis source basis'),
    ...catalogue('business_groups[]', 'id name processes[] source basis departments[]'),
    ...catalogue('departments[]', 'id name'),
    ...catalogue(
      'business_processes[]',
      `
        id name departments[] important_criteria[] important_criteria_basis note source basis
      `,
    ),
    ...dropped('business_processes[].departments_basis', 'always the basis of the process itself'),
    ...catalogue(
      'business_processes[].sub_processes[]',
      `
        id order name name_basis typical_tasks[] typical_tasks_basis default_needed_by_hours default_basis
        workaround_hint
      `,
    ),
    ...catalogue('system_patterns[]', 'id title note check[] source basis check_basis'),
    ...catalogue('triage', 'rule source basis'),
    ...catalogue('triage.fields[]', 'id order label type help source basis'),
    ...catalogue('triage.time_buckets[]', 'id label max_hours priority basis'),
    ...catalogue('triage.decisions[]', 'id label'),
    ...catalogue('site_selection_criteria[]', 'id text strength source basis'),
    ...catalogue('facility_groups[]', 'id label'),
    ...catalogue('facility_checklist[]', 'id group text must answer_type component source basis'),
    ...catalogue('supply_chain', ''),
    ...catalogue('supply_chain.parties[]', 'id name source basis'),
    ...catalogue('supply_chain.flows[]', 'id era perspective title note source steps_basis'),
    ...dropped('supply_chain.flows[].title_basis', 'always that the title stands in the source'),
    ...catalogue(
      'supply_chain.flows[].steps[]',
      `
        order from to message expected_response escalate_after_minutes fallback
      `,
      { id: '{parent}:{order}' },
    ),
    ...catalogue('supply_chain.flows[].steps[].contact', 'org desk phone off_hours mail contract_no'),
    ...catalogue('supply_chain.rules[]', 'id text source basis'),
    ...catalogue(
      'contingencies[]',
      'id title why trigger processes[] departments[] related_checklists[] source basis',
    ),
    ...catalogue('contingencies[].steps[]', 'order text est_minutes critical basis', {
      id: '{parent}:{order}',
    }),
  ],
};

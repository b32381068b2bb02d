// Fate of every path of `priority-levels.json`.
import { catalogue, dropped, headerByFile, type SourceTable } from '../table.ts';

export const priorityLevels: SourceTable = {
  source: 'priority-levels.json',
  ships: 'catalogue/priorityLevels.json',
  rows: [
    ...headerByFile(),
    ...catalogue('', 'assignment_rule'),
    ...dropped(
      'assignment_rule_note',
      'tells what the publication leaves open; the rule itself stands in assignmentRule',
    ),
    ...catalogue('groups[]', 'id code label meaning hardware_level external_service_level source basis'),
    ...catalogue('groups[].rto_hours', 'min max min_inclusive max_inclusive'),
    ...catalogue(
      'hardware_levels[]',
      `
        id level standby applies_to[] label measure definition assumes_local_protection source basis
      `,
    ),
    ...catalogue('external_service_levels[]', 'id level applies_to[] label measures[] source basis'),
    ...catalogue('local_protection_note', 'text source'),
    ...catalogue('rlo_kinds[]', 'id label unit example min max source basis'),
    ...catalogue('rules[]', 'id expression severity text source basis'),
  ],
};

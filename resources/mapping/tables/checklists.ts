// Fate of every path of `checklists.json`.
import { catalogue, derived, entity, headerByFile, type SourceTable } from '../table.ts';

export const checklists: SourceTable = {
  source: 'checklists.json',
  ships: 'catalogue/checklists.json',
  rows: [
    ...headerByFile(),
    ...catalogue('', 'est_minutes_basis'),
    ...catalogue('item_results[]', 'id label'),
    ...entity(
      'checklist',
      'checklists[]',
      `
        id title when_to_use phase role=roleId supporting_roles[]=supportingRoleIds threats[]
      `,
    ),
    ...derived('checklists[].total_est_minutes', 'the sum of estMinutes of the items'),
    ...entity(
      'checklistItem',
      'checklists[].items[]',
      `
        id order text est_minutes caution evidence_required critical source basis
      `,
    ),
  ],
};

// Fate of every path of `planning-steps.json`.
import { catalogue, headerByFile, type SourceTable } from '../table.ts';

export const planningSteps: SourceTable = {
  source: 'planning-steps.json',
  ships: 'catalogue/planningSteps.json',
  rows: [
    ...headerByFile(),
    ...catalogue('task_statuses[]', 'id label'),
    ...catalogue('phases[]', 'id label steps[] source'),
    ...catalogue(
      'general_considerations[]',
      'id step substep kind optional text responsible_roles[] source basis',
    ),
    ...catalogue('steps[]', 'id number section title purpose outputs[] source depends_on[]'),
    ...catalogue(
      'steps[].considerations[]',
      'id step substep kind optional text responsible_roles[] source basis',
    ),
    ...catalogue('steps[].substeps[]', 'id section title purpose consideration_ids[] source'),
  ],
};

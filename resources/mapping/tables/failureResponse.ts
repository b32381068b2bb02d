// Fate of every path of `failure-response.json`.
import { catalogue, derived, headerBySchema, noticeOfRewording, type SourceTable } from '../table.ts';

export const failureResponse: SourceTable = {
  source: 'failure-response.json',
  ships: 'catalogue/failureResponse.json',
  rows: [
    ...headerBySchema(),
    ...noticeOfRewording(),
    ...derived('counts', 'counted from the lists of the file'),
    ...catalogue('fact', 'id text users_at_least amount_at_least_jpy source'),
    ...catalogue('areas[]', 'value>id ja+en>label'),
    ...catalogue(
      'convening_levels[]',
      `
        id severity convene assemble_within_minutes place authority report_interval_minutes editable source
        basis
      `,
    ),
    ...catalogue('first_report_default', 'within_minutes editable basis note'),
    ...catalogue('rules[]', 'id area level title rule trigger actor source basis allowed_unknown[] formula'),
    ...catalogue(
      'forms[]',
      `
        id title formula required_terms[] checks[] source basis core sort[] pass_rule default_minutes rule
      `,
    ),
    ...catalogue('forms[].fields[]', 'id key label type required unit'),
    ...catalogue(
      'forms[].example',
      `
        volume unit_minutes people efficiency_pct available_minutes required_minutes feasible max_items
      `,
    ),
    ...catalogue('forms[].fields[].values[]', 'value>id ja+en>label'),
    ...catalogue('forms[].aggregations[]', 'key>id ja+en>label'),
    ...catalogue('checklists[]', 'id title source'),
    ...catalogue('checklists[].items[]', 'id text source basis'),
  ],
};

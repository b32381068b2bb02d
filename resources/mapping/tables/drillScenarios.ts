// Fate of every path of `drill-scenarios.json`.
import { catalogue, derived, dropped, headerBySchema, type SourceTable } from '../table.ts';

export const drillScenarios: SourceTable = {
  source: 'drill-scenarios.json',
  ships: 'catalogue/drillScenarios.json',
  rows: [
    ...headerBySchema(),
    ...derived('counts', 'counted from the lists of the file'),
    ...catalogue('', 'how_to_read[]'),
    ...catalogue('notice', 'ja en', { as: 'description' }),
    ...dropped('notice.basis', 'tells how the texts were made'),
    ...catalogue('scoring[]', 'value>id ja+en>label'),
    ...catalogue('channels[]', 'value>id ja+en>label'),
    ...catalogue('roles[]', 'value>id side ja+en>label'),
    ...catalogue('threat_types[]', 'value>id ja+en>label'),
    ...catalogue('announcements[]', 'value>id ja+en>label source'),
    ...catalogue('modes[]', 'value>id ja+en>label'),
    ...catalogue('organisations[]', 'value>id ja+en>label'),
    ...catalogue('coverage[]', 'drill_kind>id ja+en>label scenarios[] source'),
    ...catalogue(
      'items[]',
      `
        id title public_title purpose drill_kind threat_type organisation mode announcement
        hidden_from_participants clock duration_minutes debrief_minutes start_condition facilitator_only
        forms[] participants[] facilitator_plays[] related_cases[] related_checks[] source basis
      `,
    ),
    ...catalogue('items[].injects[]', 'id offset_minutes channel from to_role text'),
    ...catalogue('items[].injects[].expected_actions[]', '', { id: '{parent}-a{n}' }),
    ...catalogue('items[].injects[].evaluation_points[]', '', { id: '{parent}-e{n}' }),
    ...catalogue('items[].evaluation_criteria[]', 'id criterion pass_condition'),
    ...catalogue('items[].overall_pass', 'min_criteria_met of'),
    ...catalogue('items[].debrief_questions[]', 'id question'),
  ],
};

// Fate of every path of `incident-record.json`.
import {
  catalogue,
  derived,
  dropped,
  headerBySchema,
  noticeOfRewording,
  type SourceTable,
} from '../table.ts';

export const incidentRecord: SourceTable = {
  source: 'incident-record.json',
  ships: 'catalogue/incidentRecord.json',
  rows: [
    ...headerBySchema(),
    ...noticeOfRewording(),
    ...derived('counts', 'counted from the lists of the file'),
    ...catalogue('', 'field_types[]'),
    ...dropped('source_table', 'tells how the rows of the publication were split into fields'),
    ...catalogue('groups[]', 'value>id ja+en>label'),
    ...derived('groups[].source_rows', 'the different rows named by the fields of the group'),
    ...catalogue('unknown_values[]', 'value>id ja+en>label'),
    ...catalogue(
      'fields[]',
      `
        id key group source_row label type required may_be_unknown help source basis&valuesBasis unit
      `,
    ),
    ...catalogue('fields[].values[]', 'value>id ja+en>label'),
    ...catalogue('impact_index', 'id label formula description source'),
    ...catalogue('impact_index.inputs[]', 'key label type unit', { id: '{parent}:{key}' }),
    ...catalogue('impact_index.choices[]', 'value>id ja+en>label'),
    ...catalogue('impact_index.caution', 'ja+en>text basis'),
    ...catalogue('impact_index.survey_share', 'value min max of'),
    ...catalogue('severity_schemes[]', 'id company sector levels formula description note source'),
    ...catalogue('severity_schemes[].factors[]', 'key>id steps ja+en>label'),
    ...catalogue('severity_schemes[].grades[]', 'value>id ja+en>label'),
    ...catalogue('severity_note', 'ja+en>text source'),
    ...catalogue('closing_rule', 'id label decision_by on_close[] reopen source'),
    ...catalogue(
      'closing_rule.all_of[]',
      `
        id condition fields[] basis source required_values{field,values}[] alternative
      `,
    ),
    ...dropped('closing_rule.note', 'tells from which passages the conditions were put together'),
  ],
};

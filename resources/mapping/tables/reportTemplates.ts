// Fate of every path of `report-templates.json`.
import { catalogue, derived, headerBySchema, noticeOfRewording, type SourceTable } from '../table.ts';

export const reportTemplates: SourceTable = {
  source: 'report-templates.json',
  ships: 'catalogue/reportTemplates.json',
  rows: [
    ...headerBySchema(),
    ...noticeOfRewording(),
    ...derived('counts', 'counted from the lists of the file'),
    ...catalogue('', 'show_when_note'),
    ...catalogue('placeholder_syntax', 'pattern note'),
    ...catalogue('unknown_values[]', 'value>id ja+en>label'),
    ...catalogue('unknown_rule', 'ja+en>text source'),
    ...catalogue('boolean_labels[]', 'value>id ja+en>label'),
    ...catalogue('channels[]', 'value>id ja+en>label'),
    ...catalogue('wording_rules[]', 'id rule source basis'),
    ...catalogue('wording_swaps[]', 'id avoid use source basis'),
    ...catalogue('prepared_questions[]', 'id question how_to_answer source basis'),
    ...catalogue(
      'items[]',
      `
        id key title audience purpose when approval channels[] minimum_to_send[] default_interval_minutes
        form_only_fields[] source basis
      `,
    ),
    ...catalogue('items[].fields[]', 'id key label type required may_be_unknown allowed_unknown[] unit'),
    ...catalogue('items[].fields[].values[]', 'value>id ja+en>label'),
    ...catalogue('items[].text_blocks[]', 'id order section show_when text'),
    ...derived('items[].text_blocks[].placeholders', 'the {{keys}} of the text'),
  ],
};

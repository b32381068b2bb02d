// Fate of every path of `boj-self-assessment.json`.
import { catalogue, derived, headerBySchema, noticeOfRewording, type SourceTable } from '../table.ts';

export const bojSelfAssessment: SourceTable = {
  source: 'boj-self-assessment.json',
  ships: 'catalogue/bojSelfAssessment.json',
  rows: [
    ...headerBySchema(),
    ...noticeOfRewording(),
    ...derived('counts', 'counted from the lists of the file'),
    ...catalogue('answer_values[]', 'value>id ja+en>label'),
    ...catalogue('answer_note', 'ja+en>text basis'),
    ...catalogue('categories[]', 'code>id ja+en>label'),
    ...catalogue('environment_changes[]', 'id change risk source'),
    ...catalogue('effective_measures[]', 'id topic measure source'),
    ...catalogue(
      'items[]',
      `
        id section category_code>category problem consequence countermeasure question answer_good source
      `,
    ),
    ...derived('items[].category_path', 'the categories whose id begins the one of the item'),
  ],
};

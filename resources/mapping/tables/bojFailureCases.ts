// Fate of every path of `boj-failure-cases.json`.
import { catalogue, derived, headerBySchema, noticeOfRewording, type SourceTable } from '../table.ts';

export const bojFailureCases: SourceTable = {
  source: 'boj-failure-cases.json',
  ships: 'catalogue/bojFailureCases.json',
  rows: [
    ...headerBySchema(),
    ...noticeOfRewording(),
    ...derived('counts', 'counted from the lists of the file'),
    ...catalogue('categories[]', 'value>id code ja+en>label source'),
    ...catalogue('drill_seed_note', 'ja+en>text basis'),
    ...catalogue('items[]', 'id category title what_happened weakness[] countermeasures[] drill_seed source'),
    ...derived('items[].category_label', 'the label of the category'),
  ],
};

// Fate of every path of `training.json`.
import { catalogue, entity, headerByFile, type SourceTable } from '../table.ts';

export const training: SourceTable = {
  source: 'training.json',
  ships: 'catalogue/training.json',
  rows: [
    ...headerByFile(),
    ...catalogue('objectives[]', 'id text source'),
    ...catalogue(
      'drill_types[]',
      `
        id category name content significance cautions[] objectives[] earliest_stage participants[]
        typical_minutes default_interval_months cadence_basis related_checklists[] source basis
      `,
    ),
    ...catalogue('progression[]', 'id order title content drills[] move_on_when move_on_basis source basis'),
    ...catalogue('planning_elements[]', 'id order title guide required source basis'),
    ...catalogue('planning_elements[].fields[]', 'id label'),
    ...catalogue('suggested_indicators[]', 'id label unit default_target basis'),
    ...catalogue('timing_suggestions[]', 'id label source basis'),
    ...catalogue('review_items[]', 'id label source'),
    ...entity(
      'planReview',
      'review_items[].items[]',
      'id text cadence default_interval_months=intervalMonths source basis trigger_events[]',
    ),
    ...catalogue('review_items[].items[]', 'cadence_basis').slice(2),
    ...catalogue('trigger_events[]', 'id label'),
    ...entity(
      'planReview',
      'audits[]',
      'id label=text cadence default_interval_months=intervalMonths content source basis',
    ),
    ...catalogue('audits[]', 'cadence_basis').slice(2),
    ...catalogue('cadence_values[]', 'id label'),
  ],
};

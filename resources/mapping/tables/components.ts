// Fate of every path of `components.json`.
import { catalogue, entity, headerByFile, type SourceTable } from '../table.ts';

export const components: SourceTable = {
  source: 'components.json',
  ships: 'catalogue/components.json',
  rows: [
    ...headerByFile(),
    ...catalogue('categories[]', 'id label'),
    ...catalogue(
      'components[]',
      `
        id category name description level_scale_basis target_in_plan_for[] security_note source basis
      `,
    ),
    ...catalogue('components[].questions[]', 'id text source basis'),
    ...catalogue('components[].level_scale[]', 'level text', { id: '{parent}:{level}' }),
    ...catalogue('check_answers[]', 'id label'),
    ...catalogue('check_groups[]', 'id label source'),
    ...entity(
      'componentCheck',
      'checks[]',
      'id group=area question=text risk_if_no critical components[] threats[] source basis',
    ),
    ...catalogue('checks[]', 'answer_type good_answer').slice(2),
    ...entity(
      'planReview',
      'periodic_checks[]',
      'id text default_interval_months=intervalMonths source basis',
    ),
    ...catalogue('periodic_checks[]', 'supports_checks[] interval_basis').slice(2),
  ],
};

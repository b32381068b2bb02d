// Fate of every path of `threats-damage.json`.
import { catalogue, dropped, entity, headerByFile, type SourceTable } from '../table.ts';

export const threatsDamage: SourceTable = {
  source: 'threats-damage.json',
  ships: 'catalogue/threatsDamage.json',
  rows: [
    ...headerByFile(),
    ...catalogue('selection_factors[]', 'id label source'),
    ...entity(
      'threat',
      'threats[]',
      `
        id label=name description physical_damage may_be_prolonged bcp_usually_covers=inBcp examples[] source basis
      `,
    ),
    ...catalogue('target_categories[]', 'id label'),
    ...catalogue('targets[]', 'id category label related_components[] source'),
    ...catalogue(
      'damage_matrix[]',
      'id threat target applies direct_impact assumption prompts[] source basis',
    ),
    ...dropped(
      'damage_matrix[].note',
      'tells how a cell of the table was read; its result stands in applies and directImpact',
    ),
    ...entity(
      'precondition',
      'timing_conditions[]',
      'id threats[]=threatIds title condition prompts[] source basis',
    ),
    ...catalogue('assumption_principles[]', 'id text source'),
    ...catalogue('responder_supplies[]', 'id label source'),
  ],
};

// Fate of every path of `activation-and-flow.json`.
import { catalogue, entity, headerByFile, type SourceTable } from '../table.ts';

export const activationAndFlow: SourceTable = {
  source: 'activation-and-flow.json',
  ships: 'catalogue/activationAndFlow.json',
  rows: [
    ...headerByFile(),
    ...catalogue('conventions', 'time_target time_target_basis edge_types{id,label} parallel_rule branching'),
    ...entity('flow.phases', 'phases[]', 'id order label'),
    ...entity(
      'criterion',
      'criteria[]',
      `
        id kind title decision_role=decisionRoleId deputy_rule purpose information_needed[] source basis
      `,
    ),
    ...entity('criterion.thresholds', 'criteria[].example_thresholds[]', 'text basis', {
      id: '{parent}:{n}',
    }),
    ...entity('criterion.parameters', 'criteria[].parameters[]', 'id label default unit basis'),
    ...catalogue('reference_documents[]', 'id title'),
    ...entity(
      'flowNode',
      'nodes[]',
      `
        id kind phase title outline role=roleId lane threats[] information_needed[] time_target_minutes
        checklist=checklistId criterion=criterionId reference_docs[] source basis branching
        time_target_overrides{threat,minutes} repeat_minutes
      `,
    ),
    ...entity('flowEdge', 'edges[]', 'id from=fromId to=toId type=kind threats[] condition'),
  ],
};

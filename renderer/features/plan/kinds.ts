// Which records the plan screen lists, in the order people think of them.
import type { EntityName } from '../../../shared/model/index';

export interface KindGroup {
  readonly id: 'planning' | 'work' | 'places' | 'response' | 'drills' | 'basics';
  readonly kinds: readonly EntityName[];
}

export const KIND_GROUPS: readonly KindGroup[] = [
  {
    id: 'planning',
    kinds: [
      'threat',
      'precondition',
      'damageAssumption',
      'supply',
      'componentAssessment',
      'componentCheck',
      'knownGap',
      'measure',
      'planningTask',
      'planReview',
    ],
  },
  { id: 'work', kinds: ['business', 'system', 'systemUse', 'dependency'] },
  { id: 'places', kinds: ['site', 'siteLink', 'unit', 'skill'] },
  { id: 'response', kinds: ['criterion', 'flow', 'flowNode', 'checklist', 'checklistItem'] },
  { id: 'drills', kinds: ['trainingEntry', 'scenario', 'inject'] },
  { id: 'basics', kinds: ['plan'] },
];

/** Records people make themselves; the rest comes with the content or by its own screen. */
export const ADDABLE: ReadonlySet<EntityName> = new Set([
  'business',
  'system',
  'systemUse',
  'dependency',
  'site',
  'siteLink',
  'unit',
  'skill',
  'criterion',
  'scenario',
  'inject',
  'threat',
  'precondition',
  'damageAssumption',
  'supply',
  'componentAssessment',
  'componentCheck',
  'knownGap',
  'measure',
  'planningTask',
  'trainingEntry',
  'planReview',
] as const);

// A checklist of the plan and its ordered items.
import { defineEntity, flag, integer, line, paragraph, reference, words } from './define';
import { MINUTES, ORDER } from './ranges';

export const checklist = defineEntity({
  name: 'checklist',
  kind: 'record',
  search: { rank: 5 },
  fields: {
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    whenToUse: paragraph({ search: 'body' }),
    whenToUseEn: paragraph({ search: 'body' }),
    phase: line({}),
    roleId: reference('role', {}),
    supportingRoleIds: words({}),
    threats: words({}),
    order: integer({ ...ORDER }),
  },
});

export const checklistItem = defineEntity({
  name: 'checklistItem',
  kind: 'record',
  search: { rank: 6 },
  fields: {
    checklistId: reference('checklist', { required: true }),
    order: integer({ required: true, ...ORDER }),
    text: paragraph({ required: true, search: 'title' }),
    textEn: paragraph({ search: 'alias' }),
    estMinutes: integer({ ...MINUTES }),
    caution: paragraph({ search: 'body' }),
    cautionEn: paragraph({ search: 'body' }),
    evidenceRequired: flag({}),
    critical: flag({}),
    /** A second person repeats the step aloud before it is done (rule 6). */
    readBack: flag({}),
    source: line({}),
    basis: line({}),
  },
});

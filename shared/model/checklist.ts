// A checklist of the plan and its ordered items.
import { PHASE_CODES, THREAT_CODES } from './codes';
import { defineEntity, flag, integer, line, paragraph, real, reference, words } from './define';
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
    phase: line({ codes: PHASE_CODES }),
    roleId: reference('role', {}),
    supportingRoleIds: words({ idsOf: 'role' }),
    threats: words({ codes: THREAT_CODES }),
    order: integer({ ...ORDER }),
  },
});

export const checklistItem = defineEntity({
  name: 'checklistItem',
  kind: 'record',
  search: { rank: 6, place: 'checklistId' },
  fields: {
    checklistId: reference('checklist', { required: true }),
    /** Its place: a number between its neighbours', so that moving one item touches no other. */
    order: real({ required: true, ...ORDER }),
    /** The heading it stands under; items that follow each other with the same one are a group. */
    section: line({}),
    sectionEn: line({}),
    text: paragraph({ required: true, search: 'title' }),
    textEn: paragraph({ search: 'alias' }),
    estMinutes: integer({ ...MINUTES }),
    caution: paragraph({ search: 'body' }),
    cautionEn: paragraph({ search: 'body' }),
    evidenceRequired: flag({}),
    critical: flag({}),
    /** A second person repeats the step aloud before it is done (rule 6). */
    readBack: flag({}),
    /** Who does this step, where it is not the role of the checklist. */
    roleId: reference('role', {}),
    /** Where to read more: a manual, a drawing, a page. */
    reference: line({}),
    source: line({}),
    basis: line({}),
  },
});

// A role of the response or of planning; work is given to roles, people hold them.
import { z } from 'zod';
import { choice, defineEntity, flag, integer, line, paragraph, reference, structure, words } from './define';
import { ORDER } from './ranges';

/** One duty of a role, in both languages. */
export const dutySchema = z.strictObject({
  id: z.string(),
  text: z.strictObject({ ja: z.string(), en: z.string() }),
  basis: z.string().nullable(),
});

/** Which side of the plan a role belongs to. */
export const ROLE_KINDS = ['incident', 'planning'] as const;

export const role = defineEntity({
  name: 'role',
  kind: 'record',
  search: { rank: 1 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
    short: line({ search: 'alias' }),
    shortEn: line({ search: 'alias' }),
    kind: choice(ROLE_KINDS, {}),
    group: line({ codes: ['command', 'security', 'secretariat', 'worker', 'alternate', 'external'] }),
    order: integer({ ...ORDER }),
    duties: structure(z.array(dutySchema), {}),
    needsDeputy: flag({}),
    minDeputies: integer({}),
    /** How many must be at work in it at once; 1 where nothing is set. */
    minPeople: integer({}),
    /** What those at work must be able to do between them. */
    neededSkills: words({ idsOf: 'skill' }),
    deputyNote: paragraph({}),
    deputyNoteEn: paragraph({}),
    appointmentNote: paragraph({}),
    appointmentNoteEn: paragraph({}),
    normalTimeRoleId: reference('role', {}),
    site: line({ codes: ['any', 'affected', 'alternate'] }),
    external: flag({}),
    usefulSkills: structure(z.array(z.strictObject({ ja: z.string(), en: z.string() })), {}),
    source: line({}),
    deputySource: line({}),
    basis: line({}),
  },
});

// How well one component (people, facility, network...) stands, for the organisation, a site, a system or a contractor.
import { z } from 'zod';
import { COMPONENT_CODES } from './codes';
import { date, defineEntity, integer, line, paragraph, structure, words } from './define';

/** Countermeasure levels of tables 2.6-2 and 2.6-3. */
const LEVELS = { min: 1, max: 4 } as const;

/** One piece of equipment with its own level: the lowest of them is the level of the component (2.7.1(1)-1). */
export const equipmentSchema = z.strictObject({
  name: z.string().min(1),
  level: z.int().min(LEVELS.min).max(LEVELS.max).nullable(),
  /** Nothing takes over when it fails (2.6.1(1)-3). */
  single: z.boolean(),
});

export const componentAssessment = defineEntity({
  name: 'componentAssessment',
  kind: 'record',
  search: { rank: null },
  fields: {
    component: line({ required: true, search: 'title', codes: COMPONENT_CODES }),
    /** What it speaks of: these sites, systems or contractors; none of them = the whole organisation. */
    siteIds: words({ idsOf: 'site' }),
    systemIds: words({ idsOf: 'system' }),
    organisationIds: words({ idsOf: 'organisation' }),
    targetLevel: integer(LEVELS),
    /** Stated while no equipment is listed; with equipment the lowest of it counts. */
    currentLevel: integer(LEVELS),
    equipment: structure(z.array(equipmentSchema).max(200), {}),
    evidence: paragraph({}),
    evidenceEn: paragraph({}),
    measureIds: words({ idsOf: 'measure' }),
    assessedOn: date({}),
    note: paragraph({}),
  },
});

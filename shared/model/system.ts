// An information system in the unit business people name, or a base system such as DNS; and what it depends on.
import { z } from 'zod';
import { rloSchema } from './business';
import { choice, defineEntity, flag, line, paragraph, real, reference, structure, words } from './define';
import { amount, HOURS } from './ranges';

/** Countermeasure levels run from 1 to 4. */
const LEVEL = { min: 1, max: 4 } as const;
const levels = z.strictObject({ target: amount(LEVEL).nullable(), current: amount(LEVEL).nullable() });

export const system = defineEntity({
  name: 'system',
  kind: 'record',
  search: { rank: 4 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
    kind: choice(['business', 'base'], { required: true }),
    ownRtoHours: real({ ...HOURS }),
    rlo: structure(rloSchema, {}),
    hosting: line({ codes: ['on_premises', 'data_centre', 'cloud'] }),
    mainSiteId: reference('site', {}),
    alternateSiteId: reference('site', {}),
    standby: line({ codes: ['hot', 'warm', 'cold', 'none'] }),
    hardwareLevel: structure(levels, {}),
    externalServiceLevel: structure(levels, {}),
    switchoverHours: real({ ...HOURS }),
    onsiteHours: real({ ...HOURS }),
    backup: structure(
      z.strictObject({
        method: z.string().nullable(),
        intervalHours: amount(HOURS).nullable(),
        location: z.string().nullable(),
        tamperProofCopy: z.boolean().nullable(),
        lastRestoreTestOn: z.string().nullable(),
        restoreHours: amount(HOURS).nullable(),
      }),
      {},
    ),
    vendorIds: words({ idsOf: 'organisation' }),
    ownerPersonId: reference('person', {}),
    endOfSupport: flag({}),
    /** How its present level is to be brought to its target (guideline 2.7.2(1)). */
    measurePolicy: paragraph({}),
    measurePolicyEn: paragraph({}),
    note: paragraph({ search: 'body' }),
    noteEn: paragraph({ search: 'body' }),
  },
});

/** A system cannot run without another. */
export const dependency = defineEntity({
  name: 'dependency',
  kind: 'record',
  search: { rank: null },
  fields: {
    systemId: reference('system', { required: true }),
    dependsOnId: reference('system', { required: true }),
  },
});

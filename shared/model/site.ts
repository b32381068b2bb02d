// A place: headquarters, branch, data centre, backup office; and the links between places.
import { z } from 'zod';
import {
  choice,
  defineEntity,
  flag,
  integer,
  line,
  paragraph,
  real,
  reference,
  structure,
  words,
} from './define';
import { amount, COUNT, HOURS, MINUTES, ORDER } from './ranges';

/** Between what no machine room survives on either side. */
const CELSIUS = { min: -50, max: 150 } as const;
const both = z.strictObject({ ja: z.string(), en: z.string() });

export const site = defineEntity({
  name: 'site',
  kind: 'record',
  search: { rank: 3 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
    kind: line({ codes: ['headquarters', 'backup_office', 'data_centre'] }),
    region: line({ search: 'body' }),
    regionEn: line({ search: 'body' }),
    address: line({ search: 'body' }),
    addressEn: line({ search: 'body' }),
    musterOrder: integer({ ...ORDER }),
    hazards: structure(z.strictObject({ local: both, medium: both, wide: both }), {}),
    power: structure(
      z.strictObject({
        upsMinutes: amount(MINUTES).nullable(),
        generatorStartSeconds: amount(COUNT).nullable(),
        generatorHours: amount(HOURS).nullable(),
        refuelContract: z.boolean().nullable(),
        dualFeed: z.boolean().nullable(),
      }),
      {},
    ),
    cooling: structure(
      z.strictObject({
        type: z.string().nullable(),
        separateUnitOnGenerator: z.boolean().nullable(),
        limitCelsius: amount(CELSIUS).nullable(),
      }),
      {},
    ),
    seats: integer({}),
    serverRoom: flag({}),
    electronicLockFailState: choice(['open', 'closed'], {}),
    physicalKeyHolderIds: words({ idsOf: 'person' }),
    evacueeArea: paragraph({}),
    evacueeAreaEn: paragraph({}),
    evacueeLimit: integer({}),
    lineOrganisationIds: words({ idsOf: 'organisation' }),
    sharedBuilding: flag({}),
  },
});

/** The way between two sites and whether one event can strike both. */
export const siteLink = defineEntity({
  name: 'siteLink',
  kind: 'record',
  search: { rank: null },
  fields: {
    fromSiteId: reference('site', { required: true }),
    toSiteId: reference('site', { required: true }),
    distanceKm: real({}),
    travelMinutes: structure(
      z.strictObject({ rail: amount(MINUTES).nullable(), car: amount(MINUTES).nullable() }),
      {},
    ),
    coDamage: structure(z.strictObject({ local: z.boolean(), medium: z.boolean(), wide: z.boolean() }), {}),
  },
});

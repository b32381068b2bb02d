// The plan this folder holds, and the devices that are members of it.
import { z } from 'zod';
import {
  date,
  defineEntity,
  flag,
  instant,
  integer,
  line,
  paragraph,
  reference,
  structure,
  words,
} from './define';
import { amount, COUNT } from './ranges';

const both = z.strictObject({ ja: z.string(), en: z.string() });

export const plan = defineEntity({
  name: 'plan',
  kind: 'record',
  search: { rank: null },
  // One folder holds one plan; devices join and leave by calls of their own.
  ownLife: { madeBy: 'plan.create' },
  fields: {
    title: line({ required: true }),
    titleEn: line({}),
    organisation: line({ required: true }),
    organisationEn: line({}),
    organisationKind: line({}),
    organisationKindEn: line({}),
    /** A demo plan: 見本 stands on everything it shows and prints. */
    demo: flag({ ownedBy: 'plan.loadDemo' }),
    edition: line({}),
    issuedOn: date({}),
    nextReviewOn: date({}),
    confidentiality: line({}),
    confidentialityEn: line({}),
    custodianId: reference('person', {}),
    custodianUnitId: reference('unit', {}),
    storage: structure(z.array(z.strictObject({ id: z.string(), kind: z.string(), place: both })), {}),
    policy: paragraph({}),
    policyEn: paragraph({}),
    scope: structure(
      z.strictObject({ systems: z.string(), sites: z.array(z.string()), excluded: z.array(both) }),
      {},
    ),
    /** Systems tackled first (guideline 2.1(1)). */
    firstSystemIds: words({ idsOf: 'system' }),
    /** What is asked of a new system before it is bought (guideline 2.1(2)). */
    newSystemRule: paragraph({}),
    newSystemRuleEn: paragraph({}),
    /** The threats this plan is made for. */
    threats: words({ idsOf: 'threat' }),
    /** How much each criterion of importance counts, by its id; 1 where none was set. */
    criterionWeights: structure(z.record(z.string(), z.int().min(0).max(9)), {}),
    /** The month in which next year's budget is planned: reviews that need money come round then (2.9.2(1)(a)). */
    budgetMonth: integer({ min: 1, max: 12 }),
    /** After so many hours on duty without relief a person is to rest (guideline 2.8.1(1)). */
    dutyLimitHours: integer({ min: 1, max: 48 }),
    bcpReference: line({}),
    bcpReferenceEn: line({}),
    /** Texts of the wallet card that are the same for everyone, by placeholder. */
    cardDefaults: structure(z.record(z.string(), z.union([both, z.string(), amount(COUNT), z.null()])), {}),
  },
});

/** A data folder on a laptop: its code stands in front of every number it gives (`B-0042`). */
export const device = defineEntity({
  name: 'device',
  kind: 'record',
  search: { rank: null },
  ownLife: { madeBy: 'plan.create' },
  fields: {
    name: line({ required: true, ownedBy: 'device.configure' }),
    code: line({ required: true, ownedBy: 'device.configure' }),
    /** Ed25519 public key, base64. */
    signingKey: line({ required: true, ownedBy: 'plan.create' }),
    enrolledAt: instant({ required: true, ownedBy: 'plan.create' }),
    removedAt: instant({ ownedBy: 'device.configure' }),
  },
});

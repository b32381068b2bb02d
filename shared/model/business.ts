// A priority business: work that must go on in an emergency, what its stop does over time, and the systems it uses.
import { z } from 'zod';
import { defineEntity, flag, line, paragraph, real, reference, structure, words } from './define';

/** A recovery level: percent of normal, or an absolute number, by its kind. */
export const rloSchema = z.strictObject({
  kind: z.string(),
  value: z.union([z.number(), z.strictObject({ ja: z.string(), en: z.string() })]),
});

/** What a stop does, lightest first. */
export const IMPACT_LEVELS = ['unharmed', 'hindered', 'damaged', 'grave', 'intolerable'] as const;
export type ImpactLevel = (typeof IMPACT_LEVELS)[number];

/** What a stop of so many hours does; times nobody judged are left out. */
const impactSchema = z
  .array(z.strictObject({ afterHours: z.number().min(0).max(100_000), level: z.enum(IMPACT_LEVELS) }))
  .max(50);

const amount = z.number().min(0).max(10_000_000).nullable();

/** Carrying on by hand: how much comes in, how long one case takes, and who there is to do it. */
const handworkSchema = z.strictObject({
  casesPerDay: amount,
  minutesPerCase: amount,
  people: amount,
  hoursPerDay: z.number().min(0).max(24).nullable(),
  /** Cases that may lie undone before the work counts as stopped. */
  backlogCases: amount,
});
export type Handwork = z.output<typeof handworkSchema>;

export const business = defineEntity({
  name: 'business',
  kind: 'record',
  search: { rank: 4 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
    unitId: reference('unit', {}),
    importantCriteria: words({}),
    rtoHours: real({}),
    rlo: structure(rloSchema, {}),
    impact: structure(impactSchema, {}),
    alternative: paragraph({ search: 'body' }),
    alternativeEn: paragraph({ search: 'body' }),
    alternativeLimitHours: real({}),
    alternativeAgreed: flag({}),
    alternativeWork: structure(handworkSchema, {}),
    peak: line({ search: 'body' }),
    peakEn: line({ search: 'body' }),
  },
});

/** A business uses a system. */
export const systemUse = defineEntity({
  name: 'systemUse',
  kind: 'record',
  search: { rank: null },
  fields: {
    businessId: reference('business', { required: true }),
    systemId: reference('system', { required: true }),
  },
});

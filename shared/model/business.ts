// A priority business: work that must go on in an emergency, what its stop does over time, and the systems it uses.
import { z } from 'zod';
import { defineEntity, flag, line, paragraph, real, reference, structure, words } from './define';
import { amount, COUNT, HOURS, PERCENT } from './ranges';

/** The kind of a recovery level told as percent of normal. */
export const RLO_PERCENT = 'rlo-percent';

/** A recovery level: percent of normal, or an absolute number, by its kind. */
export const rloSchema = z
  .strictObject({
    kind: z.string(),
    value: z.union([amount(COUNT), z.strictObject({ ja: z.string(), en: z.string() })]),
  })
  .refine(({ kind, value }) => kind !== RLO_PERCENT || amount(PERCENT).safeParse(value).success, {
    path: ['value'],
    message: 'number.percent',
  });

/** What a stop does, lightest first. */
export const IMPACT_LEVELS = ['unharmed', 'hindered', 'damaged', 'grave', 'intolerable'] as const;
export type ImpactLevel = (typeof IMPACT_LEVELS)[number];

/** What a stop of so many hours does; times nobody judged are left out. */
const impactSchema = z
  .array(z.strictObject({ afterHours: amount(HOURS), level: z.enum(IMPACT_LEVELS) }))
  .max(50);

const volume = amount({ min: 0, max: 10_000_000 }).nullable();

/** Carrying on by hand: how much comes in, how long one case takes, and who there is to do it. */
export const handworkSchema = z.strictObject({
  casesPerDay: volume,
  minutesPerCase: volume,
  people: volume,
  hoursPerDay: amount({ min: 0, max: 24 }).nullable(),
  /** Cases that may lie undone before the work counts as stopped. */
  backlogCases: volume,
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
    importantCriteria: words({
      codes: ['imp-life', 'imp-emergency', 'imp-social', 'imp-credit', 'imp-daily-cash', 'imp-revenue'],
    }),
    rtoHours: real({ ...HOURS }),
    rlo: structure(rloSchema, {}),
    impact: structure(impactSchema, {}),
    alternative: paragraph({ search: 'body' }),
    alternativeEn: paragraph({ search: 'body' }),
    alternativeLimitHours: real({ ...HOURS }),
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

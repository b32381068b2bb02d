// A priority business: work that must go on in an emergency, and the systems it uses.
import { z } from 'zod';
import { defineEntity, flag, line, paragraph, real, reference, structure, words } from './define';

/** A recovery level: percent of normal, or an absolute number, by its kind. */
export const rloSchema = z.strictObject({
  kind: z.string(),
  value: z.union([z.number(), z.strictObject({ ja: z.string(), en: z.string() })]),
});

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
    alternative: paragraph({ search: 'body' }),
    alternativeEn: paragraph({ search: 'body' }),
    alternativeLimitHours: real({}),
    alternativeAgreed: flag({}),
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

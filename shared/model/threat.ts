// A crisis event the plan is made for, and the strict conditions under which it is assumed to strike.
import { z } from 'zod';
import { choice, defineEntity, flag, integer, line, paragraph, structure, words } from './define';

const both = z.strictObject({ ja: z.string(), en: z.string() });

/** How heavy or how likely: three steps, no false precision (guideline 2.4(3)); not entered is not low. */
export const THREAT_GRADES = ['low', 'medium', 'high', 'unknown'] as const;

export const threat = defineEntity({
  name: 'threat',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
    order: integer({ min: 0 }),
    description: paragraph({ search: 'body' }),
    descriptionEn: paragraph({}),
    examples: structure(z.array(both), {}),
    impact: choice(THREAT_GRADES, {}),
    likelihood: choice(THREAT_GRADES, {}),
    /** The business continuity plan assumes this threat too (guideline 2.3(1)(a)). */
    inBcp: flag({}),
    physicalDamage: flag({}),
    mayBeProlonged: flag({}),
    /** Why the plan is made for it, or why not. */
    reason: paragraph({}),
    reasonEn: paragraph({}),
    source: line({}),
    basis: line({}),
  },
});

/** A condition at the onset that makes a response harder: nights, holidays, the last day of a month (guideline 2.3(1)(b)). */
export const precondition = defineEntity({
  name: 'precondition',
  kind: 'record',
  search: { rank: null },
  fields: {
    title: line({ required: true }),
    titleEn: line({}),
    order: integer({ min: 0 }),
    threatIds: words({ idsOf: 'threat' }),
    condition: paragraph({}),
    conditionEn: paragraph({}),
    /** Questions to think it through. */
    prompts: structure(z.array(both), {}),
    /** Whether the plan assumes it; not entered = not decided yet. */
    adopted: flag({}),
    reason: paragraph({}),
    reasonEn: paragraph({}),
    source: line({}),
    basis: line({}),
  },
});

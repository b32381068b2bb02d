// A planned review of the plan (table 2.9-3): what is looked at, how often or on what event, and when it was last done.
import { choice, date, defineEntity, integer, line, paragraph, reference, words } from './define';

/** How a review comes round. */
export const REVIEW_CADENCES = [
  'monthly',
  'quarterly',
  'half-year',
  'yearly',
  'budget',
  'after-drill',
  'event',
  'as-needed',
] as const;

export const planReview = defineEntity({
  name: 'planReview',
  kind: 'record',
  search: { rank: null },
  fields: {
    text: paragraph({ required: true }),
    textEn: paragraph({}),
    /** What is reviewed: an area of table 2.9-3, an audit, or a periodic check. */
    area: line({
      codes: ['rev-measures', 'rev-response', 'rev-training', 'rev-basis', 'rev-audit', 'rev-check'],
    }),
    order: integer({ min: 0 }),
    content: paragraph({}),
    contentEn: paragraph({}),
    cadence: choice(REVIEW_CADENCES, {}),
    intervalMonths: integer({ min: 1, max: 120 }),
    triggerEvents: words({
      codes: [
        'budget-planning',
        'drill-finished',
        'crisis-finished',
        'measure-done',
        'system-added',
        'transfer',
        'bcp-updated',
      ],
    }),
    /** The first review falls on this day where nothing was done yet. */
    firstOn: date({}),
    lastDoneOn: date({}),
    result: paragraph({}),
    ownerId: reference('person', {}),
    source: line({}),
    basis: line({}),
  },
});

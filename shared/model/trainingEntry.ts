// An entry of the training programme: which drill is held when, how often, and how it is prepared.
import { z } from 'zod';
import { DRILL_CODES } from './codes';
import { date, defineEntity, integer, line, paragraph, reference, structure } from './define';

const both = z.strictObject({ ja: z.string(), en: z.string() });

export const trainingEntry = defineEntity({
  name: 'trainingEntry',
  kind: 'record',
  search: { rank: 7 },
  fields: {
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    drillType: line({ codes: DRILL_CODES }),
    scenarioId: reference('scenario', {}),
    /** The stage of the progression it belongs to: read-throughs first, a combined drill last. */
    stage: line({ codes: ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'] }),
    plannedOn: date({}),
    heldOn: date({}),
    /** Held again after this many months; not entered = held once. */
    intervalMonths: integer({ min: 1, max: 120 }),
    ownerId: reference('person', {}),
    /** The elements of planning and preparing a drill, by the catalogue's ids. */
    planning: structure(z.array(z.strictObject({ element: z.string(), text: both })), {}),
    note: paragraph({}),
  },
});

// Calls of the nine planning steps: how far each is, when reviews come round, and a calendar file of them.
import { z } from 'zod';
import { STEP_IDS, TASK_STATUSES } from '../model/planningTask';
import { query, task } from './define';

const counts = z.strictObject({
  all: z.int(),
  ...(Object.fromEntries(TASK_STATUSES.map((status) => [status, z.int()])) as Record<
    (typeof TASK_STATUSES)[number],
    z.ZodInt
  >),
});

export const planningCalls = {
  /** Tasks and records of every step; the step `general` holds what goes for all of them. */
  'planning.steps': query({
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        step: z.enum(STEP_IDS),
        tasks: counts,
        /** How many records of each kind the step has, in the order its screen shows them. */
        records: z.array(z.strictObject({ entity: z.string(), count: z.int() })),
      }),
    ),
    reads: '*',
  }),
  /** When each planned review falls due, the earliest first and those without a day last. */
  'planning.reviews': query({
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: z.string(),
        /** A day; null where nothing says when. */
        nextOn: z.string().nullable(),
        because: z.enum(['first', 'interval', 'budget', 'event']).nullable(),
        event: z.string().nullable(),
        overdue: z.boolean(),
      }),
    ),
    reads: ['planReview', 'plan', 'trainingEntry', 'measure', 'incident'],
  }),
  /** Writes the reviews and the drills to come as a calendar file (RFC 5545), to be taken away by its `fileId`. */
  'planning.calendar': task({
    input: z.strictObject({ language: z.enum(['ja', 'en']).optional() }),
    progress: z.null(),
    output: z.strictObject({
      fileId: z.string(),
      fileName: z.string(),
      events: z.int(),
      bytes: z.int(),
    }),
  }),
} as const;

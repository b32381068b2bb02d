// Calls about editions: publishing one, what changed since, two of them compared, and which one this laptop holds.
import { z } from 'zod';
import { idSchema, lineSchema, paragraphSchema } from '../model/define';
import { bilingual, command, query, recordSchema } from './define';

const counts = z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() });

/** One edition as it is shown. */
const shownEdition = z.strictObject({
  edition: recordSchema('edition'),
  /** `4`, or `4-B` where another laptop gave the same number. */
  name: z.string(),
  publishedAt: z.string(),
});

const fieldChange = z.strictObject({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  /** A personal value blanked since (S16): that it differed is known, what it was is not. */
  erased: z.enum(['before', 'after', 'both']).nullable(),
});

const changedRecord = z.strictObject({
  entity: z.string(),
  id: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  title: bilingual,
  fields: z.array(fieldChange),
});

export const editionCalls = {
  /** Every edition known here, the newest first. */
  'edition.list': query({
    input: z.strictObject({}),
    output: z.array(
      shownEdition.extend({
        held: z.boolean(),
        /** What changed against the edition before; null for the first, or where a copy is not here. */
        counts: counts.nullable(),
        /** `missing`: the copy has not arrived; `damaged`: it is not what was published. */
        copy: z.enum(['sound', 'missing', 'damaged']),
        /** Records in it. */
        records: z.int(),
        incidents: z.array(z.strictObject({ id: z.string(), title: z.string(), startedAt: z.string() })),
      }),
    ),
    reads: ['edition', 'incident', 'device'],
  }),
  /** The edition this laptop holds; null before the first. */
  'edition.held': query({
    input: z.strictObject({}),
    output: shownEdition.nullable(),
    reads: ['edition', 'device'],
  }),
  /** Publishes the present plan as the next edition. Refused with `plan.missing` without a plan. */
  'edition.publish': command({
    input: z.strictObject({ title: lineSchema.min(1, 'text.empty'), summary: paragraphSchema.optional() }),
    output: z.strictObject({ id: z.string(), number: z.int(), name: z.string(), hash: z.string() }),
  }),
  /** What differs between two editions; `now` is the plan as it stands, a null beginning is the empty plan. */
  'edition.compare': query({
    input: z.strictObject({ from: idSchema.nullable(), to: z.union([z.literal('now'), idSchema]) }),
    output: z.strictObject({ counts, records: z.array(changedRecord) }),
    reads: '*',
  }),
} as const;

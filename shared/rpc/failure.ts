// Calls of failure records: begun from a response, listed with their numbers.
import { z } from 'zod';
import { idSchema } from '../model/define';
import { command, nothing, query, recordSchema } from './define';

export const failureCalls = {
  'failure.list': query({
    input: nothing,
    output: z.array(z.strictObject({ number: z.string(), failure: recordSchema('failure') })),
    reads: ['failure'],
  }),
  /** Begins the failure record of a response, open or ended, with what is on record; a response has one. */
  'failure.start': command({
    input: z.strictObject({ incidentId: idSchema }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
  }),
} as const;

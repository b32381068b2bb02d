// Calls of confirming the numbers in rounds: what is left of a site or a role, and how far the whole round is.
import { z } from 'zod';
import { confirmationScope } from '../model/confirmationRound';
import { command, nothing, query, recordSchema } from './define';

const round = recordSchema('confirmationRound');
const progress = z.strictObject({ total: z.int(), confirmed: z.int(), suspect: z.int() });
const named = z.strictObject({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });

export const confirmationCalls = {
  'confirmation.view': query({
    input: z.strictObject({ scope: confirmationScope }),
    output: z.strictObject({
      /** The round under way; null: none. */
      round: round.nullable(),
      lastRound: round.nullable(),
      /** Whose numbers the round asks for; several where rounds were begun apart. Empty: no round. */
      scopes: z.array(confirmationScope),
      /** Whoever has a number in the scope and is asked for, in the order of the list. */
      owners: z.array(
        z.strictObject({
          entity: z.enum(['person', 'organisation', 'site']),
          owner: named,
          unitName: z.string().nullable(),
          unitNameEn: z.string().nullable(),
          roles: z.array(
            z.strictObject({ roleName: z.string(), roleNameEn: z.string().nullable(), order: z.int() }),
          ),
          contacts: z.array(recordSchema('contact')),
        }),
      ),
      /** Of the round under way; without one, how many numbers there are. */
      progress: z.strictObject({
        all: progress,
        organisations: progress,
        sites: z.array(z.strictObject({ ...named.shape, ...progress.shape })),
        roles: z.array(z.strictObject({ ...named.shape, ...progress.shape })),
      }),
    }),
    reads: ['person', 'contact', 'assignment', 'role', 'organisation', 'unit', 'site', 'confirmationRound'],
  }),
  /** Begins a round today, for everybody without a scope. While one is under way it goes on, and a scope it lacks joins it. */
  'confirmation.start': command({
    input: z.strictObject({ scope: confirmationScope.optional() }),
    output: z.strictObject({ id: z.string() }),
  }),
  /** Ends the round under way, whatever is left; what is not confirmed keeps its older date. */
  'confirmation.close': command({ input: nothing, output: nothing }),
} as const;

// Calls of confirming the numbers in rounds: what is left of a site or a role, and how far the whole round is.
import { z } from 'zod';
import { idSchema } from '../model/define';
import { command, nothing, query, recordSchema } from './define';

/** Whose numbers: everybody's, those of a site and its people, of a role's holder and deputies, or of organisations. */
export const confirmationScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('organisations') }),
  z.strictObject({ kind: z.literal('site'), id: idSchema }),
  z.strictObject({ kind: z.literal('role'), id: idSchema }),
]);

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
      /** Whoever has a number in the scope, in the order of the list. */
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
  /** Begins a round today; while one is under way it goes on. */
  'confirmation.start': command({ input: nothing, output: z.strictObject({ id: z.string() }) }),
  /** Ends the round under way, whatever is left; what is not confirmed keeps its older date. */
  'confirmation.close': command({ input: nothing, output: nothing }),
} as const;

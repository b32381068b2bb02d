// A round of confirming the numbers: whose, and since when confirmations count, until it is closed. The confirmations themselves stay with the numbers.
import { z } from 'zod';
import { date, defineEntity, idSchema, structure } from './define';

/** Whose numbers: everybody's, those of a site and its people, of a role's holder and deputies, or of organisations. */
export const confirmationScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('organisations') }),
  z.strictObject({ kind: z.literal('site'), id: idSchema }),
  z.strictObject({ kind: z.literal('role'), id: idSchema }),
]);

export const confirmationRound = defineEntity({
  name: 'confirmationRound',
  kind: 'record',
  search: { rank: null },
  ownLife: { madeBy: 'confirmation.start' },
  fields: {
    startedOn: date({ required: true }),
    closedOn: date({}),
    /** Whose numbers it asks for; null: everybody's. */
    scope: structure(confirmationScope, { ownedBy: 'confirmation.start' }),
  },
});

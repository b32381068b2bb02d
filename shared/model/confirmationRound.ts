// A round of confirming the numbers: since when confirmations count, until it is closed. The confirmations themselves stay with the numbers.
import { date, defineEntity } from './define';

export const confirmationRound = defineEntity({
  name: 'confirmationRound',
  kind: 'record',
  search: { rank: null },
  ownLife: { madeBy: 'confirmation.start' },
  fields: {
    startedOn: date({ required: true }),
    closedOn: date({}),
  },
});

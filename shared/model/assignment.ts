// Who holds a role: order 0 is the holder, 1 and up are the deputies in the order they are called.
import { date, defineEntity, integer, reference } from './define';
import { ORDER } from './ranges';

export const assignment = defineEntity({
  name: 'assignment',
  kind: 'record',
  search: { rank: null, into: 'personId', borrow: ['roleId'] },
  fields: {
    roleId: reference('role', { required: true }),
    personId: reference('person', { required: true }),
    order: integer({ required: true, ...ORDER }),
    reviewedOn: date({}),
  },
});

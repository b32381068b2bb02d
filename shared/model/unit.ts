// A department of the organisation.
import { defineEntity, integer, line } from './define';

export const unit = defineEntity({
  name: 'unit',
  kind: 'record',
  search: { rank: 8 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
    /** With fewer at work its tasks cannot be kept up (guideline 2.6.2(1)). */
    minPeople: integer({}),
  },
});

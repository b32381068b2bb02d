// A department of the organisation.
import { defineEntity, line } from './define';

export const unit = defineEntity({
  name: 'unit',
  kind: 'record',
  search: { rank: 8 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
  },
});

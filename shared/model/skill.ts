// Something people can do that a role may need.
import { defineEntity, line } from './define';

export const skill = defineEntity({
  name: 'skill',
  kind: 'record',
  search: { rank: null },
  fields: {
    name: line({ required: true }),
    nameEn: line({}),
  },
});

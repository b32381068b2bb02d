// What responders need to stay on duty, held at a site (guideline 2.4(1)-2).
import { date, defineEntity, line, paragraph, real, reference } from './define';

export const supply = defineEntity({
  name: 'supply',
  kind: 'record',
  search: { rank: null },
  fields: {
    name: line({ required: true }),
    nameEn: line({}),
    kind: line({ codes: ['sup-1', 'sup-2', 'sup-3', 'sup-4', 'sup-5', 'sup-6', 'sup-7', 'sup-8'] }),
    siteId: reference('site', {}),
    quantity: real({ min: 0 }),
    neededQuantity: real({ min: 0 }),
    unit: line({ codes: ['sheets', 'litre', 'meal', 'piece', 'bottle', 'set'] }),
    expiresOn: date({}),
    checkedOn: date({}),
    note: paragraph({}),
  },
});

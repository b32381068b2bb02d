// A person of the organisation who can be called, hold a role or carry a card.
import { defineEntity, flag, integer, line, reference, words } from './define';
import { MINUTES } from './ranges';

export const person = defineEntity({
  name: 'person',
  kind: 'record',
  search: { rank: 0, borrow: ['unitId'] },
  fields: {
    name: line({ required: true, search: 'title', personal: true }),
    nameEn: line({ search: 'alias', personal: true }),
    kana: line({ search: 'alias', personal: true }),
    department: line({ search: 'body' }),
    unitId: reference('unit', {}),
    title: line({ search: 'body' }),
    titleEn: line({ search: 'body' }),
    siteId: reference('site', {}),
    commuteMinutes: integer({ personal: true, ...MINUTES }),
    commuteMode: line({ personal: true, codes: ['rail', 'walk', 'car', 'bicycle'] }),
    walkMinutes: integer({ personal: true, ...MINUTES }),
    canWalkIn: flag({ personal: true }),
    teleworkReady: flag({}),
    skills: words({ idsOf: 'skill' }),
  },
});

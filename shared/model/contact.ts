// One means of reaching a person, an organisation or a site: a number or an address, when to use it, when last confirmed.
import { choice, dateOrInstant, defineEntity, dial, flag, integer, line, reference, words } from './define';
import { ORDER } from './ranges';

/** The means of contact the app knows; the order is the order of display. */
export const CONTACT_MEANS = [
  'mobilePhone',
  'workPhone',
  'homePhone',
  'satellitePhone',
  'radio',
  'fax',
  'workMail',
  'privateMail',
  'chat',
  'other',
] as const;
export type ContactMeans = (typeof CONTACT_MEANS)[number];

export const contact = defineEntity({
  name: 'contact',
  kind: 'record',
  search: { rank: null, into: 'ownerId' },
  part: 'contact',
  fields: {
    ownerId: reference('*', { required: true }),
    order: integer({ ...ORDER }),
    means: choice(CONTACT_MEANS, { required: true }),
    value: dial({ required: true, search: 'phone', personal: true }),
    desk: line({ search: 'body' }),
    deskEn: line({ search: 'body' }),
    when: words({ codes: ['day', 'night', 'holiday'] }),
    confirmedAt: dateOrInstant({}),
    suspect: flag({}),
  },
});

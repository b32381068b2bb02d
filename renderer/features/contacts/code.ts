// What the code on a card of the contacts screen holds: a vCard for the phone's address book, or one number to dial.
import { splitName, utf8Bytes, type Vcard, writeVcard } from '../../../shared/domain/vcard';
import type { ContactMeans } from '../../../shared/model/contact';
import type { RecordOf } from '../../../shared/model/index';

type Contact = Pick<RecordOf<'contact'>, 'means' | 'value' | 'suspect'>;
type Phone = NonNullable<Vcard['phones']>[number];
type Mail = NonNullable<Vcard['mails']>[number];

const PHONE_TYPES: Partial<Record<ContactMeans, Phone['type']>> = {
  mobilePhone: 'CELL',
  workPhone: 'WORK',
  homePhone: 'HOME',
  satellitePhone: 'VOICE',
  fax: 'FAX',
};
const MAIL_TYPES: Partial<Record<ContactMeans, Mail['type']>> = { workMail: 'WORK', privateMail: 'HOME' };

/** What a phone reads from a screen at arm's length: a code of at most 85 modules. */
const MOST_BYTES = 400;

export interface CodeOwner {
  readonly name: string;
  readonly kana: string | null;
  readonly organisation: string | null;
  readonly title: string | null;
}

function phonesOf(contacts: readonly Contact[]): Phone[] {
  return contacts.flatMap(({ means, value }) => {
    const type = PHONE_TYPES[means];
    return type === undefined ? [] : [{ type, value }];
  });
}

function mailsOf(contacts: readonly Contact[]): Mail[] {
  return contacts.flatMap(({ means, value }) => {
    const type = MAIL_TYPES[means];
    return type === undefined ? [] : [{ type, value }];
  });
}

/** The vCard of somebody with the numbers not under suspicion; what is dispensable is left out until the code is small. */
export function ownerVcard(owner: CodeOwner, contacts: readonly Contact[]): string {
  const trusted = contacts.filter(({ suspect }) => suspect !== true);
  const reading = owner.kana === null ? null : splitName(owner.kana);
  const least: Vcard = {
    name: splitName(owner.name),
    formatted: owner.name,
    phones: phonesOf(trusted).slice(0, 3),
  };
  const called: Vcard = {
    ...least,
    phones: phonesOf(trusted),
    ...(owner.organisation === null ? {} : { organisation: [owner.organisation] }),
    ...(owner.title === null ? {} : { title: owner.title }),
  };
  const read: Vcard = reading
    ? { ...called, name: { ...called.name, phoneticFamily: reading.family, phoneticGiven: reading.given } }
    : called;
  const full: Vcard = { ...read, mails: mailsOf(trusted) };
  const candidates = [full, read, called, least].map(writeVcard);
  return candidates.find((text) => utf8Bytes(text) <= MOST_BYTES) ?? candidates.at(-1) ?? '';
}

/** A number to dial, without the signs people write between digits; null when there is none to trust. */
export function dialText(contacts: readonly Contact[]): string | null {
  const phone = contacts.find(
    ({ means, suspect }) => PHONE_TYPES[means] !== undefined && means !== 'fax' && suspect !== true,
  );
  if (phone === undefined) return null;
  const digits = phone.value.replace(/[^\d+*#]/g, '');
  return digits === '' ? null : `tel:${digits}`;
}

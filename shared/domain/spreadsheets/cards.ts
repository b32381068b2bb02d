// People and organisations as address cards for telephones and other programs.
import type { ContactMeans } from '../../model/contact';
import { type PhoneType, splitName, type Vcard } from '../vcard';
import { isMail } from './numbers';
import { type AnyRecord, type Records, Stock } from './stock';

const PHONES: Readonly<Partial<Record<ContactMeans, PhoneType>>> = {
  mobilePhone: 'CELL',
  workPhone: 'WORK',
  homePhone: 'HOME',
  satellitePhone: 'VOICE',
  fax: 'FAX',
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function reachOf(contacts: readonly AnyRecord[]): Pick<Vcard, 'phones' | 'mails'> {
  const usable = contacts.filter(({ suspect }) => suspect !== true);
  const phones = usable.flatMap(({ means, value }) => {
    const type = PHONES[means as ContactMeans];
    return type === undefined ? [] : [{ type, value: text(value) }];
  });
  const mails = usable.flatMap(({ means, value }) =>
    isMail(means as ContactMeans)
      ? [{ type: means === 'workMail' ? ('WORK' as const) : ('HOME' as const), value: text(value) }]
      : [],
  );
  return { phones, mails };
}

function personCard(stock: Stock, person: AnyRecord): Vcard {
  const kana = splitName(text(person.kana));
  const unit = stock.get('unit', text(person.unitId));
  const organisation = [text(unit?.name) || text(person.department)].filter((one) => one !== '');
  return {
    name: {
      ...splitName(text(person.name)),
      ...(kana.family === '' ? {} : { phoneticFamily: kana.family, phoneticGiven: kana.given }),
    },
    formatted: text(person.name),
    ...(organisation.length === 0 ? {} : { organisation }),
    ...(text(person.title) === '' ? {} : { title: text(person.title) }),
    ...reachOf(stock.contactsOf(person.id)),
  };
}

function organisationCard(stock: Stock, organisation: AnyRecord): Vcard {
  return {
    name: { family: text(organisation.name), given: '' },
    formatted: text(organisation.name),
    organisation: [text(organisation.name)],
    ...reachOf(stock.contactsOf(organisation.id)),
  };
}

/** One card for each person and each organisation given; numbers under suspicion are left out. */
export function cardsOf(records: Records): Vcard[] {
  const stock = new Stock(records);
  return [
    ...stock.all('person').map((person) => personCard(stock, person)),
    ...stock.all('organisation').map((organisation) => organisationCard(stock, organisation)),
  ];
}

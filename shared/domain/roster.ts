// The contact roster for the hours without power: whom to call in which order, outside organisations, everyone by name.
import type { RecordOf } from '../model/index';
import { type Directory, inLanguage, type Language, rolesOf } from './cards/people';
import { fullRole, personName, shortRole } from './cards/values';
import type { Words } from './cards/words';
import type { TableColumn, TableRow } from './typeset/table';

export interface RosterSection {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** What stands on the paper, by the title of its section. */
export function sectionContent(sections: readonly RosterSection[]): Record<string, string> {
  return Object.fromEntries(
    sections.map(({ title, rows }) => [title, rows.map((row) => row.cells.join('\t')).join('\n')]),
  );
}

interface RosterContext {
  readonly directory: Directory;
  readonly language: Language;
  readonly words: Words;
}

type Contact = RecordOf<'contact'>;

/** The widest day, 2026-08-24, stands on one line. */
export const DATE_MM = 22.5;

/** The means that ring somewhere, for the day and for the night; private mail never stands on a roster. */
const BY_DAY = ['workPhone', 'mobilePhone', 'satellitePhone', 'radio'];
const BY_NIGHT = ['mobilePhone', 'satellitePhone', 'homePhone', 'radio', 'workPhone'];

function bestOf(
  { directory, words }: RosterContext,
  ownerId: string,
  at: 'day' | 'night',
): { text: string; contact: Contact | null } {
  const order = at === 'day' ? BY_DAY : BY_NIGHT;
  const usable = (directory.contactsOf.get(ownerId) ?? []).filter(
    (contact) => order.includes(contact.means) && (contact.when === null || contact.when.includes(at)),
  );
  const weight = (contact: Contact): number => (contact.suspect ? 100 : 0) + order.indexOf(contact.means);
  const contact = usable.sort((a, b) => weight(a) - weight(b))[0] ?? null;
  if (!contact) return { text: '', contact };
  return { text: contact.suspect ? `${contact.value} ${words('roster.suspect')}` : contact.value, contact };
}

/** The day and the night number, and the older day on which one of them was confirmed. */
function numbers(context: RosterContext, ownerId: string): [day: string, night: string, confirmed: string] {
  const day = bestOf(context, ownerId, 'day');
  const night = bestOf(context, ownerId, 'night');
  const dates = [day.contact, night.contact]
    .flatMap((contact) => contact?.confirmedAt?.slice(0, 10) ?? [])
    .sort();
  return [
    day.text || context.words('mark.unknown'),
    night.text || context.words('mark.unknown'),
    dates[0] ?? context.words('mark.unknown'),
  ];
}

function unitOf({ directory, language }: RosterContext, person: RecordOf<'person'>): string {
  const unit = directory.unit.get(person.unitId ?? '');
  return unit ? inLanguage(unit.name, unit.nameEn, language) : (person.department ?? '');
}

/** What the columns to write in are called needs more room in English: 9 mm together, and 2 mm for the order. */
const HAND_MM = {
  ja: { order: 7, reached: 9, noAnswer: 10, time: 12 },
  en: { order: 9, reached: 16, noAnswer: 14, time: 10 },
} as const;

function handColumns({ words, language }: RosterContext): TableColumn[] {
  const { reached, noAnswer, time } = HAND_MM[language];
  return [
    { title: words('roster.reached'), widthMm: reached },
    { title: words('roster.noAnswer'), widthMm: noAnswer },
    { title: words('roster.time'), widthMm: time },
  ];
}

/** What is left of a column once those beside it have their room. */
function left(widthMm: number, { language }: RosterContext, takenMm: number): number {
  return language === 'en' ? widthMm - takenMm : widthMm;
}

const BY_HAND = ['', '', ''];

function callOrder(context: RosterContext): RosterSection {
  const { directory, language, words } = context;
  const rows = [...directory.held].flatMap(([roleId, ids]): TableRow[] => {
    const role = directory.role.get(roleId);
    if (!role) return [];
    const name = fullRole(role, language);
    // A role outside the organisation is filled by the contractors listed below.
    if (ids.length === 0 && role.external) return [];
    if (ids.length === 0)
      return [{ cells: [name, '', words('roster.vacant'), '', '', '', '', ...BY_HAND], starts: true }];
    return ids.flatMap((id, rank) => {
      const person = directory.person.get(id);
      if (!person) return [];
      const cells = [
        rank === 0 ? name : '',
        String(rank + 1),
        personName(person, language),
        unitOf(context, person),
        ...numbers(context, id),
        ...BY_HAND,
      ];
      return [{ cells, starts: rank === 0 }];
    });
  });
  const columns: TableColumn[] = [
    { title: words('roster.role'), widthMm: left(51.5 - DATE_MM, context, 8), weight: 'bold' },
    { title: words('roster.order'), widthMm: HAND_MM[language].order },
    { title: words('roster.name'), widthMm: left(23, context, 2), weight: 'bold' },
    { title: words('roster.unit'), widthMm: left(21.5, context, 1) },
    { title: words('roster.day'), widthMm: 27.5 },
    { title: words('roster.night'), widthMm: 28.5, weight: 'bold' },
    { title: words('roster.confirmed'), widthMm: DATE_MM },
    ...handColumns(context),
  ];
  return { title: words('roster.callOrder'), columns, rows };
}

function organisations(context: RosterContext): RosterSection {
  const { directory, language, words } = context;
  const rows = directory.records.organisations.flatMap((organisation): TableRow[] => {
    const phones = (directory.contactsOf.get(organisation.id) ?? []).filter((contact) =>
      contact.means.endsWith('Phone'),
    );
    const name = inLanguage(organisation.name, organisation.nameEn, language);
    return phones.map((contact, at) => ({
      cells: [
        at === 0 ? name : '',
        contact.desk === null ? '' : inLanguage(contact.desk, contact.deskEn, language),
        contact.suspect ? `${contact.value} ${words('roster.suspect')}` : contact.value,
        hours(context, contact),
        contact.confirmedAt?.slice(0, 10) ?? words('mark.unknown'),
        ...BY_HAND,
      ],
      starts: at === 0,
    }));
  });
  const columns: TableColumn[] = [
    { title: words('roster.name'), widthMm: 67.5 - DATE_MM, weight: 'bold' },
    { title: words('roster.desk'), widthMm: left(41, context, 9) },
    { title: words('roster.phone'), widthMm: 28.5, weight: 'bold' },
    { title: words('roster.hours'), widthMm: 22 },
    { title: words('roster.confirmed'), widthMm: DATE_MM },
    ...handColumns(context),
  ];
  return { title: words('roster.organisations'), columns, rows };
}

function hours({ words }: RosterContext, contact: Contact): string {
  const at = contact.when ?? [];
  const night = at.includes('night') || at.includes('holiday');
  return [at.includes('day') ? words('roster.day') : '', night ? words('roster.night') : '']
    .filter(Boolean)
    .join(words('listSeparator'));
}

function everyone(context: RosterContext): RosterSection {
  const { directory, language, words } = context;
  const key = (person: RecordOf<'person'>): string =>
    language === 'en' ? (person.nameEn ?? person.name) : (person.kana ?? person.name);
  const people = [...directory.records.people].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const rows = people.map((person) => {
    const { held, deputised } = rolesOf(directory, person.id);
    const roles = [
      ...held.map((role) => shortRole(role, language)),
      ...deputised.map(({ role, rank }) =>
        words('card.deputyRank', { role: shortRole(role, language), rank }),
      ),
    ].join(words('listSeparator'));
    return {
      cells: [
        personName(person, language),
        language === 'en' ? '' : (person.kana ?? ''),
        unitOf(context, person),
        roles,
        ...numbers(context, person.id),
      ],
      starts: false,
    };
  });
  const columns: TableColumn[] = [
    { title: words('roster.name'), widthMm: 25, weight: 'bold' },
    { title: words('roster.kana'), widthMm: 27 },
    { title: words('roster.unit'), widthMm: 25 },
    { title: words('roster.role'), widthMm: 57 - DATE_MM },
    { title: words('roster.day'), widthMm: 27.5 },
    { title: words('roster.night'), widthMm: 28.5, weight: 'bold' },
    { title: words('roster.confirmed'), widthMm: DATE_MM },
  ];
  return {
    title: words('roster.people'),
    columns: language === 'en' ? withoutKana(columns) : columns,
    rows: language === 'en' ? rows.map((row) => ({ ...row, cells: row.cells.toSpliced(1, 1) })) : rows,
  };
}

function withoutKana(columns: readonly TableColumn[]): TableColumn[] {
  const width = columns[1]?.widthMm ?? 0;
  return columns
    .toSpliced(1, 1)
    .map((column, at) => (at === 2 ? { ...column, widthMm: column.widthMm + width } : column));
}

/** The three tables of the roster; empty ones are left out. */
export function rosterFor(context: RosterContext): RosterSection[] {
  return [callOrder(context), organisations(context), everyone(context)].filter(
    (section) => section.rows.length > 0,
  );
}

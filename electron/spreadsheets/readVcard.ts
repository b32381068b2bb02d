// Reads address cards (vCard 2.1, 3.0 and 4.0) as a sheet of people: one row a card.

import ICAL from 'ical.js';
import type { Cell } from '../../shared/domain/spreadsheets/cell';
import { AppError } from '../../shared/model/errors';
import type { Encoding } from '../../shared/model/sheetTerms';
import { type Book, rowsOf } from './book';
import { decode } from './encoding';

type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

const HEADINGS = [
  'name',
  'kana',
  'nameEn',
  'department',
  'title',
  'contact.mobilePhone',
  'contact.workPhone',
  'contact.homePhone',
  'contact.fax',
  'contact.workMail',
  'contact.privateMail',
] as const;
type Heading = (typeof HEADINGS)[number];

const CARD = /^BEGIN:VCARD[\s\S]*?^END:VCARD[^\S\n]*$/gim;
const QUOTED_BREAK = /=\r?\n/g;

/** Bytes written as =E5=B1=B1 by old telephones. */
function unquoted(value: string, charset: string): string {
  const bytes = Buffer.from(
    value.replace(/=([0-9A-F]{2})|([^=]+|=)/gi, (_, hex: string | undefined, plain: string | undefined) =>
      hex === undefined
        ? Buffer.from(plain ?? '', 'utf8').toString('latin1')
        : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );
  const encoding: Encoding = /^(shift[_-]?jis|sjis|x-sjis|cp932|windows-31j)$/i.test(charset)
    ? 'shift_jis'
    : 'utf-8';
  return decode(bytes, encoding);
}

/** A card of version 2.1 as one of 3.0: quoted-printable undone, bare types named. */
function modernised(card: string): string {
  if (!/^VERSION:2\.1\s*$/im.test(card)) return card;
  const lines = card.replace(QUOTED_BREAK, '').split(/\r?\n/);
  return lines
    .map((line) => {
      const [, head = '', value = ''] = /^([^:]+):([\s\S]*)$/.exec(line) ?? [];
      const [name = '', ...parameters] = head.split(';');
      if (/^VERSION$/i.test(name)) return 'VERSION:3.0';
      const isQuoted = parameters.some((one) => /quoted-printable/i.test(one));
      const charset = parameters.find((one) => /^charset=/i.test(one))?.slice('charset='.length) ?? 'utf-8';
      const types = parameters.filter(
        (one) => !/^(encoding=|charset=|quoted-printable|language=)/i.test(one),
      );
      const named = types.map((one) => (one.includes('=') ? one : `TYPE=${one}`));
      const text = isQuoted ? unquoted(value, charset).replace(/\r?\n/g, '\\n') : value;
      return line === '' ? '' : `${[name, ...named].join(';')}:${text}`;
    })
    .filter((line) => line !== '')
    .join('\r\n');
}

function typesOf({ type }: Readonly<Record<string, unknown>>): string[] {
  const all = Array.isArray(type) ? type : [type];
  return all.map((one) => String(one ?? '').toLowerCase());
}

function phoneHeading(types: readonly string[]): Heading {
  if (types.some((type) => type === 'fax')) return 'contact.fax';
  if (types.some((type) => type === 'cell' || type === 'iphone' || type === 'text'))
    return 'contact.mobilePhone';
  return types.includes('home') ? 'contact.homePhone' : 'contact.workPhone';
}

function flat(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.flat() : [value];
  return parts.map((part) => String(part ?? '').trim()).filter((part) => part !== '');
}

/** What one property says, as a column and its text; null for what has no column. */
function columnOf([name, parameters, , value]: Property): readonly [Heading, string] | null {
  switch (name) {
    case 'fn':
      return ['name', flat(value).join(' ')];
    case 'org':
      return ['department', flat(value).join(' ')];
    case 'title':
      return ['title', flat(value).join('、')];
    case 'tel':
      return [phoneHeading(typesOf(parameters)), String(value).replace(/^tel:/i, '')];
    case 'email':
      return [
        typesOf(parameters).includes('home') ? 'contact.privateMail' : 'contact.workMail',
        String(value).replace(/^mailto:/i, ''),
      ];
    default:
      return null;
  }
}

function phonetic(properties: readonly Property[]): string {
  const part = (name: string): string => {
    const value = properties.find((property) => property[0] === name)?.[3];
    return flat(value).join(' ');
  };
  return [part('x-phonetic-last-name'), part('x-phonetic-first-name')].filter((one) => one !== '').join(' ');
}

/** Family name first, as Japanese names are written; a card that names itself is taken at its word. */
function written(properties: readonly Property[], formatted: string): string {
  const [family = '', given = ''] = ([] as unknown[])
    .concat(properties.find(([name]) => name === 'n')?.[3] ?? [])
    .map(String);
  if (formatted !== '') return formatted;
  return [family, given].filter((part) => part !== '').join(' ');
}

function rowOf(card: string): Cell[] {
  const parsed: unknown = ICAL.parse(modernised(card));
  const [, properties] = parsed as readonly [string, readonly Property[]];
  const row = new Map<Heading, string>();
  for (const property of properties) {
    const found = columnOf(property);
    // The first number of a kind is the one its owner prefers.
    if (found !== null && found[1] !== '' && !row.has(found[0])) row.set(found[0], found[1]);
  }
  row.set('name', written(properties, row.get('name') ?? ''));
  const kana = phonetic(properties);
  if (kana !== '') row.set('kana', kana);
  return HEADINGS.map((heading) => row.get(heading) ?? null);
}

/** Whether a text is a file of address cards. */
export function isVcard(text: string): boolean {
  return /^\s*BEGIN:VCARD/i.test(text);
}

/** Reads address cards; one that cannot be read is named by its number. Throws `sheet.damaged` when none can be. */
export function readVcard(text: string, encoding: Encoding): Book {
  const cards = text.match(CARD) ?? [];
  const bad: number[] = [];
  const rows = cards.map((card, at): Cell[] => {
    try {
      return rowOf(card);
    } catch {
      // Named in the warnings; the other cards are none the worse.
      bad.push(at + 1);
      return [];
    }
  });
  if (cards.length === bad.length) throw new AppError('sheet.damaged');
  const name = 'vCard';
  return {
    format: 'vcard',
    encoding,
    is1904: false,
    warnings: bad.length === 0 ? [] : [{ kind: 'badCards', detail: bad.join(', ') }],
    sheets: [{ name, hidden: false, rows: rowsOf(name, [[...HEADINGS], ...rows]) }],
  };
}

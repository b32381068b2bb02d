// vCard 3.0 (RFC 2426) in UTF-8: what any phone reads from a code or a file without a network.

/** TEL types phones agree on. */
export type PhoneType = 'CELL' | 'WORK' | 'HOME' | 'FAX' | 'VOICE';

export interface VcardName {
  readonly family: string;
  readonly given: string;
  readonly phoneticFamily?: string;
  readonly phoneticGiven?: string;
}

export interface Vcard {
  readonly name: VcardName;
  readonly formatted: string;
  readonly organisation?: readonly string[];
  readonly title?: string;
  readonly phones?: readonly { readonly type: PhoneType; readonly value: string }[];
  readonly mails?: readonly { readonly type: 'WORK' | 'HOME'; readonly value: string }[];
  readonly note?: string;
}

/** Text as a value: backslash, comma, semicolon and line breaks escaped (RFC 2426 section 5). */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** How many bytes a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += utf8Length(character);
  return bytes;
}

const FOLD_AT = 75;

/** Folds a line at 75 octets without cutting a character. */
function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const character of line) {
    const length = utf8Length(character);
    if (bytes + length > FOLD_AT) {
      result += '\r\n ';
      bytes = 1;
    }
    result += character;
    bytes += length;
  }
  return result;
}

/** Splits a written name at its first space: family name first, as Japanese names are kept here. */
export function splitName(written: string): { family: string; given: string } {
  const [family = '', ...given] = written.trim().split(/[\s　]+/);
  return { family, given: given.join(' ') };
}

/** Writes a vCard 3.0. @returns lines ended by CRLF, folded at 75 octets */
export function writeVcard(card: Vcard): string {
  const { name } = card;
  const line = (property: string, value: string | undefined): string[] =>
    value ? [`${property}:${value}`] : [];
  const text = (property: string, value: string | undefined): string[] =>
    line(property, value === undefined ? undefined : escaped(value));
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(name.family)};${escaped(name.given)};;;`,
    ...text('FN', card.formatted),
    ...text('X-PHONETIC-LAST-NAME', name.phoneticFamily),
    ...text('X-PHONETIC-FIRST-NAME', name.phoneticGiven),
    ...line('ORG', card.organisation?.map(escaped).join(';')),
    ...text('TITLE', card.title),
    ...(card.phones ?? []).map((phone) => `TEL;TYPE=${phone.type}:${escaped(phone.value)}`),
    ...(card.mails ?? []).map((mail) => `EMAIL;TYPE=INTERNET,${mail.type}:${escaped(mail.value)}`),
    ...text('NOTE', card.note),
    'END:VCARD',
  ];
  return lines.map((one) => `${folded(one)}\r\n`).join('');
}

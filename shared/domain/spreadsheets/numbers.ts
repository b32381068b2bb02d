// Telephone numbers and addresses in cells: checked for their means, compared by what is dialled, the lost zero put back.
import type { ContactMeans } from '../../model/contact';
import { type Cell, isError, restored, textOf } from './cell';

const MAILS: ReadonlySet<ContactMeans> = new Set(['workMail', 'privateMail']);
const PHONES: ReadonlySet<ContactMeans> = new Set([
  'mobilePhone',
  'workPhone',
  'homePhone',
  'satellitePhone',
  'fax',
]);

export type ReadNumber =
  | { readonly kind: 'value'; readonly value: string; readonly zeroAdded: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'refused'; readonly reason: string };

const NOTHING = /^[-‐-―−ー－\s]*$/u;

/** Whether a means is a mail address. */
export function isMail(means: ContactMeans): boolean {
  return MAILS.has(means);
}

/**
 * A number or an address for a means of contact. Spreadsheet programs take 09012345678 for a number and drop its zero:
 * nine or ten bare digits that begin otherwise get it back.
 */
export function readContactValue(means: ContactMeans, cell: Cell): ReadNumber {
  if (isError(cell)) return { kind: 'refused', reason: 'sheet.errorCell' };
  const text = restored(textOf(cell)).normalize('NFKC').trim();
  if (NOTHING.test(text)) return { kind: 'blank' };
  if (isMail(means)) {
    const isAddress = /^[^\s@]+@[^\s@]+$/u.test(text);
    return isAddress
      ? { kind: 'value', value: text, zeroAdded: false }
      : { kind: 'refused', reason: 'sheet.notAddress' };
  }
  if (!PHONES.has(means)) return { kind: 'value', value: text, zeroAdded: false };
  if (!/\d.*\d/u.test(text)) return { kind: 'refused', reason: 'sheet.notPhone' };
  const zeroAdded = /^[1-9]\d{8,9}$/.test(text);
  return { kind: 'value', value: zeroAdded ? `0${text}` : text, zeroAdded };
}

/** What two writings of one number or address have in common: 090-0000-0000, ０９０００００００００ and +81 90 0000 0000 are the same. */
export function contactKey(value: string): string {
  const text = value.normalize('NFKC').trim().toLowerCase();
  if (text.includes('@')) return text;
  const digits = text.replace(/^\+81\s*-?\s*\(?0?\)?/u, '0').replace(/[^\d+#*]/gu, '');
  return digits === '' ? text : digits;
}

/** The means a value looks like where the sheet does not say: an address, a mobile or an office number. */
export function guessMeans(value: string): ContactMeans {
  if (value.includes('@')) return 'workMail';
  return /^0[789]0/.test(contactKey(value)) ? 'mobilePhone' : 'workPhone';
}

// The code on a wallet card: the first person its holder calls, as a vCard small enough to be read from paper.
import { splitName, utf8Bytes, type Vcard, writeVcard } from '../vcard';
import { type Called, printedPhone } from './people';
import { personName, shortRole, type ValueContext, type Values } from './values';

/** A version 9 code (53 modules) with error correction M holds 180 bytes: at 18.6 mm its modules are 0.35 mm, the least a phone reads. */
export const CODE_BYTES = 180;

/** Digits alone are dialled as well and leave room; anything else stays as written. */
function dialled(phone: string): string {
  return /^[\d-]+$/.test(phone) ? phone.replaceAll('-', '') : phone;
}

/**
 * The vCard of the first person on the holder's call list, with the headquarters' number beside it: after a scan both are in the phone, without a network.
 * The holder's own data stay off it (P5). What is dispensable is left out until the code is small enough; null: there is nobody to call.
 */
export function cardVcard(context: ValueContext, first: Called | undefined, values: Values): string | null {
  if (!first) return null;
  const name = personName(first.person, context.language);
  const phone = printedPhone(context.directory, first.person.id);
  const headquarters = values.get('contact.hq.phone');
  const least: Vcard = {
    name: splitName(name),
    formatted: name,
    phones: phone ? [{ type: /^0[789]0/.test(phone) ? 'CELL' : 'WORK', value: dialled(phone) }] : [],
  };
  const titled: Vcard = { ...least, title: shortRole(first.role, context.language) };
  const full: Vcard = headquarters
    ? { ...titled, phones: [...(titled.phones ?? []), { type: 'WORK', value: dialled(headquarters) }] }
    : titled;
  const noted: Vcard = headquarters ? { ...full, note: context.words('card.qr.headquarters') } : full;
  const candidates = [noted, full, titled, least].map(writeVcard);
  return candidates.find((text) => utf8Bytes(text) <= CODE_BYTES) ?? candidates.at(-1) ?? null;
}

// An attempt to call as evidence (rule 12): logged in the open incident, the number rated by what came of it, the next one offered.
import { callTimeAt } from '../../shared/domain/contacts/callTime';
import {
  type Exclusions,
  exclusionsOf,
  type NextCall,
  nextCall,
} from '../../shared/domain/contacts/nextCall';
import { laterThan } from '../../shared/domain/contacts/roleChain';
import type { ContactMeans } from '../../shared/model/contact';
import type { Medium } from '../../shared/model/evidence';
import type { RecordOf } from '../../shared/model/index';
import { fromInstant } from '../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../shared/rpc/contract';
import type { WriteTx } from '../store/writeTx';
import { addEntry, correctionOf } from './chronology';
import type { Desk } from './desk';
import { rolesOf, singleLookup } from './directory';
import type { Language } from './words';

/** What the contacts calls know of the surroundings. */
export type ContactDesk = Pick<Desk, 'clock' | 'words' | 'zoneMinutes'>;

type Input = ParsedOf<'contacts.logCall'>;
type Contact = RecordOf<'contact'>;

const OWNERS = ['person', 'organisation', 'site'] as const;
type OwnerRecord = RecordOf<(typeof OWNERS)[number]>;

/** How a call travels in the chronology; telephones where nothing else is said. */
const MEDIUM: Partial<Record<ContactMeans, Medium>> = {
  radio: 'radio',
  workMail: 'mail',
  privateMail: 'mail',
  fax: 'other',
  chat: 'other',
  other: 'other',
};

function ownerOf(tx: WriteTx, id: string): { entity: string; record: OwnerRecord } | null {
  for (const entity of OWNERS) {
    const record = tx.get(entity, id);
    if (record) return { entity, record };
  }
  return null;
}

/** The incident a call belongs to: the one named, else the only open event. */
function incidentOf(tx: WriteTx, named: string | undefined): string | null {
  if (named !== undefined) return named;
  const open = tx
    .list('incident', { where: { mode: 'real' } })
    .filter((incident) => incident.closed === null && incident.joinedTo === null);
  return open.length === 1 ? (open[0]?.id ?? null) : null;
}

function inLanguage(language: Language, ja: string | null, en: string | null): string | null {
  return language === 'en' && en ? en : ja;
}

/** Writes `架空 太郎 090-0000-2001 出ない` into the chronology, in the caller's language. Throws as `addEntry`. */
function enterCall(
  tx: WriteTx,
  desk: ContactDesk,
  language: Language,
  call: { contact: Contact; input: Input; incidentId: string },
) {
  const { contact, input, incidentId } = call;
  const words = desk.words(language);
  const owner = ownerOf(tx, contact.ownerId);
  const ownerName = owner && inLanguage(language, owner.record.name, owner.record.nameEn);
  const deskName = inLanguage(language, contact.desk, contact.deskEn);
  const name = [ownerName, deskName].filter(Boolean).join(' ');
  const text = words(`log:call.${input.result}`, { name, value: contact.value });
  return addEntry(tx, {
    incidentId,
    kind: 'call',
    medium: MEDIUM[contact.means] ?? 'phone',
    text: input.note ? `${text}${words('log:call.note', { note: input.note })}` : text,
    to: ownerName,
    by: input.by ?? tx.actor,
    about: { entity: 'contact', id: contact.id },
    ...(owner ? { mentions: [{ entity: owner.entity, id: contact.ownerId }] } : {}),
  });
}

/**
 * Marks a means as confirmed today, corrected where something else was heard; that ends the suspicion.
 * Throws `record.notFound`, `input.invalid`. @returns the day.
 */
export function confirmContact(
  tx: WriteTx,
  contactId: string,
  corrected: ParsedOf<'contacts.confirm'>['corrected'] = undefined,
): string {
  tx.need('contact', contactId);
  const confirmedAt = tx.now().slice(0, 'YYYY-MM-DD'.length);
  tx.change('contact', contactId, { ...corrected, confirmedAt, suspect: false });
  return confirmedAt;
}

/** Who answered is who was meant: the number is right, also when they cannot come. No answer says nothing about it. */
function rateContact(tx: WriteTx, contactId: string, result: Input['result']): void {
  if (result === 'wrongNumber') tx.change('contact', contactId, { suspect: true });
  if (result === 'reached' || result === 'cannotCome') confirmContact(tx, contactId);
}

/** What the last hour's calls to these people rule out, on whichever laptop they were logged. */
function recentExclusions(tx: WriteTx, ownerIds: readonly string[]): Exclusions {
  const correct = correctionOf(tx);
  const attempts = [...new Set(ownerIds)]
    .flatMap((ownerId) => tx.list('callAttempt', { where: { ownerId } }))
    .map((attempt) => ({ ...attempt, atMs: correct(attempt.deviceId, fromInstant(attempt.clockAt)) }));
  return exclusionsOf(attempts, tx.nowMs);
}

/** Another number of the same person, else the next deputy of the role named, else of any role they hold. */
function nextAfter(
  tx: WriteTx,
  desk: ContactDesk,
  contact: Contact,
  { result, roleId }: Input,
): NextCall | null {
  const lookup = singleLookup(tx);
  const { ownerId } = contact;
  const roleIds = roleId === undefined ? rolesOf(lookup, ownerId).map((role) => role.roleId) : [roleId];
  const candidates = roleIds
    .flatMap((id) => laterThan(lookup.chainOf(id), ownerId))
    .filter(({ personId }) => lookup.person(personId) !== null)
    .map((one) => ({ ownerId: one.personId, roleId: one.roleId, reaches: lookup.contactsOf(one.personId) }));
  return nextCall({
    result,
    ownerId,
    roleId: roleId ?? null,
    own: lookup.contactsOf(ownerId),
    candidates,
    exclusions: recentExclusions(tx, [ownerId, ...candidates.map((one) => one.ownerId)]),
    time: callTimeAt(tx.nowMs, desk.zoneMinutes(tx.nowMs)),
  });
}

/**
 * Logs a call (rule 12): evidence always, a chronology entry in the open incident; a wrong number becomes suspect, a right
 * one confirmed; where nobody came of it, whom to call next. Throws `record.notFound`, `incident.closed`.
 */
export function logCall(
  tx: WriteTx,
  desk: ContactDesk,
  language: Language,
  input: Input,
): OutputOf<'contacts.logCall'> {
  const contact = tx.need('contact', input.contactId);
  if (input.roleId !== undefined) tx.need('role', input.roleId);
  const incidentId = incidentOf(tx, input.incidentId);
  const entry = incidentId === null ? null : enterCall(tx, desk, language, { contact, input, incidentId });
  const id = tx.append('callAttempt', {
    contactId: contact.id,
    ownerId: contact.ownerId,
    roleId: input.roleId ?? null,
    incidentId,
    result: input.result,
    by: input.by ?? tx.actor,
    note: input.note ?? null,
    logEntryId: entry?.id ?? null,
    deviceId: tx.ownDevice().id,
    clockAt: tx.clockNow(),
  });
  rateContact(tx, contact.id, input.result);
  return { id, number: entry?.number ?? null, next: nextAfter(tx, desk, contact, input) };
}

// Who stands on a card: roles held and deputised, whom to call in which order, and on which number.
import type { RecordOf } from '../../model/index';

export type Language = 'ja' | 'en';

/** The records cards are made of; deleted ones left out. */
export interface CardRecords {
  readonly plan: RecordOf<'plan'>;
  readonly people: readonly RecordOf<'person'>[];
  readonly contacts: readonly RecordOf<'contact'>[];
  readonly assignments: readonly RecordOf<'assignment'>[];
  readonly roles: readonly RecordOf<'role'>[];
  readonly sites: readonly RecordOf<'site'>[];
  readonly units: readonly RecordOf<'unit'>[];
  readonly organisations: readonly RecordOf<'organisation'>[];
  readonly criteria: readonly RecordOf<'criterion'>[];
}

/** The records, ready to be looked up. */
export interface Directory {
  readonly records: CardRecords;
  readonly person: ReadonlyMap<string, RecordOf<'person'>>;
  readonly role: ReadonlyMap<string, RecordOf<'role'>>;
  readonly unit: ReadonlyMap<string, RecordOf<'unit'>>;
  readonly contactsOf: ReadonlyMap<string, readonly RecordOf<'contact'>[]>;
  /** Incident roles in order, each with its people: holder first, then the deputies as they are called. */
  readonly held: ReadonlyMap<string, readonly string[]>;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function byOrder(a: { order: number | null; id: string }, b: { order: number | null; id: string }): number {
  return (
    (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1)
  );
}

/** Prepares the records of a plan for making any number of cards. */
export function directoryOf(records: CardRecords): Directory {
  const person = byId(records.people);
  const contactsOf = Map.groupBy([...records.contacts].sort(byOrder), (contact) => contact.ownerId);
  const assignments = Map.groupBy([...records.assignments].sort(byOrder), (assignment) => assignment.roleId);
  const incidentRoles = records.roles.filter((role) => role.kind !== 'planning').sort(byOrder);
  const held = new Map(
    incidentRoles.map((role) => [
      role.id,
      (assignments.get(role.id) ?? []).map((one) => one.personId).filter((id) => person.has(id)),
    ]),
  );
  return { records, person, role: byId(records.roles), unit: byId(records.units), contactsOf, held };
}

/** Everyone who holds or deputises an incident role, in the order of the roles. */
export function cardHolders(directory: Directory): RecordOf<'person'>[] {
  const ids = new Set([...directory.held.values()].flat());
  return [...ids].flatMap((id) => directory.person.get(id) ?? []);
}

/** Authored text in the wanted language; Japanese where it was not translated. */
export function inLanguage(ja: string, en: string | null, language: Language): string {
  return language === 'en' && en ? en : ja;
}

/**
 * The number to print for others to call, best for the night: a card may be lost in the street, so home numbers and private mail
 * never stand on it (P5). Suspect numbers come last.
 */
export function printedPhone(directory: Directory, ownerId: string): string | null {
  const PRINTED = ['mobilePhone', 'satellitePhone', 'workPhone', 'radio'];
  const usable = (directory.contactsOf.get(ownerId) ?? []).filter((contact) =>
    PRINTED.includes(contact.means),
  );
  const weight = (contact: RecordOf<'contact'>): number => {
    const suspect = contact.suspect ? 100 : 0;
    const atNight = contact.when === null || contact.when.includes('night') ? 0 : 10;
    return suspect + atNight + PRINTED.indexOf(contact.means);
  };
  return [...usable].sort((a, b) => weight(a) - weight(b))[0]?.value ?? null;
}

export interface Called {
  readonly person: RecordOf<'person'>;
  readonly role: RecordOf<'role'>;
  /** 0 holds the role, 1 and up deputise. */
  readonly rank: number;
}

const CALL_ORDER = ['role-work-lead', 'role-lead', 'role-chief'];

/** The roles that lead, in the order in which they are called: the reference roles, else the command group, else all. */
function leadingRoles(directory: Directory): string[] {
  const ids = [...directory.held.keys()];
  const known = CALL_ORDER.filter((id) => directory.held.has(id));
  if (known.length > 0) return known;
  const command = ids.filter((id) => directory.role.get(id)?.group === 'command');
  return command.length > 0 ? command : ids;
}

/**
 * Whom somebody calls, one after another: the holders of the leading roles in turn, then their first deputies, then their second.
 * The caller stands nowhere in it, and nobody twice.
 */
export function callChain(directory: Directory, callerId: string): Called[] {
  const roles = leadingRoles(directory);
  // The chief decides, but is not the one to be woken first: after both others and their first deputies.
  const [first = '', second = '', ...rest] = roles;
  const turns: (readonly [string, number])[] = [
    [first, 0],
    [second, 0],
    [first, 1],
    [second, 1],
    ...rest.map((id) => [id, 0] as const),
    [first, 2],
    [second, 2],
    ...rest.map((id) => [id, 1] as const),
  ];
  const seen = new Set([callerId]);
  return turns.flatMap(([roleId, rank]) => {
    const role = directory.role.get(roleId);
    const person = directory.person.get(directory.held.get(roleId)?.[rank] ?? '');
    if (!role || !person || seen.has(person.id)) return [];
    seen.add(person.id);
    return [{ person, role, rank }];
  });
}

/** The first person of a role who is not the one asking. */
export function reachedFor(directory: Directory, roleId: string, callerId: string): Called | null {
  const role = directory.role.get(roleId);
  const ids = directory.held.get(roleId) ?? [];
  const rank = ids.findIndex((id) => id !== callerId && printedPhone(directory, id) !== null);
  const person = directory.person.get(ids[rank] ?? '');
  return role && person ? { person, role, rank } : null;
}

/** The contractor whose emergency number stands on cards: the one that serves most systems and answers at night. */
export function emergencyContractor(
  directory: Directory,
): { organisation: RecordOf<'organisation'>; phone: string } | null {
  const reachable = directory.records.organisations.flatMap((organisation) => {
    const phones = (directory.contactsOf.get(organisation.id) ?? []).filter(
      (contact) => contact.means.endsWith('Phone') && !contact.suspect,
    );
    const atNight = phones.find((contact) => contact.when?.includes('night'));
    return atNight ? [{ organisation, phone: atNight.value }] : [];
  });
  const served = (organisation: RecordOf<'organisation'>): number => organisation.systemIds?.length ?? 0;
  return (
    reachable.sort(
      (a, b) =>
        served(b.organisation) - served(a.organisation) || (a.organisation.id < b.organisation.id ? -1 : 1),
    )[0] ?? null
  );
}

/** The roles a person holds, and those they deputise with their rank (1 = called first). */
export function rolesOf(
  directory: Directory,
  personId: string,
): { held: RecordOf<'role'>[]; deputised: { role: RecordOf<'role'>; rank: number }[] } {
  const ranks = [...directory.held].flatMap(([roleId, ids]) => {
    const role = directory.role.get(roleId);
    const rank = ids.indexOf(personId);
    return role && rank >= 0 ? [{ role, rank }] : [];
  });
  return {
    held: ranks.filter((one) => one.rank === 0).map((one) => one.role),
    deputised: ranks.filter((one) => one.rank > 0),
  };
}

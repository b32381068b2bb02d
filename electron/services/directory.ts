// People, roles and their numbers put together for the contacts calls, from all records at once or from the few one card needs.
import type { CallTime } from '../../shared/domain/contacts/callTime';
import { oldestConfirmation } from '../../shared/domain/contacts/confirmation';
import { callOrder, firstToTry } from '../../shared/domain/contacts/order';
import { byRoleOrder, roleChain } from '../../shared/domain/contacts/roleChain';
import type { EntityName, RecordOf } from '../../shared/model/index';
import type { OutputOf } from '../../shared/rpc/contract';
import type { ReadDb } from '../store/read';

type Contact = RecordOf<'contact'>;
type Assignment = RecordOf<'assignment'>;

export type DirectoryPerson = OutputOf<'contacts.directory'>['people'][number];
export type Holder = DirectoryPerson['roles'][number];

/** What the rows of the directory are made of; deleted records are never among it. */
export interface Lookup {
  person(id: string): RecordOf<'person'> | null;
  role(id: string): RecordOf<'role'> | null;
  unit(id: string): RecordOf<'unit'> | null;
  site(id: string): RecordOf<'site'> | null;
  contactsOf(ownerId: string): readonly Contact[];
  rolesOf(personId: string): readonly Assignment[];
  chainOf(roleId: string): readonly Assignment[];
}

/** Reads everything once: for lists. */
export function wholeLookup(db: ReadDb): Lookup {
  const contacts = Map.groupBy(db.list('contact'), (one) => one.ownerId);
  const assignments = db.list('assignment');
  const byPerson = Map.groupBy(assignments, (one) => one.personId);
  const byRole = Map.groupBy(assignments, (one) => one.roleId);
  return {
    person: byId(db, 'person'),
    role: byId(db, 'role'),
    unit: byId(db, 'unit'),
    site: byId(db, 'site'),
    contactsOf: (ownerId) => contacts.get(ownerId) ?? [],
    rolesOf: (personId) => byPerson.get(personId) ?? [],
    chainOf: (roleId) => roleChain(byRole.get(roleId) ?? []),
  };
}

function byId<N extends EntityName>(db: ReadDb, entity: N): (id: string) => RecordOf<N> | null {
  const found = new Map(db.list(entity).map((record) => [record.id, record]));
  return (id) => found.get(id) ?? null;
}

/** Reads only what is asked for: for one card, or one call. */
export function singleLookup(db: ReadDb): Lookup {
  const one = <N extends EntityName>(entity: N, id: string): RecordOf<N> | null => {
    const found = db.get(entity, id);
    return found && !found.deleted ? found : null;
  };
  return {
    person: (id) => one('person', id),
    role: (id) => one('role', id),
    unit: (id) => one('unit', id),
    site: (id) => one('site', id),
    contactsOf: (ownerId) => db.list('contact', { where: { ownerId } }),
    rolesOf: (personId) => db.list('assignment', { where: { personId } }),
    chainOf: (roleId) => roleChain(db.list('assignment', { where: { roleId } })),
  };
}

/** The numbers of somebody in the order to try them. */
export function contactsInOrder(lookup: Lookup, ownerId: string, time: CallTime): Contact[] {
  return callOrder(lookup.contactsOf(ownerId), time);
}

function holderOf(lookup: Lookup, { roleId, personId, order }: Assignment): Holder | null {
  const role = lookup.role(roleId);
  const person = lookup.person(personId);
  if (!role || !person) return null;
  return {
    roleId,
    roleName: role.name,
    roleNameEn: role.nameEn,
    personId,
    personName: person.name,
    personNameEn: person.nameEn,
    order,
  };
}

/** The roles a person holds or deputises: those of the response first. */
export function rolesOf(lookup: Lookup, personId: string): Holder[] {
  return lookup
    .rolesOf(personId)
    .flatMap((assignment) => {
      const role = lookup.role(assignment.roleId);
      const holder = holderOf(lookup, assignment);
      return role && holder ? [{ role, holder }] : [];
    })
    .sort((a, b) => byRoleOrder(a.role, b.role) || a.holder.order - b.holder.order)
    .map(({ holder }) => holder);
}

/** Everyone in a role in the order of calling. */
export function chainOf(lookup: Lookup, roleId: string): Holder[] {
  return lookup.chainOf(roleId).flatMap((assignment) => holderOf(lookup, assignment) ?? []);
}

/** One line of the directory. */
export function personRow(lookup: Lookup, person: RecordOf<'person'>, time: CallTime): DirectoryPerson {
  const unit = person.unitId === null ? null : lookup.unit(person.unitId);
  const site = person.siteId === null ? null : lookup.site(person.siteId);
  return {
    person,
    unitName: unit?.name ?? person.department,
    unitNameEn: unit?.nameEn ?? null,
    siteName: site?.name ?? null,
    siteNameEn: site?.nameEn ?? null,
    roles: rolesOf(lookup, person.id),
    ...reachOf(lookup.contactsOf(person.id), time),
  };
}

/** What to try first, the oldest confirmation, and which numbers are suspect. */
export function reachOf(
  contacts: readonly Contact[],
  time: CallTime,
): Pick<DirectoryPerson, 'first' | 'confirmedAt' | 'suspect' | 'suspects'> {
  const suspects = callOrder(contacts, time).filter((contact) => contact.suspect === true);
  return {
    first: firstToTry(contacts, time),
    confirmedAt: oldestConfirmation(contacts),
    suspect: suspects.length > 0,
    suspects: suspects.map(({ value }) => value),
  };
}

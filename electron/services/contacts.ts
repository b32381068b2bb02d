// The contacts calls: the directory, one card with whom to call in which order, a confirmed number, and where calls are logged.
import { type CallTime, callTimeAt } from '../../shared/domain/contacts/callTime';
import { byKana } from '../../shared/domain/contacts/names';
import { byRoleOrder } from '../../shared/domain/contacts/roleChain';
import { fromInstant } from '../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../shared/rpc/contract';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import { type ContactDesk, confirmContact, logCall } from './calls';
import {
  chainOf,
  contactsInOrder,
  type DirectoryPerson,
  type Lookup,
  personRow,
  reachOf,
  singleLookup,
  wholeLookup,
} from './directory';

type Directory = OutputOf<'contacts.directory'>;
type Card = OutputOf<'contacts.card'>;

/** The time of calling at this desk: at the instant asked for, else now by the corrected clock. */
function timeAsked(db: ReadDb, desk: ContactDesk, at: string | undefined): CallTime {
  const ms = at === undefined ? desk.clock() + db.clockOffsetSeconds() * 1000 : fromInstant(at);
  return callTimeAt(ms, desk.zoneMinutes(ms));
}

function organisationRows(db: ReadDb, lookup: Lookup, time: CallTime): Directory['organisations'] {
  return db
    .list('organisation')
    .sort(byKana)
    .map((organisation) => {
      const contacts = contactsInOrder(lookup, organisation.id, time);
      return { organisation, contacts, ...reachOf(contacts, time) };
    });
}

function roleRows(db: ReadDb, lookup: Lookup, time: CallTime): Directory['roles'] {
  return db
    .list('role')
    .sort(byRoleOrder)
    .map((role) => ({
      role,
      holders: lookup.chainOf(role.id).flatMap((assignment) => {
        const person = lookup.person(assignment.personId);
        return person
          ? [{ assignment, person, first: reachOf(lookup.contactsOf(person.id), time).first }]
          : [];
      }),
    }));
}

function directory(db: ReadDb, time: CallTime): Directory {
  const lookup = wholeLookup(db);
  return {
    people: db
      .list('person')
      .sort(byKana)
      .map((person) => personRow(lookup, person, time)),
    organisations: organisationRows(db, lookup, time),
    roles: roleRows(db, lookup, time),
  };
}

/** For every role of the person: the others in it, in the order of calling. */
function deputiesOf(lookup: Lookup, { person, roles }: DirectoryPerson, time: CallTime): Card['deputies'] {
  return roles
    .flatMap(({ roleId }) => chainOf(lookup, roleId))
    .filter(({ personId }) => personId !== person.id)
    .map((holder) => ({ holder, contacts: contactsInOrder(lookup, holder.personId, time) }));
}

/** Throws `record.notFound`. */
function card(db: ReadDb, { entity, id }: ParsedOf<'contacts.card'>, time: CallTime): Card {
  const lookup = singleLookup(db);
  const person = entity === 'person' ? personRow(lookup, db.need('person', id), time) : null;
  const attempts = db.list('callAttempt', { where: { ownerId: id } });
  return {
    person,
    organisation: entity === 'organisation' ? db.need('organisation', id) : null,
    site: entity === 'site' ? db.need('site', id) : null,
    contacts: contactsInOrder(lookup, id, time),
    attempts: attempts.sort(
      (a, b) => fromInstant(b.clockAt) - fromInstant(a.clockAt) || (a.id < b.id ? 1 : -1),
    ),
    deputies: person ? deputiesOf(lookup, person, time) : [],
  };
}

type Calls = 'contacts.directory' | 'contacts.card' | 'contacts.logCall' | 'contacts.confirm';

/** The calls of the contacts screens. */
export function contactHandlers(desk: ContactDesk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'contacts.directory': ({ db }, { at }) => directory(db, timeAsked(db, desk, at)),
    'contacts.card': ({ db }, input) => card(db, input, timeAsked(db, desk, input.at)),
    'contacts.logCall': ({ tx, caller }, input) => logCall(tx, desk, caller.language, input),
    'contacts.confirm': ({ tx }, { contactId, corrected }) => ({
      confirmedAt: confirmContact(tx, contactId, corrected),
    }),
  };
}

// Confirming the numbers in rounds: who has numbers in a site or a role, and how far the round is with each.
import {
  lastRound,
  openRound,
  openScopes,
  roundProgress,
} from '../../shared/domain/contacts/confirmationRound';
import {
  type ConfirmationScope,
  isSameScope,
  type NumberOwner,
  type NumberOwners,
  ownersAsked,
} from '../../shared/domain/contacts/confirmationScope';
import { byKana } from '../../shared/domain/contacts/names';
import { byOrder } from '../../shared/domain/contacts/order';
import { byRoleOrder } from '../../shared/domain/contacts/roleChain';
import type { OutputOf } from '../../shared/rpc/contract';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { type Lookup, rolesOf, wholeLookup } from './directory';

type View = OutputOf<'confirmation.view'>;
type Owner = View['owners'][number];
type Calls = 'confirmation.view' | 'confirmation.start' | 'confirmation.close';

/** Later than every day there is: without a round nothing counts as confirmed in it. */
const NO_ROUND = '9999-12-31';

interface Read extends NumberOwners {
  readonly lookup: Lookup;
}

/** Everybody who can have numbers, read once. */
function readOwners(db: ReadDb): Read {
  const lookup = wholeLookup(db);
  return {
    lookup,
    people: db.list('person').sort(byKana),
    organisations: db.list('organisation').sort(byKana),
    sites: db.list('site'),
    contactsOf: lookup.contactsOf,
    chainOf: (roleId) => lookup.chainOf(roleId).map(({ personId }) => personId),
  };
}

/** The ids of those in a scope whom the round under way asks for. */
export function askedOwners(db: ReadDb, scope: ConfirmationScope): ReadonlySet<string> {
  const scopes = openScopes(db.list('confirmationRound'));
  return new Set(ownersAsked(readOwners(db), scope, scopes).map(({ record }) => record.id));
}

function named({ id, name, nameEn }: Owner['owner']): Owner['owner'] {
  return { id, name, nameEn };
}

function rowOf(lookup: Lookup, { entity, record }: NumberOwner): Owner {
  const unit = entity === 'person' && record.unitId !== null ? lookup.unit(record.unitId) : null;
  return {
    entity,
    owner: named(record),
    unitName: unit?.name ?? (entity === 'person' ? record.department : null),
    unitNameEn: unit?.nameEn ?? null,
    roles: rolesOf(lookup, record.id).map(({ roleName, roleNameEn, order }) => ({
      roleName,
      roleNameEn,
      order,
    })),
    contacts: [...lookup.contactsOf(record.id)].sort(byOrder),
  };
}

function view(db: ReadDb, scope: ConfirmationScope): View {
  const owners = readOwners(db);
  const rounds = db.list('confirmationRound');
  const round = openRound(rounds);
  const scopes = openScopes(rounds);
  const progressOf = (of: ConfirmationScope) =>
    roundProgress(
      ownersAsked(owners, of, scopes).flatMap(({ record }) => owners.contactsOf(record.id)),
      round?.startedOn ?? NO_ROUND,
    );
  const listed = (kind: 'site' | 'role', records: readonly Owner['owner'][]) =>
    records
      .map((record) => ({ ...named(record), ...progressOf({ kind, id: record.id }) }))
      .filter(({ total }) => total > 0);
  return {
    round,
    lastRound: lastRound(rounds),
    scopes,
    owners: ownersAsked(owners, scope, scopes).map((owner) => rowOf(owners.lookup, owner)),
    progress: {
      all: progressOf({ kind: 'all' }),
      organisations: progressOf({ kind: 'organisations' }),
      sites: listed('site', owners.sites),
      roles: listed('role', db.list('role').sort(byRoleOrder)),
    },
  };
}

function today(tx: WriteTx): string {
  return tx.now().slice(0, 'YYYY-MM-DD'.length);
}

function start(tx: WriteTx, scope: ConfirmationScope): { id: string } {
  const rounds = tx.list('confirmationRound');
  const open = openRound(rounds);
  const isAsked = openScopes(rounds).some((one) => one.kind === 'all' || isSameScope(one, scope));
  if (open !== null && isAsked) return { id: open.id };
  // Joining a round it counts from the round's first day: nobody is asked twice.
  const startedOn = open?.startedOn ?? today(tx);
  return { id: tx.create('confirmationRound', { startedOn, scope: scope.kind === 'all' ? null : scope }) };
}

/** Also those begun on other laptops at the same time. */
function close(tx: WriteTx): Record<string, never> {
  for (const { id, closedOn } of tx.list('confirmationRound')) {
    if (closedOn === null) tx.change('confirmationRound', id, { closedOn: today(tx) });
  }
  return {};
}

/** The calls of the confirmation screen. */
export function confirmationHandlers(): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'confirmation.view': ({ db }, { scope }) => view(db, scope),
    'confirmation.start': ({ tx }, { scope = { kind: 'all' } }) => start(tx, scope),
    'confirmation.close': ({ tx }) => close(tx),
  };
}

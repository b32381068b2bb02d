// Confirming the numbers in rounds: who has numbers in a site or a role, and how far the round is with each.
import { lastRound, openRound, roundProgress } from '../../shared/domain/contacts/confirmationRound';
import { byKana } from '../../shared/domain/contacts/names';
import { byOrder } from '../../shared/domain/contacts/order';
import { byRoleOrder } from '../../shared/domain/contacts/roleChain';
import { assertNever } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import type { ConfirmationScope } from '../../shared/rpc/confirmation';
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

/** Everybody who can have numbers, read once, in the order of lists. */
interface Owners {
  readonly lookup: Lookup;
  readonly people: readonly RecordOf<'person'>[];
  readonly organisations: readonly RecordOf<'organisation'>[];
  readonly sites: readonly RecordOf<'site'>[];
}

type OwnerRecord =
  | { readonly entity: 'person'; readonly record: RecordOf<'person'> }
  | { readonly entity: 'organisation'; readonly record: RecordOf<'organisation'> }
  | { readonly entity: 'site'; readonly record: RecordOf<'site'> };

const asPerson = (record: RecordOf<'person'>): OwnerRecord => ({ entity: 'person', record });
const asOrganisation = (record: RecordOf<'organisation'>): OwnerRecord => ({
  entity: 'organisation',
  record,
});
const asSite = (record: RecordOf<'site'>): OwnerRecord => ({ entity: 'site', record });

function readOwners(db: ReadDb): Owners {
  return {
    lookup: wholeLookup(db),
    people: db.list('person').sort(byKana),
    organisations: db.list('organisation').sort(byKana),
    sites: db.list('site'),
  };
}

function everybodyIn(owners: Owners, scope: ConfirmationScope): OwnerRecord[] {
  const { lookup, people, organisations, sites } = owners;
  switch (scope.kind) {
    case 'all':
      return [...people.map(asPerson), ...organisations.map(asOrganisation), ...sites.map(asSite)];
    case 'organisations':
      return organisations.map(asOrganisation);
    case 'site':
      return [
        ...sites.filter(({ id }) => id === scope.id).map(asSite),
        ...people.filter(({ siteId }) => siteId === scope.id).map(asPerson),
      ];
    case 'role':
      return lookup
        .chainOf(scope.id)
        .flatMap(({ personId }) => lookup.person(personId) ?? [])
        .map(asPerson);
    default:
      return assertNever(scope);
  }
}

/** Everybody in a scope who has a number; those without one have nothing to confirm. */
function ownersIn(owners: Owners, scope: ConfirmationScope): OwnerRecord[] {
  return everybodyIn(owners, scope).filter(({ record }) => owners.lookup.contactsOf(record.id).length > 0);
}

function named({ id, name, nameEn }: Owner['owner']): Owner['owner'] {
  return { id, name, nameEn };
}

function rowOf(lookup: Lookup, { entity, record }: OwnerRecord): Owner {
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
  const progressOf = (of: ConfirmationScope) =>
    roundProgress(
      ownersIn(owners, of).flatMap(({ record }) => owners.lookup.contactsOf(record.id)),
      round?.startedOn ?? NO_ROUND,
    );
  const listed = (kind: 'site' | 'role', records: readonly Owner['owner'][]) =>
    records
      .map((record) => ({ ...named(record), ...progressOf({ kind, id: record.id }) }))
      .filter(({ total }) => total > 0);
  return {
    round,
    lastRound: lastRound(rounds),
    owners: ownersIn(owners, scope).map((owner) => rowOf(owners.lookup, owner)),
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

function start(tx: WriteTx): { id: string } {
  const open = openRound(tx.list('confirmationRound'));
  return { id: open?.id ?? tx.create('confirmationRound', { startedOn: today(tx) }) };
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
    'confirmation.start': ({ tx }) => start(tx),
    'confirmation.close': ({ tx }) => close(tx),
  };
}

// Whose numbers a part of a round concerns: everybody's, a site's, a role's, the organisations'.
import { assertNever } from '../../model/errors';
import type { RecordOf } from '../../model/index';

/** Everybody; a site with its people; those who hold and deputise a role; the organisations. */
export type ConfirmationScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'organisations' }
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string };

/** Whether two scopes ask for the same. */
export function isSameScope(a: ConfirmationScope, b: ConfirmationScope): boolean {
  return a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}

/** Somebody who can have numbers. */
export type NumberOwner =
  | { readonly entity: 'person'; readonly record: RecordOf<'person'> }
  | { readonly entity: 'organisation'; readonly record: RecordOf<'organisation'> }
  | { readonly entity: 'site'; readonly record: RecordOf<'site'> };

/** Everybody of the plan in the order of lists, and how to look up numbers and roles. */
export interface NumberOwners {
  readonly people: readonly RecordOf<'person'>[];
  readonly organisations: readonly RecordOf<'organisation'>[];
  readonly sites: readonly RecordOf<'site'>[];
  readonly contactsOf: (ownerId: string) => readonly RecordOf<'contact'>[];
  /** The ids of those who hold and deputise a role, in the order of calling. */
  readonly chainOf: (roleId: string) => readonly string[];
}

const asPerson = (record: RecordOf<'person'>): NumberOwner => ({ entity: 'person', record });
const asOrganisation = (record: RecordOf<'organisation'>): NumberOwner => ({
  entity: 'organisation',
  record,
});
const asSite = (record: RecordOf<'site'>): NumberOwner => ({ entity: 'site', record });

function everybodyIn(
  { people, organisations, sites, chainOf }: NumberOwners,
  scope: ConfirmationScope,
): NumberOwner[] {
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
    case 'role': {
      const chain = chainOf(scope.id);
      return chain.flatMap((personId) => people.filter(({ id }) => id === personId)).map(asPerson);
    }
    default:
      return assertNever(scope);
  }
}

/** Everybody in a scope who has a number; those without one have nothing to confirm. */
export function ownersIn(owners: NumberOwners, scope: ConfirmationScope): NumberOwner[] {
  return everybodyIn(owners, scope).filter(({ record }) => owners.contactsOf(record.id).length > 0);
}

/** Those of a scope whom one of the scopes of a round asks for; without a round everybody of the scope. */
export function ownersAsked(
  owners: NumberOwners,
  scope: ConfirmationScope,
  ofRound: readonly ConfirmationScope[],
): NumberOwner[] {
  const all = ownersIn(owners, scope);
  if (ofRound.length === 0) return all;
  const asked = new Set(ofRound.flatMap((one) => ownersIn(owners, one).map(({ record }) => record.id)));
  return all.filter(({ record }) => asked.has(record.id));
}

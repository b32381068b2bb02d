// Collects what the staleness rules look at from the directory and the cards, for the home screen and the rail's counts.
import type { CardKept, Reachable, Stock } from '../../shared/domain/staleness';
import type { OutputOf } from '../../shared/rpc/contract';
import { useHour } from '../data/clock';
import { useQuery } from '../data/queries';

type Directory = OutputOf<'contacts.directory'>;
type CardStates = OutputOf<'print.cardStates'>;

function peopleOf({ people }: Directory): Reachable[] {
  return people.map(({ person, first, confirmedAt, suspect }) => ({
    id: person.id,
    name: person.name,
    nameEn: person.nameEn,
    hasNumber: first !== null,
    confirmedAt,
    suspect,
  }));
}

function organisationsOf({ organisations }: Directory): Reachable[] {
  return organisations.map(({ organisation, first, confirmedAt, suspect }) => ({
    id: organisation.id,
    name: organisation.name,
    nameEn: organisation.nameEn,
    hasNumber: first !== null,
    confirmedAt,
    suspect,
  }));
}

function rolesOf({ roles }: Directory): Stock['roles'] {
  // Only roles of the response must be reached at night; a contractor's role has no holder here.
  return roles
    .filter(({ role }) => role.kind !== 'planning' && role.external !== true)
    .map(({ role, holders }) => ({
      id: role.id,
      name: role.name,
      nameEn: role.nameEn,
      needsDeputy: role.needsDeputy === true,
      minDeputies: role.minDeputies ?? 0,
      holders: holders.map(({ person, assignment }) => ({ personId: person.id, order: assignment.order })),
    }));
}

function cardsOf(states: CardStates): CardKept[] {
  return states.map(({ personId, roles, state }) => ({ personId, hasRole: roles.length > 0, state }));
}

/** The stock to judge; null until the directory has answered. `withCards: false` leaves the cards unasked. */
export function useStock({ withCards }: { readonly withCards: boolean }): Stock | null {
  const directory = useQuery('contacts.directory', { at: useHour() });
  const cards = useQuery('print.cardStates', {}, { enabled: withCards });
  if (directory.data === undefined || (withCards && cards.data === undefined && cards.error === null))
    return null;
  return {
    people: peopleOf(directory.data),
    organisations: organisationsOf(directory.data),
    roles: rolesOf(directory.data),
    cards: cardsOf(cards.data ?? []),
  };
}

// The acting person in words: a person of the plan by name, a typed name as it is.
import { useHour } from '../../data/clock';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';

/** The name to show for an acting person; null when nobody said who they are. */
export function useActorName(actor: string | null): string | null {
  const words = useWords();
  const { data } = useQuery('contacts.directory', { at: useHour() }, { enabled: actor !== null });
  if (actor === null) return null;
  const known = data?.people.find(({ person }) => person.id === actor);
  return known === undefined ? actor : words(known.person.name, known.person.nameEn);
}

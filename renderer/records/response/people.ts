// Who acts: the names behind `by`, which holds a person's id or a typed name.
import type { RecordOf } from '../../../shared/model/index';
import { useCaller } from '../../data/caller';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';

/** Turns an id or a typed name into the name to show. */
export function useNames(): (by: string | null) => string {
  const words = useWords();
  const { data } = useQuery('record.list', { entity: 'person', includeDeleted: true });
  const people = new Map((data as RecordOf<'person'>[] | undefined)?.map((person) => [person.id, person]));
  return (by) => {
    const person = by === null ? undefined : people.get(by);
    return person === undefined ? (by ?? '') : words(person.name, person.nameEn);
  };
}

/** The acting person's id or typed name, and their name; null until somebody said who they are. */
export function useActing(): { readonly by: string | null; readonly name: string } {
  const actor = useCaller((state) => state.actor);
  const nameOf = useNames();
  return { by: actor, name: nameOf(actor) };
}

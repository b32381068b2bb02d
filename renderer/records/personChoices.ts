// The people of the plan as a list to choose from by name, kana or role, beside names that are simply typed.
import { fold, foldForms } from '../../shared/domain/text/fold';
import type { OutputOf } from '../../shared/rpc/contract';
import { useHour } from '../data/clock';
import { useQuery } from '../data/queries';
import { useWords } from '../i18n/words';

type DirectoryPerson = OutputOf<'contacts.directory'>['people'][number];

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly sought: string;
}

function choiceOf(row: DirectoryPerson, words: ReturnType<typeof useWords>): Choice {
  const { person } = row;
  const name = words(person.name, person.nameEn);
  const roles = row.roles.map((role) => words(role.roleName, role.roleNameEn));
  const kept = [
    person.name,
    person.nameEn,
    person.kana,
    ...row.roles.flatMap((role) => [role.roleName, role.roleNameEn]),
  ];
  return {
    id: person.id,
    label: roles.length === 0 ? name : `${name} · ${roles.join(' / ')}`,
    sought: foldForms(kept.join(' ')).join(' '),
  };
}

/** What a field that names a person offers. */
export interface PersonChoices {
  /** The lines of its list. */
  readonly labels: readonly string[];
  /** The id of the person on that line, or the name as typed. */
  readonly idOrName: (typed: string) => string;
  /** The line of the person with this id; a typed name stands for itself. */
  readonly labelOf: (idOrName: string) => string;
  /** Whether a line is found by what was typed. */
  readonly matches: (label: string, typed: string) => boolean;
}

/** Two people of one name and role must both be reachable: the list goes by label, the id follows. */
export function usePersonChoices(): PersonChoices {
  const words = useWords();
  const { data } = useQuery('contacts.directory', { at: useHour() });
  const choices = (data?.people ?? []).map((row) => choiceOf(row, words));
  const byLabel = new Map(choices.map((choice) => [choice.label, choice]));
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  return {
    labels: [...byLabel.keys()],
    idOrName: (typed) => byLabel.get(typed.trim())?.id ?? typed.trim(),
    labelOf: (idOrName) => byId.get(idOrName)?.label ?? idOrName,
    matches: (label, typed) => byLabel.get(label)?.sought.includes(fold(typed)) === true,
  };
}

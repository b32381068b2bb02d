// Roles by their names and back: a step keeps a role's id, or the name of a room as it was typed.
import { foldTight } from '../../../shared/domain/text/fold';
import type { RecordOf } from '../../../shared/model/index';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';

/** The two ways between a role's id and its name; what is no role stays as it is. */
export function useRoles(): {
  readonly nameOf: (idOrName: string) => string;
  readonly idOf: (name: string) => string;
} {
  const words = useWords();
  const { data } = useQuery('record.list', { entity: 'role', includeDeleted: true });
  const roles = (data as RecordOf<'role'>[] | undefined) ?? [];
  return {
    nameOf: (idOrName) => {
      const role = roles.find(({ id }) => id === idOrName);
      return role === undefined ? idOrName : words(role.name, role.nameEn);
    },
    idOf: (name) => {
      const sought = foldTight(name);
      const role = roles.find((one) =>
        [one.name, one.nameEn ?? ''].some((word) => foldTight(word) === sought),
      );
      return role?.id ?? name;
    },
  };
}

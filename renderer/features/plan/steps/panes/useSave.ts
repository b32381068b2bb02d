// Writing fields of records from a key or a choice; the last refusal stays until the next write.
import type { EntityName } from '../../../../../shared/model/index';
import { useCommand } from '../../../../data/queries';

/** Saves fields of a record; with an id nobody has yet, the record is made. */
export function useSave(): {
  readonly save: (
    entity: EntityName,
    id: string | undefined,
    fields: Readonly<Record<string, unknown>>,
  ) => void;
  readonly error: unknown;
  readonly busy: boolean;
} {
  const command = useCommand('record.save');
  return {
    save: (entity, id, fields) => command.mutate({ entity, fields, ...(id === undefined ? {} : { id }) }),
    error: command.error,
    busy: command.isPending,
  };
}

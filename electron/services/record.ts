// Generic calls over every entity: list, get, save, remove, history, and the search over all of them.
import { fieldsToStore, withShortFields } from '../../shared/domain/scriptFields';
import { AppError } from '../../shared/model/errors';
import { type EntityName, entities } from '../../shared/model/index';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import { findRecords } from '../store/searchIndex';
import type { Desk } from './desk';

type Calls =
  | 'record.list'
  | 'record.get'
  | 'record.history'
  | 'search.find'
  | 'record.save'
  | 'record.remove';

const SEARCH_LIMIT = 30;

/** One folder holds one plan, and devices join or leave by calls of their own. */
const FIXED: ReadonlySet<EntityName> = new Set(['plan', 'device']);

function refuseFixed(entity: EntityName, id: string | null): void {
  if (FIXED.has(entity)) throw new AppError('record.fixed', { entity, id });
}

/** The generic record calls. */
export function recordHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'record.list': ({ db }, { entity, where, includeDeleted }) =>
      db
        .list(entity, { where: where ?? {}, includeDeleted: includeDeleted ?? false })
        .map((record) => withShortFields(entity, record)),
    'record.get': ({ db }, { entity, id }) => {
      const record = db.get(entity, id);
      return record && withShortFields(entity, record);
    },
    'record.history': ({ db }, { entity, id, field }) => {
      const lines = db.history(entity, id, desk.zoneMinutes);
      return field === undefined ? lines : lines.filter((line) => line.field === field);
    },
    'search.find': ({ db, caller }, { text, limit, entities: only }) =>
      findRecords(db, text, {
        limit: limit ?? SEARCH_LIMIT,
        language: caller.language,
        ...(only ? { entities: only } : {}),
      }),
    'record.save': ({ tx }, { entity, id, fields: given }) => {
      if (entities[entity].kind === 'evidence')
        throw new AppError('record.appendOnly', { entity, id: id ?? null });
      tx.ownDevice();
      const current = id === undefined ? null : tx.get(entity, id);
      const fields = fieldsToStore(entity, given, current);
      if (id !== undefined && current) {
        const { deleted, ...values } = fields;
        // Undoing a deletion is a change like any other (S8); deleting has a call of its own.
        if (deleted === false) tx.restore(entity, id);
        tx.change(entity, id, deleted === false ? values : fields);
        return { id };
      }
      refuseFixed(entity, id ?? null);
      return { id: tx.create(entity, fields as never, id ?? tx.newId()) };
    },
    'record.remove': ({ tx }, { entity, id }) => {
      refuseFixed(entity, id);
      tx.remove(entity, id);
      return {};
    },
  };
}

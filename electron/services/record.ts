// Generic calls over every entity: list, get, save, remove, history, and the search over all of them.
import {
  fieldsToStore,
  hasValues,
  shortSource,
  splitShort,
  withShortFields,
} from '../../shared/domain/scriptFields';
import { AppError } from '../../shared/model/errors';
import { type EntityName, entities } from '../../shared/model/index';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { HistoryLine } from '../store/read';
import { findRecords } from '../store/searchIndex';
import type { WriteTx } from '../store/writeTx';
import type { Desk } from './desk';
import {
  refuseDangling,
  refuseMaking,
  refuseOddId,
  refuseOwned,
  refusePlanInResponse,
  refuseRemoving,
} from './recordRules';

type Values = Readonly<Record<string, unknown>>;

type Calls =
  | 'record.list'
  | 'record.get'
  | 'record.history'
  | 'search.find'
  | 'record.save'
  | 'record.remove';

const SEARCH_LIMIT = 30;

type Save = ParsedOf<'record.save'>;

/**
 * Makes a record or changes the given fields of one; `deleted: false` brings it back.
 * Throws as the rules of `recordRules.ts`, and `record.appendOnly`, `record.notFound`, `record.unknownField`, `input.invalid`.
 */
function save(tx: WriteTx, { entity, id, fields: given }: Save): string {
  if (entities[entity].kind === 'evidence')
    throw new AppError('record.appendOnly', { entity, id: id ?? null });
  tx.ownDevice();
  const current = id === undefined ? null : tx.get(entity, id);
  const { deleted, ...values } = fieldsToStore(entity, given, current);
  if (current === null) {
    refuseMaking(entity);
    if (id !== undefined) refuseOddId(id);
  } else refuseOwned(entity, values, current);
  refusePlanInResponse(tx, entity);
  const written = write(tx, { entity, id, values, deleted, current });
  refuseDangling(tx, entity, values, current);
  return written;
}

interface Writing {
  readonly entity: EntityName;
  readonly id: string | undefined;
  readonly values: Values;
  readonly deleted: unknown;
  readonly current: { readonly id: string } | null;
}

function write(tx: WriteTx, { entity, id, values, deleted, current }: Writing): string {
  if (current === null) return tx.create(entity, withDeletion(values, deleted) as never, id ?? tx.newId());
  // Undoing a deletion is a change like any other (S8); deleting has a call of its own.
  if (deleted === false) tx.restore(entity, current.id);
  tx.change(entity, current.id, deleted === false ? values : withDeletion(values, deleted));
  return current.id;
}

/** `deleted` as anything but "bring it back" goes on to be refused as no field of the entity. */
function withDeletion(values: Values, deleted: unknown): Values {
  return deleted === undefined ? values : { ...values, deleted };
}

function remove(tx: WriteTx, { entity, id }: ParsedOf<'record.remove'>): void {
  refuseRemoving(entity, id);
  if (entities[entity].kind !== 'evidence') refusePlanInResponse(tx, entity);
  tx.remove(entity, id);
}

/** The lines of one field; of a short one, those of the field it is read from, with its own values. Throws `record.unknownField`. */
function ofField(
  entity: EntityName,
  field: string,
  lines: HistoryLine[],
  current: Values | null,
): HistoryLine[] {
  const source = shortSource(entity, field, current);
  if (source)
    return lines
      .filter((line) => line.field === source.field)
      .map((line) => ({ ...line, field, value: source.read(line.value) }));
  if (field !== 'deleted' && !Object.hasOwn(entities[entity].fields, field))
    throw new AppError('record.unknownField', { entity, field });
  return lines.filter((line) => line.field === field);
}

/** The generic record calls. */
export function recordHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'record.list': ({ db }, { entity, where, includeDeleted }) => {
      const { stored, short } = splitShort(entity, where ?? {});
      return db
        .list(entity, { where: stored, includeDeleted: includeDeleted ?? false })
        .map((record) => withShortFields(entity, record))
        .filter((record) => hasValues(record, short));
    },
    'record.get': ({ db }, { entity, id }) => {
      const record = db.get(entity, id);
      return record && withShortFields(entity, record);
    },
    'record.history': ({ db }, { entity, id, field }) => {
      const lines = db.history(entity, id, desk.zoneMinutes);
      return field === undefined ? lines : ofField(entity, field, lines, db.get(entity, id));
    },
    'search.find': ({ db, caller }, { text, limit, entities: only }) =>
      findRecords(db, text, {
        limit: limit ?? SEARCH_LIMIT,
        language: caller.language,
        ...(only ? { entities: only } : {}),
      }),
    'record.save': ({ tx }, input) => ({ id: save(tx, input) }),
    'record.remove': ({ tx }, input) => {
      remove(tx, input);
      return {};
    },
  };
}

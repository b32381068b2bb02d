// Fields scripts may use in place of the finer ones a record keeps (contract, version 1): `recoveryHours` and `rloPercent`.
import { RLO_PERCENT } from '../model/business';

type Fields = Readonly<Record<string, unknown>>;

/** The field that holds the recovery hours that apply: those of switching over where there are any, else those on site. */
function hoursField(record: Fields | null): 'switchoverHours' | 'onsiteHours' {
  const switchover = record?.switchoverHours ?? null;
  return switchover === null ? 'onsiteHours' : 'switchoverHours';
}

function percentOf(rlo: unknown): unknown {
  const isPercent = typeof rlo === 'object' && rlo !== null && 'kind' in rlo && rlo.kind === RLO_PERCENT;
  return isPercent && 'value' in rlo ? rlo.value : null;
}

/** Whether a short name may stand for its field: the entity has it and the finer field is not given beside it. */
function stands(fields: Fields, short: string, ...finer: readonly string[]): boolean {
  return Object.hasOwn(fields, short) && !finer.some((name) => Object.hasOwn(fields, name));
}

/**
 * What is stored for the fields a caller gave. A short name beside its own finer field is left as it is, so that the
 * store refuses it as unknown rather than choosing.
 * @param current the record as it is; null for a new one.
 */
export function fieldsToStore(entity: string, fields: Fields, current: Fields | null): Fields {
  let stored: Fields = fields;
  const hasRlo = entity === 'business' || entity === 'system';
  if (hasRlo && stands(stored, 'rloPercent', 'rlo')) {
    const { rloPercent, ...rest } = stored;
    stored = { ...rest, rlo: rloPercent === null ? null : { kind: RLO_PERCENT, value: rloPercent } };
  }
  if (entity === 'system' && stands(stored, 'recoveryHours', 'switchoverHours', 'onsiteHours')) {
    const { recoveryHours, ...rest } = stored;
    stored = { ...rest, [hoursField(current)]: recoveryHours };
  }
  return stored;
}

/** The record with the short names read from its fields; records without them are handed on as they are. */
export function withShortFields<R extends { readonly id: string }>(entity: string, record: R): R {
  const fields: Fields = record;
  if (entity === 'business') return { ...record, rloPercent: percentOf(fields.rlo) };
  if (entity !== 'system') return record;
  return {
    ...record,
    rloPercent: percentOf(fields.rlo),
    recoveryHours: fields[hoursField(fields)] ?? null,
  };
}

interface ShortSource {
  /** The field it is read from. */
  readonly field: string;
  readonly read: (value: unknown) => unknown;
}

/**
 * Where a short name is read from; null for a name that is none of this entity's.
 * @param current the record as it is, which decides whose hours apply.
 */
export function shortSource(entity: string, name: string, current: Fields | null): ShortSource | null {
  if (name === 'rloPercent' && (entity === 'business' || entity === 'system'))
    return { field: 'rlo', read: percentOf };
  if (name === 'recoveryHours' && entity === 'system')
    return { field: hoursField(current), read: (value) => value };
  return null;
}

/** A filter's conditions on fields that are stored, and those on short names, which are asked of the records found. */
export function splitShort(entity: string, where: Fields): { stored: Fields; short: Fields } {
  const entries = Object.entries(where);
  const isShort = ([name]: [string, unknown]) => shortSource(entity, name, null) !== null;
  return {
    stored: Object.fromEntries(entries.filter((entry) => !isShort(entry))),
    short: Object.fromEntries(entries.filter(isShort)),
  };
}

/** Whether a record has these values. */
export function hasValues(record: Fields, wanted: Fields): boolean {
  return Object.entries(wanted).every(([name, value]) => (record[name] ?? null) === (value ?? null));
}

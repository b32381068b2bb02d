// Fields scripts may use in place of the finer ones a record keeps (contract, version 1): `recoveryHours` and `rloPercent`.

type Fields = Readonly<Record<string, unknown>>;

const PERCENT = 'rlo-percent';

/** The field that holds the recovery hours that apply: those of switching over where there are any, else those on site. */
function hoursField(record: Fields | null): 'switchoverHours' | 'onsiteHours' {
  const switchover = record?.switchoverHours ?? null;
  return switchover === null ? 'onsiteHours' : 'switchoverHours';
}

function percentOf(rlo: unknown): unknown {
  const isPercent = typeof rlo === 'object' && rlo !== null && 'kind' in rlo && rlo.kind === PERCENT;
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
    stored = { ...rest, rlo: rloPercent === null ? null : { kind: PERCENT, value: rloPercent } };
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

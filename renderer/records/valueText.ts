// The value of a field as one word or number: what lists sort and filter by.
import type { EntityName } from '../../shared/model/index';
import { listedEntity } from '../../shared/model/meaning';
import { useWords } from '../i18n/words';
import type { SortValue } from '../ui';
import type { AnyRecord, NamedField } from './fields';
import { useFieldWords } from './labels';
import { useNames } from './names';

/** Kinds of records one list can name in its columns. */
const NAMED_KINDS = 4;

/** The kind of record whose ids stand in a field, or null. */
function namedKind(entity: EntityName, { name, field }: NamedField): EntityName | null {
  if (field.references !== null && field.references !== '*') return field.references as EntityName;
  return listedEntity(entity, name);
}

/** How ids in these columns are named; a list has at most `NAMED_KINDS` kinds of them. */
function useColumnNames(entity: EntityName, columns: readonly NamedField[]) {
  const kinds = [...new Set(columns.flatMap((named) => namedKind(entity, named) ?? []))];
  const slots = Array.from({ length: NAMED_KINDS }, (_, at) => kinds[at] ?? null);
  const [first = null, second = null, third = null, fourth = null] = slots;
  const names = [useNames(first), useNames(second), useNames(third), useNames(fourth)];
  return (kind: EntityName, id: string): string => names[kinds.indexOf(kind)]?.(id) ?? id;
}

/** Reads the value of a column for sorting and filtering. */
export function useValueText(
  entity: EntityName,
  columns: readonly NamedField[],
): (named: NamedField, record: AnyRecord) => SortValue {
  const words = useWords();
  const fieldWords = useFieldWords();
  const nameOf = useColumnNames(entity, columns);
  return (named, record) => {
    const value = record[named.name];
    const kind = namedKind(entity, named);
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (Array.isArray(value))
      return value
        .map((one) => (kind === null ? fieldWords.code(String(one)) : nameOf(kind, String(one))))
        .join(' ');
    if (typeof value !== 'string') return null;
    if (kind !== null) return nameOf(kind, value);
    // Choices sort in the order the model gives them, which is an order of meaning.
    if (named.field.choices !== null) return named.field.choices.indexOf(value);
    const en = named.twin === null ? null : record[named.twin];
    return words(fieldWords.code(value), typeof en === 'string' ? en : null);
  };
}

// Names for records: by their own name, by what they link, or through the record a reference points at.
import type { EntityName } from '../../shared/model/index';
import { codesOf } from '../../shared/model/meaning';
import { useQuery } from '../data/queries';
import { useWords } from '../i18n/words';
import { type AnyRecord, namingReferences, titleField } from './fields';
import { useFieldWords } from './labels';

type Words = (ja: string | null, en: string | null | undefined) => string;

/** The name a record carries itself, a code by its word; empty when others name it. */
function ownTitle(
  entity: EntityName,
  record: AnyRecord,
  words: Words,
  code: (word: string) => string,
): string {
  const field = titleField(entity);
  if (field === null) return '';
  const own = String(record[field] ?? '');
  if (codesOf(entity, field) !== null) return code(own);
  const en = record[`${field}En`];
  return words(own, typeof en === 'string' ? en : null);
}

/** How to name records of an entity by id; an unknown id stands for itself. */
export function useNames(entity: EntityName | null): (id: string) => string {
  const words = useWords();
  const { code } = useFieldWords();
  const { data } = useQuery(
    'record.list',
    { entity: entity ?? 'unit', includeDeleted: true },
    { enabled: entity !== null },
  );
  if (entity === null) return (id) => id;
  const names = new Map(
    (data ?? []).map((record) => [record.id, ownTitle(entity, record as AnyRecord, words, code)]),
  );
  return (id) => names.get(id) || id;
}

/** How to name whole records of an entity: by their own name, or by the two records they link. */
export function useTitles(entity: EntityName): (record: AnyRecord) => string {
  const words = useWords();
  const { code } = useFieldWords();
  const [first, second] = titleField(entity) === null ? namingReferences(entity) : [];
  const firstName = useNames((first?.field.references ?? null) as EntityName | null);
  const secondName = useNames((second?.field.references ?? null) as EntityName | null);
  return (record) => {
    const own = ownTitle(entity, record, words, code);
    if (own !== '') return own;
    const parts = [
      first === undefined ? null : firstName(String(record[first.name] ?? '')),
      second === undefined ? null : secondName(String(record[second.name] ?? '')),
    ].filter((part) => part !== null && part !== '');
    return parts.length === 0 ? record.id : parts.join(' → ');
  };
}

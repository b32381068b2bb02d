// What the generic list and form know of a field beyond its schema: its English twin, and what a list of ids means.
import type { Field } from '../../shared/model/define';
import { type EntityName, entities, entityNames } from '../../shared/model/index';

/** A field with its name and, where the text is kept in both languages, the name of its English twin. */
export interface NamedField {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly twin: string | null;
}

/** A record as generic code sees it. */
export interface AnyRecord {
  readonly id: string;
  readonly deleted: boolean;
  readonly [field: string]: unknown;
}

/** Parts of structures that hold ids, and whose. */
const PARTS: Readonly<Record<string, EntityName>> = {
  location: 'site',
  sites: 'site',
  systemsDown: 'system',
  systemsRestored: 'system',
  peopleUnavailable: 'person',
};

/** The entity whose ids stand in a part of a structure, or null. */
export function partEntity(part: string): EntityName | null {
  return PARTS[part] ?? null;
}

/** The fields of an entity by name, in the order they were declared. */
export function fieldsByName(entity: EntityName): Readonly<Record<string, Field<unknown>>> {
  return entities[entity].fields;
}

/** The fields of an entity in order, each English twin beside its Japanese original and not as a field of its own. */
export function fieldsOf(entity: EntityName): NamedField[] {
  const fields = fieldsByName(entity);
  const isTwin = (name: string): boolean => name.endsWith('En') && Object.hasOwn(fields, name.slice(0, -2));
  return Object.entries(fields)
    .filter(([name]) => !isTwin(name))
    .map(([name, field]) => ({ name, field, twin: Object.hasOwn(fields, `${name}En`) ? `${name}En` : null }));
}

/** The field that names a record of this entity, or null when others name it (a link between two records). */
export function titleField(entity: EntityName): string | null {
  const fields = fieldsByName(entity);
  const searched = Object.keys(fields).find((name) => fields[name]?.search === 'title');
  return (
    searched ??
    ['name', 'title', 'text', 'value', 'startedOn'].find((name) => Object.hasOwn(fields, name)) ??
    null
  );
}

/** The reference fields that together name a record without a name of its own. */
export function namingReferences(entity: EntityName): NamedField[] {
  return fieldsOf(entity).filter(
    ({ field }) => field.required && field.references !== null && field.references !== '*',
  );
}

/** Which fields of which entities point at this entity: the way back from a record to what mentions it. */
export function pointingAt(entity: EntityName): { entity: EntityName; field: string }[] {
  return entityNames.flatMap((other) =>
    entities[other].kind === 'record'
      ? fieldsOf(other)
          .filter(({ field }) => field.references === entity)
          .map(({ name }) => ({ entity: other, field: name }))
      : [],
  );
}

/** Japanese reading order: by `order` where the record has one, else by name. */
export function inOrder(entity: EntityName, records: readonly AnyRecord[]): AnyRecord[] {
  const title = titleField(entity);
  const collator = new Intl.Collator('ja');
  const rank = (record: AnyRecord): number => (typeof record.order === 'number' ? record.order : 0);
  const word = (record: AnyRecord): string =>
    String(record.kana ?? (title === null ? '' : record[title]) ?? '');
  return [...records].sort(
    (a, b) => rank(a) - rank(b) || collator.compare(word(a), word(b)) || (a.id < b.id ? -1 : 1),
  );
}

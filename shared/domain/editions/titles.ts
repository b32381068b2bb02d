// What a copied record is called: by its own title, or by the records it links.
import type { Entity, Field } from '../../model/define';
import { entities, isEntityName } from '../../model/index';

export interface CopyTitle {
  readonly ja: string;
  readonly en: string | null;
}

/** The values of any record of a copy, personal ones filled in; null where the copy has no such record. */
export type ReadValues = (entity: string, id: string) => Readonly<Record<string, unknown>> | null;

/** A role or a system is known by its name; a contact or a link by what it belongs to. */
const DEPTH = 2;

function fieldsOf(entity: string): [string, Field<unknown>][] {
  const definition: Entity | null = isEntityName(entity) ? entities[entity] : null;
  return definition === null ? [] : Object.entries(definition.fields);
}

function ownTitle(entity: string, values: Readonly<Record<string, unknown>>): CopyTitle | null {
  const name = fieldsOf(entity).find(([, field]) => field.search === 'title' && field.column === 'text')?.[0];
  const ja = name === undefined ? null : values[name];
  if (typeof ja !== 'string' || ja === '') return null;
  const en = values[`${name}En`];
  return { ja, en: typeof en === 'string' && en !== '' ? en : null };
}

/** Where a reference of any kind points: the entity that has a record of that id. */
function holder(entity: string | null, id: string, read: ReadValues): string | null {
  if (entity !== null && entity !== '*') return entity;
  return ['person', 'organisation', 'site'].find((name) => read(name, id) !== null) ?? null;
}

function linkedTitles(entity: string, id: string, read: ReadValues, depth: number): CopyTitle[] {
  const values = read(entity, id) ?? {};
  return fieldsOf(entity)
    .filter(([name, field]) => field.input === 'reference' && typeof values[name] === 'string')
    .flatMap(([name, field]) => {
      const to = String(values[name]);
      const kind = holder(field.references, to, read);
      return kind === null || depth === 0 ? [] : [titleOf(kind, to, read, depth - 1)];
    });
}

/** The number or address of a means of contact tells it from the others of its owner. */
function dialled(entity: string, id: string, read: ReadValues): CopyTitle[] {
  const name = fieldsOf(entity).find(([, field]) => field.search === 'phone')?.[0];
  const value = name === undefined ? null : read(entity, id)?.[name];
  return typeof value === 'string' ? [{ ja: value, en: value }] : [];
}

/** The title of a record of a copy; its id where nothing names it. */
export function titleOf(entity: string, id: string, read: ReadValues, depth = DEPTH): CopyTitle {
  const own = ownTitle(entity, read(entity, id) ?? {});
  if (own) return own;
  const linked = [...linkedTitles(entity, id, read, depth), ...dialled(entity, id, read)].slice(0, 2);
  if (linked.length === 0) return { ja: id, en: null };
  return {
    ja: linked.map(({ ja }) => ja).join(' → '),
    en: linked.map(({ ja, en }) => en ?? ja).join(' → '),
  };
}

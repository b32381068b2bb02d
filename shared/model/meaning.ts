// What a list or a line of words means beyond its schema, asked by the names of an entity and a field.
import type { Field } from './define';
import { type EntityName, entities, entityNames, isEntityName } from './index';

function fieldOf(entity: EntityName, field: string): Field<unknown> | undefined {
  const fields: Readonly<Record<string, Field<unknown>>> = entities[entity].fields;
  return fields[field];
}

/** The entity whose ids stand in a list field, or null when the list holds plain words. */
export function listedEntity(entity: EntityName, field: string): EntityName | null {
  const listed = fieldOf(entity, field)?.idsOf ?? '';
  return isEntityName(listed) ? listed : null;
}

/** The codes a field takes, or null when it takes any text. */
export function codesOf(entity: EntityName, field: string): readonly string[] | null {
  return fieldOf(entity, field)?.codes ?? null;
}

/** Every code a form offers: each must have its word. */
export const offeredCodes: readonly string[] = [
  ...new Set(
    entityNames.flatMap((entity) =>
      Object.values<Field<unknown>>(entities[entity].fields).flatMap((field) => field.codes ?? []),
    ),
  ),
];

// A valid record of any entity, made from the model: every required field filled, and a chosen text in every text field.
import type { Entity, Field } from '../../shared/model/define';
import { type EntityName, entities } from '../../shared/model/index';

const INSTANT = '2026-11-20T05:00:00+09:00';

/** Entities people add by the generic call; evidence and records with a life of their own come by theirs. */
export const editable = (Object.keys(entities) as EntityName[]).filter((name) => {
  const entity: Entity = entities[name];
  return entity.kind === 'record' && entity.ownLife === undefined;
});

export function fieldsOf(entity: EntityName): [string, Field<unknown>][] {
  return Object.entries(entities[entity].fields);
}

/** Fields that take free text. */
export function textFields(entity: EntityName): string[] {
  return fieldsOf(entity).flatMap(([name, field]) =>
    field.input === 'line' || field.input === 'paragraph' ? [name] : [],
  );
}

/** Fields that take a list of words. */
export function wordFields(entity: EntityName): string[] {
  return fieldsOf(entity).flatMap(([name, field]) => (field.input === 'list' ? [name] : []));
}

/** What a required field of this kind can hold; structures take the first sample their schema accepts. */
function sampleOf(field: Field<unknown>): unknown {
  const candidates = [field.choices?.[0], 'text', 1, true, ['text'], INSTANT, '2026-11-20', 'other'];
  const fit = candidates.find((value) => value !== undefined && field.schema.safeParse(value).success);
  if (fit === undefined) throw new Error('no sample fits this field');
  return fit;
}

/** Every required field filled. */
export function sampleRecord(entity: EntityName): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(entity)
      .filter(([, field]) => field.required)
      .map(([name, field]) => [name, sampleOf(field)]),
  );
}

type Save = (entity: EntityName, fields: Record<string, unknown>) => Promise<string>;

/** Every required field filled, and what it points at made before it. `*` is taken to mean a person. */
export async function sampleWithTargets(entity: EntityName, save: Save): Promise<Record<string, unknown>> {
  const fields = sampleRecord(entity);
  for (const [name, field] of fieldsOf(entity)) {
    if (!field.required || field.references === null) continue;
    const target = field.references === '*' ? 'person' : (field.references as EntityName);
    fields[name] = await save(target, await sampleWithTargets(target, save));
  }
  return fields;
}

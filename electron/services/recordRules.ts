// What the generic calls refuse: fields that calls of their own write, the plan during a response, references to nothing.
import type { Entity, Field } from '../../shared/model/define';
import { AppError } from '../../shared/model/errors';
import { newIdSchema } from '../../shared/model/id';
import { type EntityName, entities, entityNames } from '../../shared/model/index';
import { canonicalJson } from '../../shared/sync/canonical';
import type { ReadDb } from '../store/read';
import { issuesOf } from '../store/validate';

type Values = Readonly<Record<string, unknown>>;

function modelOf(entity: EntityName): Entity {
  return entities[entity];
}

function isChange(name: string, value: unknown, current: Values | null): boolean {
  return current === null || canonicalJson(value ?? null) !== canonicalJson(current[name] ?? null);
}

/** Makes sure that records of this kind may be made by the generic call. Throws `record.madeBy`. */
export function refuseMaking(entity: EntityName): void {
  const { ownLife } = modelOf(entity);
  if (ownLife) throw new AppError('record.madeBy', { entity, call: ownLife.madeBy });
}

/** Makes sure that records of this kind may be removed by the generic call. Throws `record.fixed`. */
export function refuseRemoving(entity: EntityName, id: string): void {
  if (modelOf(entity).ownLife) throw new AppError('record.fixed', { entity, id });
}

/** Fields that calls of their own write may be handed back as they are, not changed. Throws `record.ownedBy`. */
export function refuseOwned(entity: EntityName, values: Values, current: Values): void {
  const { fields } = modelOf(entity);
  for (const [name, value] of Object.entries(values)) {
    const call = Object.hasOwn(fields, name) ? (fields[name]?.ownedBy ?? null) : null;
    if (call !== null && isChange(name, value, current))
      throw new AppError('record.ownedBy', { entity, id: current.id, field: name, call });
  }
}

/**
 * Rule 15: while a response is open the plan stays as it is; means of contact and the response itself can be written.
 * Throws `plan.closedInResponse`.
 */
export function refusePlanInResponse(db: ReadDb, entity: EntityName): void {
  if ((modelOf(entity).part ?? 'plan') !== 'plan') return;
  const open = db.list('incident', { where: { closed: null } })[0];
  if (open) throw new AppError('plan.closedInResponse', { entity, incident: open.title, id: open.id });
}

/** Throws `input.invalid` for an id that is not one plain word. */
export function refuseOddId(id: string): void {
  const result = newIdSchema.safeParse(id);
  if (!result.success) throw new AppError('input.invalid', { issues: issuesOf(result.error, ['id']) });
}

/**
 * A caller may only point at what exists and is not deleted. References that stay as they were are not asked again, and what
 * comes from other devices is taken as it comes: its target may arrive later. Throws `reference.missing`.
 */
export function refuseDangling(db: ReadDb, entity: EntityName, values: Values, current: Values | null): void {
  const { fields } = modelOf(entity);
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field?.references || typeof value !== 'string' || !isChange(name, value, current)) continue;
    if (!isThere(db, field, value))
      throw new AppError('reference.missing', { entity, field: name, target: field.references, id: value });
  }
}

function isThere(db: ReadDb, { references }: Field<unknown>, id: string): boolean {
  const kinds = references === '*' ? entityNames : entityNames.filter((name) => name === references);
  return kinds.some((name) => db.get(name, id)?.deleted === false);
}

// Field values checked against the model before they are written, each refusal naming its place.
import type { z } from 'zod';
import { type Field, flag } from '../../shared/model/define';
import { AppError } from '../../shared/model/errors';
import { type EntityName, entities } from '../../shared/model/index';

/** Deletion is a field like any other in the log (S8). */
export const deletionField: Field<unknown> = flag({});

export interface Issue {
  /** Where: `fields.name`, `input.personIds.3`. */
  readonly path: string;
  /** Why, as an error key of its own. */
  readonly reason: string;
  /** What would have been taken, where the reason can be told more closely by it. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allowed?: string;
}

/** The bounds and the choices a schema names with its refusal. */
function limitsOf(issue: z.core.$ZodIssue): Pick<Issue, 'minimum' | 'maximum' | 'allowed'> {
  switch (issue.code) {
    case 'too_small':
      return { minimum: Number(issue.minimum) };
    case 'too_big':
      return { maximum: Number(issue.maximum) };
    case 'invalid_value':
      return { allowed: issue.values.map(String).join(', ') };
    default:
      return {};
  }
}

/** The refusals of a schema as places and reasons people can be told. */
export function issuesOf(error: z.ZodError, prefix: readonly string[] = []): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path.map(String)];
    // Unknown fields are reported at the object that holds them: each is named, so that its writer finds it.
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const paths = names.length > 0 ? names.map((name) => [...path, name]) : [path];
    const isKey = issue.message.includes('.') && !issue.message.includes(' ');
    const reason = isKey ? issue.message : `schema.${issue.code}`;
    // A text's own reason says all there is to say; numbers and choices are told with what would do.
    const limits = reason.startsWith('text.') ? {} : limitsOf(issue);
    return paths.map((place) => ({ path: place.join('.'), reason, ...limits }));
  });
}

/**
 * Checks values against an entity. `complete` also asks for every required field.
 * Throws `record.unknownField` or `input.invalid` with every place that is wrong.
 */
export function checkFields(
  entity: EntityName,
  values: Readonly<Record<string, unknown>>,
  { complete }: { readonly complete: boolean },
): Record<string, unknown> {
  const fields: Readonly<Record<string, Field<unknown>>> = entities[entity].fields;
  const checked: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw new AppError('record.unknownField', { entity, field: name });
    const result = field.schema.safeParse(value === undefined ? null : value);
    if (result.success) checked[name] = result.data;
    else issues.push(...issuesOf(result.error, [entity, name]));
  }
  const missing = complete
    ? Object.keys(fields).filter((name) => fields[name]?.required && checked[name] === undefined)
    : [];
  const known = new Set(issues.map((issue) => issue.path));
  for (const name of missing) {
    if (!known.has(`${entity}.${name}`))
      issues.push({ path: `${entity}.${name}`, reason: 'schema.required' });
  }
  if (issues.length > 0) throw new AppError('input.invalid', { issues });
  return checked;
}

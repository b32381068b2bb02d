// Which field a refusal is about: the places named by `input.invalid`, sorted to the fields of a form.
import { AppError } from '../../shared/model/errors';

/** One refused place: where, why as an error key, and the bounds or choices its text names. */
export interface Issue {
  readonly path: string;
  readonly reason: string;
}

function issuesOf(error: unknown): readonly Issue[] {
  if (!(error instanceof AppError) || error.code !== 'input.invalid') return [];
  const { issues } = error.data;
  return Array.isArray(issues) ? (issues as Issue[]) : [];
}

/**
 * The refusals by field. A path names its field first or after the entity: `value`, `contact.value`, `fields.value.0`.
 * @returns the first refusal by field name; places that belong to none of `names` are left out.
 */
export function reasonsByField(error: unknown, names: readonly string[]): Readonly<Record<string, Issue>> {
  const found: Record<string, Issue> = {};
  for (const issue of issuesOf(error)) {
    const name = issue.path
      .split('.')
      .slice(0, 3)
      .find((part) => names.includes(part));
    if (name !== undefined && found[name] === undefined) found[name] = issue;
  }
  return found;
}

/** True when every place the refusal names stands at one of the fields, so that nothing more must be said. */
export function isAllAtFields(error: unknown, names: readonly string[]): boolean {
  const issues = issuesOf(error);
  return (
    issues.length > 0 &&
    issues.every(({ path }) =>
      path
        .split('.')
        .slice(0, 3)
        .some((part) => names.includes(part)),
    )
  );
}

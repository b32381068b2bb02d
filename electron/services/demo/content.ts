// Reads sections of the shipped content with their exact shape; an unknown or missing field is refused, not skipped.
import { z } from 'zod';
import type { Entity, Field } from '../../../shared/model/define';
import { AppError } from '../../../shared/model/errors';
import { issuesOf } from '../../store/validate';
import type { Catalogue } from '../desk';

/** A text in both languages, as the content ships it. */
export const textSchema = z.strictObject({ ja: z.string(), en: z.string() });
export type Text = z.output<typeof textSchema>;

export const DEMO_PLAN = 'demo/demoPlan';

/**
 * The named sections of one file of content; other sections of the file are left alone.
 * Throws `catalogue.unknown`, and `catalogue.malformed` naming every place that has another shape.
 */
export function readSections<S extends z.ZodRawShape>(
  catalogue: Catalogue,
  name: string,
  sections: S,
): z.output<z.ZodObject<S>> {
  const result = z.object(sections).safeParse(catalogue.read(name));
  if (!result.success) throw new AppError('catalogue.malformed', { name, issues: issuesOf(result.error) });
  return result.data;
}

type BothOf<N extends string, V> = { [K in N | `${N}En`]: V };

/** A text as the two fields of a record: `name` and `nameEn`. */
export function both<const N extends string>(name: N, text: Text): BothOf<N, string> {
  return { [name]: text.ja, [`${name}En`]: text.en } as BothOf<N, string>;
}

/** Like `both`, for a text that may not be there. */
export function bothOrNone<const N extends string>(name: N, text: Text | null): BothOf<N, string | null> {
  return { [name]: text?.ja ?? null, [`${name}En`]: text?.en ?? null } as BothOf<N, string | null>;
}

/** The shapes of fields that the content and the record have in common, name and form. */
export function sameAs<E extends Entity, const N extends keyof E['fields'] & string>(
  entity: E,
  ...names: readonly N[]
): { [K in N]: E['fields'][K]['schema'] } {
  const fields: Readonly<Record<string, Field<unknown>>> = entity.fields;
  const shapes = names.map((name) => [name, fields[name]?.schema]);
  return Object.fromEntries(shapes) as { [K in N]: E['fields'][K]['schema'] };
}

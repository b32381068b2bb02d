// Values inside structured fields: taken out for a cell, and put back without touching their neighbours.
import { emptyOf, type Shape, shapeOf } from '../../model/shape';
import type { PartTarget } from './targets';

type Facts = Readonly<Record<string, unknown>>;

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a part; null where the structure or the part is not entered. */
export function partOf(target: PartTarget, structure: unknown): unknown {
  let at: unknown = structure;
  for (const name of target.path) at = isFacts(at) ? (at[name] ?? null) : null;
  return at;
}

function put(facts: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const here = isFacts(facts) ? facts : {};
  return { ...here, [name]: put(here[name], rest, value) };
}

function isEmpty(value: unknown): boolean {
  if (isFacts(value)) return Object.values(value).every(isEmpty);
  return value === null || value === '' || value === undefined;
}

function nothingEntered(shape: Shape): unknown {
  if (shape.kind !== 'facts')
    return shape.kind === 'both' ? { ja: '', en: '' } : shape.kind === 'text' ? '' : null;
  const parts = Object.entries(shape.parts).map(([name, part]): [string, unknown] => [
    name,
    part.optional ? null : nothingEntered(part.shape),
  ]);
  return Object.fromEntries(parts);
}

/** A neighbour that must be there is made empty where its structure is begun by one part. */
function begun(target: PartTarget, structure: unknown): unknown {
  if (structure !== null && structure !== undefined) return structure;
  return nothingEntered(shapeOf(target.definition.schema)) ?? emptyOf(shapeOf(target.definition.schema));
}

function cleared(target: PartTarget): unknown {
  let shape: Shape = shapeOf(target.definition.schema);
  let optional = true;
  for (const name of target.path) {
    if (shape.kind === 'facts') {
      const part = shape.parts[name];
      if (part === undefined) return null;
      optional = part.optional;
      shape = part.shape;
    } else optional = shape.kind !== 'both';
  }
  return optional ? null : '';
}

/** The structure with a part set (null clears it); null when nothing is entered in it any more. */
export function withPart(target: PartTarget, structure: unknown, value: unknown): unknown {
  const held = partOf(target, structure);
  // The Japanese text of what is kept in both languages, come back as it was written.
  if (isFacts(held) && held.ja === value) return structure;
  // A number or a text in both languages: a text that is not a number stands for both.
  const isText = target.leaf === 'either' && typeof value === 'string';
  const next = value === null ? cleared(target) : isText ? { ja: value, en: value } : value;
  const whole = put(begun(target, structure), target.path, next);
  return isEmpty(whole) ? null : whole;
}

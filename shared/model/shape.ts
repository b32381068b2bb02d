// The shape of a structured field read from its schema, so that facts kept as one field can be shown and edited too.
import type { z } from 'zod';

/** What a value looks like. `rest`: nothing the form can edit; it is only shown. */
export type Shape =
  | { readonly kind: 'text' | 'moment' | 'number' | 'flag' | 'rest' }
  | { readonly kind: 'both' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'facts'; readonly parts: Readonly<Record<string, Part>> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'table'; readonly of: Shape }
  | { readonly kind: 'either'; readonly shapes: readonly Shape[] };

export interface Part {
  readonly shape: Shape;
  /** Whether the part may be left empty. */
  readonly optional: boolean;
}

interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly options?: readonly z.ZodType[];
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** Takes `null` and `undefined` off a schema. */
function unwrapped(schema: z.ZodType): { inner: z.ZodType; optional: boolean } {
  const { type, innerType } = definitionOf(schema);
  if ((type !== 'nullable' && type !== 'optional') || innerType === undefined)
    return { inner: schema, optional: false };
  return { inner: unwrapped(innerType).inner, optional: true };
}

const PLAIN: Readonly<Record<string, 'text' | 'number' | 'flag'>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'flag',
};

function isBoth(parts: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(parts).sort().join();
  return names === 'en,ja';
}

/** The shape behind a schema, `null` taken off. */
export function shapeOf(schema: z.ZodType): Shape {
  const definition = definitionOf(unwrapped(schema).inner);
  const plain = PLAIN[definition.type];
  if (plain === 'text' && definition.format === 'datetime') return { kind: 'moment' };
  if (plain !== undefined) return { kind: plain };
  if (definition.type === 'enum') return { kind: 'choice', choices: Object.values(definition.entries ?? {}) };
  if (definition.type === 'array' && definition.element)
    return { kind: 'list', of: shapeOf(definition.element) };
  if (definition.type === 'record' && definition.valueType)
    return { kind: 'table', of: shapeOf(definition.valueType) };
  if (definition.type === 'union') return eitherOf(definition.options ?? []);
  if (definition.type !== 'object' || definition.shape === undefined) return { kind: 'rest' };
  if (isBoth(definition.shape)) return { kind: 'both' };
  const parts = Object.entries(definition.shape).map(([name, part]): [string, Part] => [
    name,
    { shape: shapeOf(part), optional: unwrapped(part).optional },
  ]);
  return { kind: 'facts', parts: Object.fromEntries(parts) };
}

function eitherOf(options: readonly z.ZodType[]): Shape {
  const shapes = options.filter((option) => definitionOf(option).type !== 'null').map(shapeOf);
  return shapes.length === 1 && shapes[0] !== undefined ? shapes[0] : { kind: 'either', shapes };
}

/** A value of this shape with nothing entered: what a new element of a list starts as. */
export function emptyOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
    case 'moment':
      return '';
    case 'number':
      return 0;
    case 'flag':
      return false;
    case 'both':
      return { ja: '', en: '' };
    case 'choice':
      return shape.choices[0] ?? null;
    case 'list':
      return [];
    case 'table':
      return {};
    case 'either':
      return shape.shapes[0] === undefined ? null : emptyOf(shape.shapes[0]);
    case 'facts':
      return Object.fromEntries(
        Object.entries(shape.parts).map(([name, part]) => [name, part.optional ? null : emptyOf(part.shape)]),
      );
    case 'rest':
      return null;
  }
}

/** Whether a value fits a shape roughly enough to be edited as such. */
export function fits(shape: Shape, value: unknown): boolean {
  if (shape.kind === 'number') return typeof value === 'number';
  if (shape.kind === 'flag') return typeof value === 'boolean';
  if (shape.kind === 'text' || shape.kind === 'moment' || shape.kind === 'choice')
    return typeof value === 'string';
  if (shape.kind === 'list') return Array.isArray(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (shape.kind === 'both') return 'ja' in value && 'en' in value;
  if (shape.kind === 'facts') return Object.keys(shape.parts).every((part) => part in value);
  return shape.kind === 'table';
}

/** Which of several shapes a value has; null while nothing is entered. */
export function shapeFor(shapes: readonly Shape[], value: unknown): Shape | null {
  return shapes.find((shape) => fits(shape, value)) ?? null;
}

/** The value a shape may hold that says it is not known; null where it may not. */
export function unknownOf(shapes: readonly Shape[]): readonly string[] | null {
  for (const shape of shapes) {
    if (shape.kind !== 'facts' || Object.keys(shape.parts).join() !== 'unknown') continue;
    const inner = shape.parts.unknown?.shape;
    if (inner?.kind === 'choice') return inner.choices;
  }
  return null;
}

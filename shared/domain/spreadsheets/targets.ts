// What the columns of a sheet can stand for: fields, parts of structures, and on a sheet of people their telephone numbers.
import { CONTACT_MEANS, type ContactMeans } from '../../model/contact';
import type { Field } from '../../model/define';
import { type EntityName, entities } from '../../model/index';
import { type Shape, shapeOf } from '../../model/shape';
import type { MatchKey, SheetEntity } from '../../model/sheetTerms';
import { CALL_TIMES, type CallTime } from '../contacts/callTime';

/** A value inside a structured field that one cell can hold. `either`: a number, or a text in both languages. */
export type LeafKind = 'text' | 'number' | 'flag' | 'either';

export type Target =
  | { readonly kind: 'id'; readonly id: 'id' }
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly field: string;
      readonly definition: Field<unknown>;
    }
  | {
      readonly kind: 'part';
      readonly id: string;
      readonly field: string;
      readonly path: readonly string[];
      readonly leaf: LeafKind;
      readonly definition: Field<unknown>;
    }
  | {
      readonly kind: 'contact';
      readonly id: string;
      readonly means: ContactMeans;
      readonly when: CallTime | null;
    };

export type FieldTarget = Extract<Target, { kind: 'field' }>;
export type PartTarget = Extract<Target, { kind: 'part' }>;
export type ContactTarget = Extract<Target, { kind: 'contact' }>;

/** The fields of an entity by name. */
export function fieldsOf(entity: EntityName): Readonly<Record<string, Field<unknown>>> {
  return entities[entity].fields;
}

interface Leaf {
  readonly path: readonly string[];
  readonly leaf: LeafKind;
}

function isNumberOrBoth(shapes: readonly Shape[]): boolean {
  const kinds = shapes.map(({ kind }) => kind).sort();
  return kinds.join() === 'both,number';
}

function leavesOf(shape: Shape, path: readonly string[]): Leaf[] {
  switch (shape.kind) {
    case 'text':
    case 'number':
    case 'flag':
      return [{ path, leaf: shape.kind }];
    case 'moment':
      return [{ path, leaf: 'text' }];
    case 'both':
      return ['ja', 'en'].map((language) => ({ path: [...path, language], leaf: 'text' }));
    case 'facts':
      return Object.entries(shape.parts).flatMap(([name, part]) => leavesOf(part.shape, [...path, name]));
    case 'either':
      return isNumberOrBoth(shape.shapes) ? [{ path, leaf: 'either' }] : [];
    case 'choice':
    case 'list':
    case 'table':
    case 'rest':
      return [];
  }
}

/** A list of plain texts kept as a structure is written like any list of words. */
export function isListOfText(field: Field<unknown>): boolean {
  const shape = shapeOf(field.schema);
  return shape.kind === 'list' && shape.of.kind === 'text';
}

function targetsOfField(name: string, definition: Field<unknown>): Target[] {
  if (definition.input !== 'structure' || isListOfText(definition))
    return [{ kind: 'field', id: name, field: name, definition }];
  const shape = shapeOf(definition.schema);
  if (shape.kind !== 'facts') return [];
  return leavesOf(shape, []).map(({ path, leaf }) => ({
    kind: 'part',
    id: [name, ...path].join('.'),
    field: name,
    path,
    leaf,
    definition,
  }));
}

const OWNERS: ReadonlySet<EntityName> = new Set(['person', 'organisation', 'site']);

function contactTargets(): ContactTarget[] {
  return CONTACT_MEANS.flatMap((means) =>
    [null, ...CALL_TIMES].map((when) => ({
      kind: 'contact' as const,
      id: when === null ? `contact.${means}` : `contact.${means}.${when}`,
      means,
      when,
    })),
  );
}

const cache = new Map<SheetEntity, readonly Target[]>();

/** Everything a column of an entity's sheet can stand for, in the order of the model. */
export function targetsOf(entity: SheetEntity): readonly Target[] {
  const known = cache.get(entity);
  if (known) return known;
  const fields = Object.entries(fieldsOf(entity)).flatMap(([name, field]) => targetsOfField(name, field));
  const made: Target[] = [
    { kind: 'id', id: 'id' },
    ...fields,
    ...(OWNERS.has(entity) ? contactTargets() : []),
  ];
  cache.set(entity, made);
  return made;
}

/** One target by its id, or null. */
export function targetOf(entity: SheetEntity, id: string): Target | null {
  return targetsOf(entity).find((target) => target.id === id) ?? null;
}

/** The fields a new record cannot do without. */
export function requiredTargets(entity: SheetEntity): string[] {
  return Object.entries(fieldsOf(entity)).flatMap(([name, field]) => (field.required ? [name] : []));
}

const KEYS: Readonly<Record<SheetEntity, readonly MatchKey[]>> = {
  unit: ['name', 'id'],
  skill: ['name', 'id'],
  site: ['name', 'id'],
  person: ['nameKana', 'mail', 'phone', 'id'],
  organisation: ['name', 'phone', 'mail', 'contractNo', 'id'],
  contact: ['ownerValue', 'id'],
  role: ['name', 'id'],
  assignment: ['pair', 'id'],
  system: ['name', 'id'],
  business: ['name', 'id'],
  systemUse: ['pair', 'id'],
  dependency: ['pair', 'id'],
};

/** The keys a person may choose for an entity; the first is the usual one. */
export function matchKeysOf(entity: SheetEntity): readonly MatchKey[] {
  return KEYS[entity];
}

/** The two references that together are a link; null for records with a name. */
export function pairOf(entity: SheetEntity): readonly [string, string] | null {
  if (!KEYS[entity].includes('pair')) return null;
  const [first, second] = requiredTargets(entity).filter((name) => fieldsOf(entity)[name]?.references);
  return first === undefined || second === undefined ? null : [first, second];
}

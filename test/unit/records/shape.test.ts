// The shapes of structured fields as forms see them: read from the schema, emptied, and recognised by a value.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsByName } from '../../../renderer/records/fields';
import { entityNames } from '../../../shared/model/index';
import { emptyOf, fits, shapeFor, shapeOf } from '../../../shared/model/shape';

const fieldShape = (entity: 'role' | 'system' | 'siteLink' | 'criterion' | 'incident', name: string) => {
  const field = fieldsByName(entity)[name];
  if (field === undefined) throw new Error(`${entity}.${name}`);
  return shapeOf(field.schema);
};

describe('the shape of a structured field', () => {
  it('is facts with parts that may be left empty', () => {
    expect(fieldShape('siteLink', 'travelMinutes')).toEqual({
      kind: 'facts',
      parts: {
        rail: { shape: { kind: 'number' }, optional: true },
        car: { shape: { kind: 'number' }, optional: true },
      },
    });
  });

  it('knows a text in both languages', () => {
    expect(fieldShape('role', 'usefulSkills')).toEqual({ kind: 'list', of: { kind: 'both' } });
  });

  it('offers one of several shapes, found by the value', () => {
    const rlo = fieldShape('system', 'rlo');
    const value = rlo.kind === 'facts' ? rlo.parts.value?.shape : null;
    expect(value).toEqual({ kind: 'either', shapes: [{ kind: 'number' }, { kind: 'both' }] });
    const shapes = value?.kind === 'either' ? value.shapes : [];
    expect(shapeFor(shapes, 50)).toEqual({ kind: 'number' });
    expect(shapeFor(shapes, { ja: '一部', en: 'some' })).toEqual({ kind: 'both' });
    expect(shapeFor(shapes, null)).toBeNull();
  });

  it('is found for every structured field of the model', () => {
    const shapes = entityNames.flatMap((entity) =>
      Object.entries(fieldsByName(entity))
        .filter(([, field]) => field.input === 'structure')
        .map(([name, field]) => [`${entity}.${name}`, shapeOf(field.schema).kind]),
    );
    expect(shapes.length).toBeGreaterThan(20);
    expect(shapes.filter(([, kind]) => kind === 'rest')).toEqual([]);
  });
});

describe('an empty value of a shape', () => {
  it('is one the schema takes', () => {
    const schema = z.strictObject({
      id: z.string(),
      text: z.strictObject({ ja: z.string(), en: z.string() }),
      minutes: z.number().nullable(),
      kind: z.enum(['a', 'b']),
      on: z.boolean(),
      several: z.array(z.string()),
      table: z.record(z.string(), z.number()),
    });
    const empty = emptyOf(shapeOf(schema));
    expect(schema.safeParse(empty).success).toBe(true);
    expect(empty).toMatchObject({ minutes: null, kind: 'a', text: { ja: '', en: '' } });
  });

  it('fits its own shape, and a value of another kind does not', () => {
    const facts = fieldShape('siteLink', 'travelMinutes');
    expect(fits(facts, emptyOf(facts))).toBe(true);
    expect(fits(facts, { rail: 3 })).toBe(false);
    expect(fits(facts, ['rail'])).toBe(false);
    expect(fits({ kind: 'text' }, 3)).toBe(false);
  });
});

// Holds the words of the model to the model: a name for every entity, a label for every field, a word for every choice and code.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsByName } from '../../../renderer/records/fields';
import { entities, entityNames } from '../../../shared/model/index';
import { offeredCodes } from '../../../shared/model/meaning';
import { type Shape, shapeOf } from '../../../shared/model/shape';
import { root } from '../../support/sources';

interface Words {
  readonly entity: Readonly<Record<string, string>>;
  readonly field: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly choice: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly part: Readonly<Record<string, string>>;
  readonly code: Readonly<Record<string, string>>;
}

const read = (language: string) =>
  JSON.parse(readFileSync(`${root}/resources/locales/${language}/fields.json`, 'utf8')) as Words;

function partsOf(shape: Shape): string[] {
  if (shape.kind === 'facts')
    return Object.entries(shape.parts).flatMap(([name, part]) => [name, ...partsOf(part.shape)]);
  if (shape.kind === 'list' || shape.kind === 'table') return partsOf(shape.of);
  if (shape.kind === 'either') return shape.shapes.flatMap(partsOf);
  return [];
}

const allFields = entityNames.flatMap((entity) =>
  Object.entries(fieldsByName(entity)).map(([name, field]) => ({ entity, name, field })),
);

describe.each(['ja', 'en'])('the words of the model in %s', (language) => {
  const words = read(language);

  it('name every entity, and nothing else', () => {
    expect(Object.keys(words.entity).sort()).toEqual([...entityNames].sort());
  });

  it('label every field, and nothing else', () => {
    const labelled = Object.fromEntries(
      Object.entries(words.field).map(([entity, fields]) => [entity, Object.keys(fields).sort()]),
    );
    const declared = Object.fromEntries(
      entityNames.map((entity) => [entity, Object.keys(entities[entity].fields).sort()]),
    );
    expect(labelled).toEqual(declared);
  });

  it('give every choice its word, and nothing else', () => {
    const asked = allFields.flatMap(({ entity, name, field }) =>
      (field.choices ?? []).map((choice) => `${entity}.${name}.${choice}`),
    );
    const given = Object.entries(words.choice).flatMap(([entity, fields]) =>
      Object.entries(fields).flatMap(([field, choices]) =>
        Object.keys(choices).map((choice) => `${entity}.${field}.${choice}`),
      ),
    );
    expect(given.sort()).toEqual(asked.sort());
  });

  it('label every part of every structure', () => {
    const parts = allFields
      .filter(({ field }) => field.input === 'structure')
      .flatMap(({ field }) => partsOf(shapeOf(field.schema)));
    expect(parts.length).toBeGreaterThan(20);
    expect([...new Set(parts)].filter((part) => words.part[part] === undefined)).toEqual([]);
  });

  it('have a word for every code a form offers', () => {
    expect(offeredCodes.filter((code) => words.code[code] === undefined)).toEqual([]);
  });

  it('tell the fields of one form apart', () => {
    for (const [entity, fields] of Object.entries(words.field)) {
      const labels = Object.values(fields);
      expect([entity, labels.filter((label, at) => labels.indexOf(label) !== at)]).toEqual([entity, []]);
    }
  });
});

// What generic lists and forms know of the model: twins, titles, lists of ids, and the way back from a record.
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  inOrder,
  namingReferences,
  pointingAt,
  titleField,
} from '../../../renderer/records/fields';
import { entityNames, isEntityName } from '../../../shared/model/index';
import { codesOf, listedEntity } from '../../../shared/model/meaning';

describe('the fields of an entity', () => {
  it('stand in the order of the model, each with its English twin beside it', () => {
    const names = fieldsOf('person').map(({ name, twin }) => [name, twin]);
    expect(names.slice(0, 3)).toEqual([
      ['name', 'nameEn'],
      ['kana', null],
      ['department', null],
    ]);
    expect(names).toContainEqual(['title', 'titleEn']);
    expect(names).not.toContainEqual(['nameEn', null]);
  });

  it('that list ids list those of an entity there is', () => {
    const named = entityNames.flatMap((entity) => fieldsOf(entity).map(({ field }) => field.idsOf));
    expect(named.filter((name) => name !== null && !isEntityName(name))).toEqual([]);
  });

  it('say of every list named after ids whose ids they are', () => {
    const unknown = entityNames.flatMap((entity) =>
      fieldsOf(entity)
        .filter(({ name, field }) => field.input === 'list' && /Ids/.test(name))
        .filter(({ name }) => listedEntity(entity, name) === null)
        .map(({ name }) => `${entity}.${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('offer the three times of calling for a means of contact', () => {
    expect(codesOf('contact', 'when')).toEqual(['day', 'night', 'holiday']);
    expect(codesOf('person', 'name')).toBeNull();
  });
});

describe('a record is named', () => {
  it('by its own name where it has one', () => {
    expect(titleField('system')).toBe('name');
    expect(titleField('criterion')).toBe('title');
    expect(titleField('checklistItem')).toBe('text');
  });

  it('by what it links where it has none', () => {
    expect(titleField('dependency')).toBeNull();
    expect(namingReferences('dependency').map(({ name }) => name)).toEqual(['systemId', 'dependsOnId']);
  });

  it('in some way, whatever the entity of the plan', () => {
    const nameless = entityNames.filter(
      (entity) => titleField(entity) === null && namingReferences(entity).length === 0,
    );
    expect(nameless).toEqual([]);
  });
});

describe('the way back from a record', () => {
  it('names every field that points at its kind', () => {
    expect(pointingAt('site')).toEqual(
      expect.arrayContaining([
        { entity: 'person', field: 'siteId' },
        { entity: 'system', field: 'mainSiteId' },
        { entity: 'siteLink', field: 'fromSiteId' },
      ]),
    );
  });

  it('leaves evidence out: it is read where it was written', () => {
    expect(pointingAt('role').map(({ entity }) => entity)).not.toContain('callAttempt');
  });
});

describe('a list of records', () => {
  const record = (id: string, values: Record<string, unknown>) => ({ id, deleted: false, ...values });

  it('goes by its order, then by reading, then by id', () => {
    const people = [
      record('c', { name: '山田', kana: 'やまだ' }),
      record('a', { name: '青木', kana: 'あおき' }),
      record('b', { name: '青木', kana: 'あおき' }),
    ];
    expect(inOrder('person', people).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const items = [record('x', { text: 'い', order: 2 }), record('y', { text: 'ろ', order: 1 })];
    expect(inOrder('checklistItem', items).map(({ id }) => id)).toEqual(['y', 'x']);
  });
});

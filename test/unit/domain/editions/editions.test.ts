// The rules of editions: the canonical copy, the numbers two laptops give, and what differs between two copies.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionName, heldEdition, nextNumber } from '../../../../shared/domain/editions/numbers';
import { titleOf } from '../../../../shared/domain/editions/titles';
import type { RecordOf } from '../../../../shared/model/index';
import { compareCopies, countChanges } from '../../../../shared/sync/compareCopies';
import {
  type CopiedRecord,
  copyRecord,
  planEntities,
  readCopy,
  writeCopy,
} from '../../../../shared/sync/planCopy';

function edition(id: string, number: number, deviceCode = 'B', occurredAt = '2026-11-20T05:00:00+09:00') {
  return { id, number, deviceCode, occurredAt, clockAt: occurredAt } as RecordOf<'edition'>;
}

function copied(entity: string, id: string, fields: Record<string, unknown>): CopiedRecord {
  return { entity, id, fields, personal: {} };
}

const anyField = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const anyCopy = fc.uniqueArray(
  fc.record({
    entity: fc.constantFrom('system', 'person', 'role'),
    id: fc.string({ minLength: 1, maxLength: 8 }),
    fields: fc.dictionary(anyField, fc.jsonValue()),
    personal: fc.dictionary(anyField, fc.string()),
  }),
  { selector: ({ entity, id }) => `${entity} ${id}` },
);

describe('the canonical copy', () => {
  it('has the same bytes whatever the order of records and fields', () => {
    fc.assert(
      fc.property(anyCopy, (records) => {
        const turned = records.toReversed().map((record) => ({
          ...record,
          fields: Object.fromEntries(Object.entries(record.fields).reverse()),
        }));
        expect(writeCopy(turned)).toBe(writeCopy(records));
      }),
    );
  });

  it('is read back as it was written, and has no difference with itself', () => {
    fc.assert(
      fc.property(anyCopy, (records) => {
        const back = readCopy(writeCopy(records));
        expect(writeCopy(back)).toBe(writeCopy(records));
        expect(compareCopies(records, back)).toEqual([]);
      }),
    );
  });

  it('[S16] holds a personal value as its digest only, and never one that has no digest', () => {
    const person = { id: 'p1', name: '架空 太郎', kana: 'かくう たろう', title: '係長' };
    const copy = copyRecord('person', person, new Map([['name', 'd1']]));
    expect(copy).toEqual({ entity: 'person', id: 'p1', fields: { title: '係長' }, personal: { name: 'd1' } });
    expect(writeCopy([copy])).not.toContain('太郎');
  });

  it('leaves out what a response leaves behind, and the labels a publication writes', () => {
    expect(planEntities).toEqual(expect.arrayContaining(['plan', 'person', 'flowNode', 'document']));
    for (const name of ['incident', 'question', 'checklistRun', 'logEntry', 'device', 'edition'])
      expect(planEntities).not.toContain(name);
    const plan = { id: 'plan', title: '計画', edition: '4', issuedOn: '2026-11-20' };
    expect(copyRecord('plan', plan, undefined).fields).toEqual({ title: '計画' });
  });

  it.each(['', 'not a copy', '["sonae.edition",2]\n', '["sonae.edition",1]\n["person"]\n'])(
    'a text that is none is refused: %j',
    (text) => {
      expect(() => readCopy(text)).toThrow('edition.copyUnreadable');
    },
  );
});

describe('the numbers of editions', () => {
  it('are whole, rise by one, and continue the number the plan bore', () => {
    expect(nextNumber([], null)).toBe(1);
    expect(nextNumber([], '3.1')).toBe(4);
    expect(nextNumber([], '第２版')).toBe(3);
    expect(nextNumber([], '令和8年度')).toBe(1);
    expect(nextNumber([edition('a', 4), edition('b', 7)], '3.1')).toBe(8);
  });

  it('bear the device code once two laptops have given the same one, and not before', () => {
    const mine = edition('a', 4, 'B');
    const theirs = edition('b', 4, 'C');
    expect(editionName(mine, [mine])).toBe('4');
    expect([mine, theirs].map((one) => editionName(one, [theirs, mine]))).toEqual(['4-B', '4-C']);
  });

  it('[S13] stay apart even where two laptops chose one code', () => {
    const older = edition('a', 4, 'B', '2026-11-20T05:00:00+09:00');
    const newer = edition('b', 4, 'B', '2026-11-20T06:00:00+09:00');
    expect([older, newer].map((one) => editionName(one, [newer, older]))).toEqual(['4-B', '4-B2']);
  });

  it('the newest is held: by number, then by time, on every laptop alike', () => {
    const all = [edition('a', 3), edition('b', 4, 'B'), edition('c', 4, 'C', '2026-11-20T06:00:00+09:00')];
    expect(heldEdition([])).toBeNull();
    for (const order of [all, all.toReversed()]) expect(heldEdition(order)?.id).toBe('c');
  });
});

describe('two copies compared', () => {
  const before = [
    copied('system', 's1', { name: 'メール', ownRtoHours: 24 }),
    copied('system', 's2', { name: '文書' }),
  ];
  const after = [
    copied('system', 's1', { name: 'メール', ownRtoHours: 12, standby: 'warm' }),
    copied('system', 's3', { name: '窓口' }),
  ];

  it('names every record added, changed and removed, and the fields that differ', () => {
    const changes = compareCopies(before, after);
    expect(changes.map(({ id, change, fields }) => ({ id, change, fields }))).toEqual([
      { id: 's1', change: 'changed', fields: ['ownRtoHours', 'standby'] },
      { id: 's2', change: 'removed', fields: ['name'] },
      { id: 's3', change: 'added', fields: ['name'] },
    ]);
    expect(countChanges(changes)).toEqual({ added: 1, changed: 1, removed: 1 });
  });

  it('is the same the other way round, with what came and what went exchanged', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, other) => {
        const there = countChanges(compareCopies(one, other));
        const back = countChanges(compareCopies(other, one));
        expect(back).toEqual({ added: there.removed, changed: there.changed, removed: there.added });
      }),
    );
  });

  it('calls a record by its title, and a link by what it joins', () => {
    const records: Record<string, Record<string, unknown>> = {
      'role lead': { name: '責任者', nameEn: 'Lead' },
      'person p1': { name: '架空 太郎' },
      'assignment a1': { roleId: 'lead', personId: 'p1', order: 0 },
      'contact c1': { ownerId: 'p1', means: 'mobilePhone', value: '090-0000-1111' },
    };
    const read = (entity: string, id: string) => records[`${entity} ${id}`] ?? null;
    expect(titleOf('role', 'lead', read)).toEqual({ ja: '責任者', en: 'Lead' });
    expect(titleOf('assignment', 'a1', read)).toEqual({ ja: '責任者 → 架空 太郎', en: 'Lead → 架空 太郎' });
    expect(titleOf('contact', 'c1', read).ja).toBe('架空 太郎 → 090-0000-1111');
    expect(titleOf('system', 'gone', read)).toEqual({ ja: 'gone', en: null });
  });
});

// The places of checklist items: one move touches one item, two laptops' insertions both stay, and nothing runs out of room.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupAround,
  headingBetween,
  inOrder,
  insertItem,
  moveItem,
  type Placed,
} from '../../../shared/domain/checklist/order';

const list = (ids: string): Placed[] => [...ids].map((id, index) => ({ id, order: index + 1 }));
const ids = (items: readonly Placed[]) =>
  inOrder(items)
    .map(({ id }) => id)
    .join('');
const applied = (items: readonly Placed[], places: readonly Placed[]): Placed[] => [
  ...items.filter(({ id }) => !places.some((place) => place.id === id)),
  ...places,
];

describe('the place of an item', () => {
  it('moving one item changes that item alone', () => {
    const items = list('abcd');
    expect(moveItem(items, 'd', 1)).toEqual([{ id: 'd', order: 1.5 }]);
    expect(moveItem(items, 'a', 3)).toEqual([{ id: 'a', order: 5 }]);
    expect(moveItem(items, 'c', 0)).toEqual([{ id: 'c', order: 0.5 }]);
    expect(moveItem(items, 'b', 1)).toEqual([]);
    expect(moveItem(items, 'gone', 1)).toEqual([]);
  });

  it('a new item stands where it was put, in an empty list too', () => {
    expect(insertItem([], 'n', 0)).toEqual([{ id: 'n', order: 1 }]);
    expect(ids(applied(list('ab'), insertItem(list('ab'), 'n', 1)))).toBe('anb');
    expect(ids(applied(list('ab'), insertItem(list('ab'), 'n', 9)))).toBe('abn');
  });

  it('two laptops that put an item on the same spot keep both there, and there is room between them again', () => {
    const items = list('ab');
    const merged = [...items, ...insertItem(items, 'x', 1), ...insertItem(items, 'y', 1)];
    expect(ids(merged)).toBe('axyb');
    const places = insertItem(merged, 'n', 2);
    expect(ids(applied(merged, places))).toBe('axnyb');
    expect(places).toHaveLength(2);
  });

  it('two laptops that move different items merge to both moves', () => {
    const items = list('abcdef');
    const merged = applied(applied(items, moveItem(items, 'f', 0)), moveItem(items, 'b', 4));
    expect(ids(merged)).toBe('facdeb');
  });

  it('stays what hands did to it, however often and wherever items are moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 120 }), (moves) => {
        let items = list('abcdef');
        let expected = [...'abcdef'];
        for (const [from, to] of moves) {
          const id = expected[from] ?? '';
          expected = expected.filter((one) => one !== id);
          expected.splice(to, 0, id);
          items = applied(items, moveItem(items, id, to));
        }
        expect(ids(items)).toBe(expected.join(''));
        expect(items.every(({ order }) => order >= 0)).toBe(true);
      }),
    );
  });

  it('finds room when halving has used up every number', () => {
    let items = list('ab');
    for (let count = 0; count < 200; count += 1) {
      const id = `n${String(count).padStart(3, '0')}`;
      items = applied(items, insertItem(items, id, 1));
      expect(inOrder(items)[1]?.id).toBe(id);
    }
  });
});

describe('the heading of an item', () => {
  const under = (section: string | null) => ({ section, sectionEn: null });

  it('follows the neighbours it is moved between', () => {
    expect(headingBetween(under('A'), under('B'), under('B')).section).toBe('B');
    expect(headingBetween(under('A'), under('A'), under('B')).section).toBe('A');
    expect(headingBetween(under('B'), under('A'), under('B')).section).toBe('B');
    expect(headingBetween(under('C'), under('A'), under('B')).section).toBe('A');
    expect(headingBetween(under('C'), undefined, under('B')).section).toBe('B');
    expect(headingBetween(under('C'), undefined, undefined).section).toBe('C');
  });

  it('belongs to the items that follow each other under it', () => {
    const items = [under('A'), under('B'), under('B'), under('A'), under(null)];
    expect(groupAround(items, 2)).toEqual(items.slice(1, 3));
    expect(groupAround(items, 0)).toEqual(items.slice(0, 1));
    expect(groupAround(items, 4)).toEqual(items.slice(4));
  });
});

// Moving through a list with the keyboard: where each key leads.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type KeyPress,
  type ListStep,
  moveInList,
  stepOfKey,
  tabStop,
} from '../../../renderer/ui/listNavigation';

const keys = ['a', 'b', 'c'];
function press(key: string, rest: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, altKey: false, metaKey: false, ...rest };
}

describe('walking a list', () => {
  it('reads J, K and the arrows, with Caps Lock on, too', () => {
    expect([press('j'), press('J'), press('ArrowDown')].map(stepOfKey)).toEqual(['next', 'next', 'next']);
    expect([press('k'), press('ArrowUp'), press('Home'), press('End')].map(stepOfKey)).toEqual([
      'previous',
      'previous',
      'first',
      'last',
    ]);
    expect([press('Enter'), press('Escape'), press('x')].map(stepOfKey)).toEqual(['open', 'back', null]);
  });

  it('leaves combinations to the browser and the screen', () => {
    expect(stepOfKey(press('j', { ctrlKey: true }))).toBeNull();
    expect(stepOfKey(press('ArrowDown', { altKey: true }))).toBeNull();
  });

  it('holds at both ends', () => {
    expect(moveInList(keys, 'c', 'next')).toBe('c');
    expect(moveInList(keys, 'a', 'previous')).toBe('a');
  });

  it('starts at an end when no row is active or the active one is gone', () => {
    expect(moveInList(keys, null, 'next')).toBe('a');
    expect(moveInList(keys, 'gone', 'previous')).toBe('c');
  });

  it('opens only a row that is in the list', () => {
    expect(moveInList(keys, 'b', 'open')).toBe('b');
    expect(moveInList(keys, 'gone', 'open')).toBeNull();
  });

  it('never leaves the list, whatever is pressed', () => {
    const step = fc.constantFrom<ListStep>('next', 'previous', 'first', 'last');
    const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.array(step), (list, steps) => {
        const end = steps.reduce<string | null>((at, move) => moveInList(list, at, move), null);
        return end === null ? steps.length === 0 : list.includes(end);
      }),
    );
  });

  it('keeps a tab stop when the active row disappears', () => {
    expect(tabStop(keys, 'b')).toBe('b');
    expect(tabStop(keys, 'gone')).toBe('a');
    expect(tabStop([], 'b')).toBeNull();
  });
});

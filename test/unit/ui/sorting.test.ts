// Sorting rows by a column: numbers as numbers, words in reading order, nothing entered always last.
import { describe, expect, it } from 'vitest';
import { sortedRows } from '../../../renderer/ui/sorting';

const rows = [
  { id: 'a', value: 10 },
  { id: 'b', value: null },
  { id: 'c', value: 9 },
  { id: 'd', value: 10 },
] as const;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('');

describe('sorted rows', () => {
  it('compare numbers as numbers, and keep the order of those that are alike', () => {
    expect(ids(sortedRows(rows, ({ value }) => value, 'ascending'))).toBe('cadb');
    expect(ids(sortedRows(rows, ({ value }) => value, 'descending'))).toBe('adcb');
  });

  it('compare words as people read them, with numbers inside them by their size', () => {
    const words = [{ id: '10番' }, { id: '2番' }, { id: '' }, { id: 'あ' }];
    expect(sortedRows(words, ({ id }) => id, 'ascending').map(({ id }) => id)).toEqual([
      '2番',
      '10番',
      'あ',
      '',
    ]);
  });

  it('leave the rows they were given as they are', () => {
    sortedRows(rows, ({ value }) => value, 'descending');
    expect(ids(rows)).toBe('abcd');
  });
});

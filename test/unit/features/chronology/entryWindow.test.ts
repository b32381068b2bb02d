// Of a long log only the blocks in view are asked for, and a new line at the top asks for no block again but its own.
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../../renderer/features/chronology/entryWindow';

const log = (count: number) => Array.from({ length: count }, (_one, at) => `e${count - at}`);

describe('the window of a log', () => {
  it('holds every drawn row', () => {
    const ids = log(1234);
    for (const first of [0, 7, 99, 100, 640, 1200]) {
      const last = Math.min(first + 40, ids.length - 1);
      expect(windowOf(ids, { first, last })).toEqual(expect.arrayContaining(ids.slice(first, last + 1)));
    }
  });

  it('is the same for rows further down after a new one came in at the top', () => {
    const before = windowOf(log(1000), { first: 500, last: 540 });
    expect(windowOf(log(1001), { first: 501, last: 541 })).toEqual(before);
    expect(before.length).toBeLessThanOrEqual(200);
  });

  it('is empty for an empty log and whole for a short one', () => {
    expect(windowOf([], { first: 0, last: 40 })).toEqual([]);
    expect(windowOf(log(3), { first: 0, last: 40 })).toEqual(['e3', 'e2', 'e1']);
  });
});

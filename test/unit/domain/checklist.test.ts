// What marks say together, whatever order they arrive in, and what a mark asks for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markItem } from '../../../shared/domain/checklist/mark';
import {
  countStates,
  currentItem,
  itemStates,
  type MarkEvidence,
} from '../../../shared/domain/checklist/state';
import type { MarkState } from '../../../shared/model/evidence';

const base = { reason: null, readBackBy: null, readBackWaiver: null, returnAt: null };

function mark(
  id: string,
  itemId: string,
  state: MarkState,
  after: string[] = [],
  more: Partial<MarkEvidence['mark']> = {},
): MarkEvidence {
  return { id, itemId, after, madeAtMs: Number(id.slice(1)), mark: { ...base, state, by: 'p', ...more } };
}

describe('the state of a run', () => {
  it('is that of the last mark made knowing the others', () => {
    const states = itemStates(
      ['a', 'b'],
      [mark('m1', 'a', 'done'), mark('m2', 'a', 'open', ['m1']), mark('m3', 'a', 'deferred', ['m2'])],
    );
    expect(states.map((item) => [item.itemId, item.state, item.disputed])).toEqual([
      ['a', 'deferred', false],
      ['b', 'open', false],
    ]);
  });

  it('[S7] marks made in ignorance of each other that differ are both in force and disputed', () => {
    const [item] = itemStates(['a'], [mark('m1', 'a', 'done'), mark('m2', 'a', 'notApplicable')]);
    expect(item).toMatchObject({ state: 'notApplicable', disputed: true });
    expect(item?.inForce.map((one) => one.id)).toEqual(['m1', 'm2']);
    const [settled] = itemStates(
      ['a'],
      [mark('m1', 'a', 'done'), mark('m2', 'a', 'notApplicable'), mark('m3', 'a', 'done', ['m1', 'm2'])],
    );
    expect(settled).toMatchObject({ state: 'done', disputed: false });
  });

  it('does not depend on the order or repetition of arrival', () => {
    const marks = [
      mark('m1', 'a', 'done'),
      mark('m2', 'a', 'open', ['m1']),
      mark('m3', 'b', 'done'),
      mark('m4', 'b', 'overridden'),
      mark('m5', 'a', 'done', ['m2']),
    ];
    const expected = itemStates(['a', 'b'], marks);
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: marks.length }), (shuffled) => {
        expect(itemStates(['a', 'b'], shuffled)).toEqual(expected);
      }),
    );
  });

  it('rule 5: goes on at the first open item, comes back to deferred ones, first to one whose time has come', () => {
    const later = '2026-11-20T05:45:00+09:00';
    const states = itemStates(
      ['a', 'b', 'c'],
      [mark('m1', 'a', 'deferred', [], { returnAt: later }), mark('m2', 'b', 'done')],
    );
    expect(currentItem(states, Date.parse(later) - 1)).toBe('c');
    expect(currentItem(states, Date.parse(later))).toBe('a');
    const rest = itemStates(['a', 'b'], [mark('m1', 'a', 'deferred'), mark('m2', 'b', 'done')]);
    expect(currentItem(rest, 0)).toBe('a');
    expect(currentItem(itemStates(['a'], [mark('m1', 'a', 'overridden')]), 0)).toBeNull();
    expect(countStates(rest)).toEqual({ done: 1, notApplicable: 0, deferred: 1, overridden: 0, open: 0 });
  });
});

describe('a mark', () => {
  it('rule 6: not applicable and overridden are said with a reason', () => {
    for (const state of ['notApplicable', 'overridden'] as const) {
      expect(() => markItem({ state, by: 'p' })).toThrow('checklist.reasonNeeded');
      expect(() => markItem({ state, by: 'p', reason: '  ' })).toThrow('checklist.reasonNeeded');
      expect(markItem({ state, by: 'p', reason: '機器がない' }).reason).toBe('機器がない');
    }
    expect(markItem({ state: 'deferred', by: 'p' }).state).toBe('deferred');
  });

  it('rule 6: a read-back is by a second person', () => {
    expect(() => markItem({ state: 'done', by: 'p', readBackBy: 'p' })).toThrow('checklist.readBackSame');
    expect(markItem({ state: 'done', by: 'p', readBackBy: 'q' }).readBackBy).toBe('q');
    const names = (by: string) => (by === 'p' ? '架空 太郎' : by);
    for (const same of ['架空 太郎', '架空太郎', '架空　太郎']) {
      expect(() => markItem({ state: 'done', by: 'p', readBackBy: same }, names)).toThrow(
        'checklist.readBackSame',
      );
    }
  });

  it('only a deferred item has a time to return', () => {
    const returnAt = '2026-11-20T05:45:00+09:00';
    expect(markItem({ state: 'deferred', by: 'p', returnAt }).returnAt).toBe(returnAt);
    expect(markItem({ state: 'done', by: 'p', returnAt }).returnAt).toBeNull();
  });
});

// The rules of exceptions and of open questions: independent of the order of arrival, nothing overdue without its action.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../shared/domain/chronology/moment';
import { type ExceptionMark, exceptionState, expiresAt } from '../../../shared/domain/exceptions';
import { byWeight, urgencyOf } from '../../../shared/domain/questions';
import { EXCEPTION_EVENTS } from '../../../shared/model/exceptions';

const START = Date.parse('2026-11-20T05:00:00+09:00');
const minutes = (count: number) => START + count * 60_000;
const iso = (count: number) => new Date(minutes(count)).toISOString();

const marks = fc
  .array(
    fc.record({
      as: fc.constantFrom(...EXCEPTION_EVENTS),
      end: fc.integer({ min: 0, max: 600 }),
      at: fc.nat(600),
    }),
    {
      maxLength: 6,
    },
  )
  .map((raw) =>
    raw.map(
      ({ as, end, at }, index): ExceptionMark => ({
        id: `e${index}`,
        as,
        expiresOn: as === 'extended' ? iso(end) : null,
        atMs: minutes(at),
      }),
    ),
  );

describe('an exception', () => {
  it('stands the same in whatever order its events arrive; what is overdue is in force and names its action', () => {
    fc.assert(
      fc.property(
        marks,
        fc.option(fc.integer({ min: 0, max: 600 })),
        fc.nat(700),
        fc.func(fc.integer()),
        (all, end, now, order) => {
          const facts = { expiresOn: end === null ? null : iso(end), review: 'now' as const };
          const at = { nowMs: minutes(now), zoneMinutes: 540 };
          const state = exceptionState(facts, all, at);
          expect(
            exceptionState(
              facts,
              [...all].sort((a, b) => order(a.id) - order(b.id)),
              at,
            ),
          ).toEqual(state);
          if (state.isOverdue)
            expect(state).toMatchObject({ status: 'inForce', duty: 'withdraw', isDueSoon: false });
          if (state.status === 'settled') expect(state.duty).toBeNull();
          expect(state.status === 'inForce').toBe(!all.some(({ as }) => as !== 'extended'));
        },
      ),
    );
  });

  it('one that ends on a day holds until the end of that day at this place', () => {
    expect(new Date(expiresAt('2026-11-20', 540)).toISOString()).toBe('2026-11-20T15:00:00.000Z');
  });

  it('of calm days is settled when it is put in order; of a response it is looked at again after the stand-down', () => {
    const all: ExceptionMark[] = [
      { id: 'a', as: 'withdrawn', expiresOn: null, atMs: START },
      { id: 'b', as: 'cleanedUp', expiresOn: null, atMs: START + 1 },
    ];
    const at = { nowMs: START + 2, zoneMinutes: 540 };
    const stateWith = (review: 'never' | 'afterStandDown' | 'now') =>
      exceptionState({ expiresOn: null, review }, all, at);
    expect(stateWith('never')).toMatchObject({ status: 'settled', duty: null });
    expect(stateWith('afterStandDown')).toMatchObject({ status: 'withdrawn', duty: null });
    expect(stateWith('now')).toMatchObject({ status: 'withdrawn', duty: 'review' });
  });
});

describe('open questions', () => {
  const time = fc.option(fc.integer({ min: -100, max: 100 }).map(iso));
  const question = fc.record({
    dueAt: time,
    nextCheckAt: time,
    askedOf: fc.option(fc.constant('誰か')),
    raisedAt: fc.integer({ min: -200, max: 0 }).map(iso),
  });

  it('are ordered by weight: overdue, asked of nobody, waiting; one order, however they come', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 12 }), (all) => {
        const order = byWeight(START);
        const sorted = all.toSorted(order);
        const rank = { overdue: 0, unasked: 1, waiting: 2 } as const;
        const ranks = sorted.map((one) => rank[urgencyOf(one, START)]);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        for (const a of all)
          for (const b of all) expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) || 0);
      }),
    );
  });
});

describe('a moment as it is typed', () => {
  const here = { nowMs: START, zoneMinutes: 540 };
  it.each([
    ['0530', 'future', '2026-11-20T05:30:00+09:00'],
    ['0430', 'future', '2026-11-21T04:30:00+09:00'],
    ['4:30', 'past', '2026-11-20T04:30:00+09:00'],
    ['2350', 'past', '2026-11-19T23:50:00+09:00'],
    ['１１/２１ ０９００', 'future', '2026-11-21T09:00:00+09:00'],
    ['2026-12-01 08:15', 'future', '2026-12-01T08:15:00+09:00'],
    ['2/30 0900', 'future', null],
    ['すぐ', 'future', null],
  ] as const)('%s, %s: %s', (text, direction, instant) => {
    expect(readMoment(text, direction, here)).toBe(instant);
  });
});

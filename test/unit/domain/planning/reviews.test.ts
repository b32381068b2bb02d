// When planned reviews come round: by interval, budget month and event (guideline 2.9.2).
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../../shared/domain/planning/calendar';
import {
  happenings,
  isOverdue,
  nextReviewOn,
  type Review,
  type ReviewSurroundings,
} from '../../../../shared/domain/planning/reviews';

const review = (values: Partial<Review>): Review => ({
  cadence: null,
  intervalMonths: null,
  triggerEvents: null,
  firstOn: null,
  lastDoneOn: null,
  ...values,
});
const around = (values: Partial<ReviewSurroundings> = {}): ReviewSurroundings => ({
  budgetMonth: null,
  startedOn: '2026-04-01',
  events: [],
  ...values,
});

describe('days', () => {
  it('keep to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-08-31', -6)).toBe('2026-02-28');
  });

  it('are counted over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-12-31', '2027-01-31')).toBe(31);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
});

describe('a review', () => {
  it('comes round after its interval, reckoned from when it was last done', () => {
    const quarterly = review({ cadence: 'quarterly', lastDoneOn: '2026-08-31' });
    expect(nextReviewOn(quarterly, around())).toEqual({ on: '2026-11-30', because: 'interval', event: null });
  });

  it('has the interval people set, before the one its cadence suggests', () => {
    const own = review({ cadence: 'yearly', intervalMonths: 6, lastDoneOn: '2026-08-01' });
    expect(nextReviewOn(own, around())?.on).toBe('2027-02-01');
  });

  it('that was never done is reckoned from the day of the plan, or from the first day set', () => {
    expect(nextReviewOn(review({ cadence: 'monthly' }), around())?.on).toBe('2026-05-01');
    const first = review({ cadence: 'monthly', firstOn: '2026-12-15' });
    expect(nextReviewOn(first, around())).toMatchObject({ on: '2026-12-15', because: 'first' });
  });

  it('has no day while nothing says when', () => {
    expect(nextReviewOn(review({ cadence: 'yearly' }), around({ startedOn: null }))).toBeNull();
    expect(nextReviewOn(review({ cadence: 'event' }), around())).toBeNull();
    expect(nextReviewOn(review({ cadence: 'as-needed' }), around())).toBeNull();
  });

  it('for the budget ends with the month the budget is planned in', () => {
    const budget = review({ cadence: 'budget', intervalMonths: 12 });
    expect(nextReviewOn(budget, around({ budgetMonth: 6 }))).toEqual({
      on: '2026-06-30',
      because: 'budget',
      event: null,
    });
    const done = { ...budget, lastDoneOn: '2026-06-30' };
    expect(nextReviewOn(done, around({ budgetMonth: 6 }))?.on).toBe('2027-06-30');
    expect(nextReviewOn(done, around({ budgetMonth: 2 }))?.on).toBe('2027-02-28');
    // Where nobody set the month it comes round by its interval.
    expect(nextReviewOn(budget, around())?.on).toBe('2027-04-01');
  });

  it('is called for by the first of its events since it was last done', () => {
    const events = [
      { event: 'drill-finished', on: '2026-09-20' },
      { event: 'drill-finished', on: '2026-07-01' },
      { event: 'drill-finished', on: '2026-05-01' },
      { event: 'transfer', on: '2026-06-02' },
    ];
    const afterDrill = review({
      cadence: 'after-drill',
      triggerEvents: ['drill-finished'],
      lastDoneOn: '2026-06-01',
    });
    expect(nextReviewOn(afterDrill, around({ events }))).toEqual({
      on: '2026-07-31',
      because: 'event',
      event: 'drill-finished',
    });
    expect(nextReviewOn({ ...afterDrill, lastDoneOn: '2026-09-20' }, around({ events }))).toBeNull();
  });

  it('that an event calls for earlier does not wait for its round', () => {
    const both = review({
      cadence: 'yearly',
      triggerEvents: ['crisis-finished'],
      lastDoneOn: '2026-04-01',
    });
    const events = [{ event: 'crisis-finished', on: '2026-10-01' }];
    expect(nextReviewOn(both, around({ events }))).toMatchObject({ on: '2026-10-31', because: 'event' });
    expect(nextReviewOn({ ...both, cadence: 'monthly' }, around({ events }))).toMatchObject({
      on: '2026-05-01',
      because: 'interval',
    });
  });

  it('is late the day after its day', () => {
    const next = nextReviewOn(review({ cadence: 'monthly', lastDoneOn: '2026-10-21' }), around());
    expect(isOverdue(next, '2026-11-21')).toBe(false);
    expect(isOverdue(next, '2026-11-22')).toBe(true);
    expect(isOverdue(null, '2026-11-22')).toBe(false);
  });
});

describe('what has happened', () => {
  it('is read from drills held, measures done and real incidents closed', () => {
    const closed = { at: '2026-10-02T08:00:00+09:00', by: 'p-1', as: 'closed' as const, reason: null };
    const events = happenings({
      trainingEntry: [{ heldOn: '2026-06-10' }, { heldOn: null }],
      measure: [{ doneOn: '2026-07-01' }, { doneOn: null }],
      incident: [
        { mode: 'real', closed },
        { mode: 'drill', closed },
        { mode: 'real', closed: null },
      ] as never,
    });
    expect(events).toEqual([
      { event: 'drill-finished', on: '2026-06-10' },
      { event: 'measure-done', on: '2026-07-01' },
      { event: 'crisis-finished', on: '2026-10-02' },
    ]);
  });
});

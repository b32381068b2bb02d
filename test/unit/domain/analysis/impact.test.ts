// The stop of a business over time, its importance, and how long its other means last (guideline 2.5.2).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handworkDay, lastingOf } from '../../../../shared/domain/analysis/handwork';
import { impactInOrder, importanceOf, tolerableHours } from '../../../../shared/domain/analysis/impact';
import type { Handwork } from '../../../../shared/model/business';

const work: Handwork = { casesPerDay: 80, minutesPerCase: 15, people: 2, hoursPerDay: 8, backlogCases: 40 };

describe('work by hand', () => {
  it('sets volume x minutes against people x hours', () => {
    expect(handworkDay(work)).toEqual({ needHours: 20, haveHours: 16, behindCases: 16 });
    expect(handworkDay({ ...work, people: 3 })).toEqual({ needHours: 20, haveHours: 24, behindCases: 0 });
    expect(handworkDay({ ...work, people: null })).toBe(null);
  });

  it('lasts until more cases wait than may, or until the limit entered', () => {
    const lasting = (limit: number | null, alternativeWork: Handwork | null) =>
      lastingOf({ alternativeLimitHours: limit, alternativeWork });
    expect(lasting(null, work)).toEqual({ because: 'work', hours: 60 });
    expect(lasting(24, work)).toEqual({ because: 'stated', hours: 24 });
    expect(lasting(72, work)).toEqual({ because: 'work', hours: 60 });
    expect(lasting(72, { ...work, people: 3 })).toEqual({ because: 'stated', hours: 72 });
    expect(lasting(null, { ...work, people: 3 })).toEqual({ because: 'keptUp', hours: null });
    expect(lasting(null, { ...work, backlogCases: null })).toEqual({ because: 'unknown', hours: null });
    expect(lasting(null, null)).toEqual({ because: 'unknown', hours: null });
    expect(lasting(null, { ...work, people: 0, backlogCases: 0 })).toEqual({ because: 'work', hours: 0 });
  });

  it('never lasts shorter with more people or a larger backlog', () => {
    const amount = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.integer({ min: 0, max: 24 }),
        amount,
        (cases, minutes, people, hours, wait) => {
          const some = {
            casesPerDay: cases,
            minutesPerCase: minutes,
            people,
            hoursPerDay: hours,
            backlogCases: wait,
          };
          const of = (alternativeWork: Handwork) =>
            lastingOf({ alternativeLimitHours: null, alternativeWork }).hours ?? Number.POSITIVE_INFINITY;
          expect(of({ ...some, people: people + 1 })).toBeGreaterThanOrEqual(of(some));
          expect(of({ ...some, backlogCases: wait + 1 })).toBeGreaterThanOrEqual(of(some));
          expect(of(some)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the impact over time', () => {
  const impact = [
    { afterHours: 72, level: 'intolerable' as const },
    { afterHours: 3, level: 'hindered' as const },
    { afterHours: 24, level: 'grave' as const },
  ];

  it('is read in the order of time and names when the stop can no longer be borne', () => {
    expect(impactInOrder(impact).map(({ afterHours }) => afterHours)).toEqual([3, 24, 72]);
    expect(tolerableHours(impact)).toBe(72);
    expect(tolerableHours([{ afterHours: 3, level: 'grave' }])).toBe(null);
    expect(tolerableHours(null)).toBe(null);
  });
});

describe('the importance of a business', () => {
  it('is the sum of the weights of its criteria; 1 where none was set, 0 where it does not count', () => {
    expect(importanceOf(['imp-life', 'imp-credit'], { 'imp-life': 3 })).toBe(4);
    expect(importanceOf(['imp-life', 'imp-life'], null)).toBe(1);
    expect(importanceOf(['imp-life'], { 'imp-life': 0 })).toBe(0);
    expect(importanceOf(null, null)).toBe(0);
  });
});

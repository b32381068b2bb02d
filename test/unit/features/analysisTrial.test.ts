// What is tried out on the recovery, and the time axis of its chart.
import { describe, expect, it } from 'vitest';
import { hoursOf, marksOf, nameWidth, startReach } from '../../../renderer/features/analysis/recovery/axis';
import {
  estimatesOf,
  inputOf,
  isTried,
  PLAN_ITSELF,
  useTrial,
} from '../../../renderer/features/analysis/recovery/trial';

describe('a trial', () => {
  it('asks for the plan itself until something is tried, and again after the way back', () => {
    expect([isTried(PLAN_ITSELF), inputOf(PLAN_ITSELF)]).toEqual([false, {}]);
    const { change, tryOn, reset } = useTrial.getState();
    change({ teams: 2, standby: 'lost' });
    tryOn('sys-a', { hours: 3, standby: null });
    tryOn('sys-b', { hours: null, standby: null });
    expect(isTried(useTrial.getState().trial)).toBe(true);
    expect(inputOf(useTrial.getState().trial)).toEqual({
      teams: 2,
      standby: 'lost',
      whatIfs: [{ systemId: 'sys-a', hours: 3 }],
    });
    tryOn('sys-a', null);
    expect(inputOf(useTrial.getState().trial)).toEqual({ teams: 2, standby: 'lost' });
    reset();
    expect(useTrial.getState().trial).toEqual(PLAN_ITSELF);
  });

  it('spreads the hours of the schedule in view around the likely ones', () => {
    const spread = { optimisticPercent: 50, pessimisticPercent: 300, seed: 1, runs: 10 };
    const systems = [
      { id: 'a', hours: 4 },
      { id: 'b', hours: null },
    ];
    expect(estimatesOf(systems, spread)).toEqual([
      { systemId: 'a', optimisticHours: 2, likelyHours: 4, pessimisticHours: 12 },
    ]);
  });
});

describe('the time axis', () => {
  it('is the shortest on which most of the work ends', () => {
    expect(startReach([1, 2, 3, 100])).toBe('24');
    expect(startReach([1, 50, 60, 70])).toBe('72');
    expect(startReach([400, 500, null])).toBe('all');
    expect(startReach([])).toBe('24');
    expect([hoursOf('72', 5), hoursOf('all', 120.2), hoursOf('all', 0)]).toEqual([72, 121, 1]);
  });

  it('bears even marks, few enough to be read', () => {
    expect(marksOf(24)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
    for (const hours of [1, 72, 168, 1000, 87_600]) expect(marksOf(hours).length).toBeLessThanOrEqual(13);
  });

  it('leaves names room by their letters', () => {
    expect(nameWidth('基幹LAN')).toBeCloseTo(2 * 13 + 3 * 7.6);
  });
});

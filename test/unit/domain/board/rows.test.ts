// The rows of the board over small plans worked out by hand: who blocks whom, slack, estimates, other means, the order.
import { describe, expect, it } from 'vitest';
import { planRecovery } from '../../../../shared/domain/analysis/recovery';
import { BlockingIndex, type Condition } from '../../../../shared/domain/board/blocking';
import { estimateTotal, isShorterThanMeasured, withCatchUp } from '../../../../shared/domain/board/estimate';
import { meansInUse, type UseEvidence } from '../../../../shared/domain/board/lasting';
import { recoveryOrder } from '../../../../shared/domain/board/order';
import { type BoardRow, boardRows, type EstimateEvidence } from '../../../../shared/domain/board/rows';
import type { Status } from '../../../../shared/domain/board/standing';
import { countStates, holds, nextToFall } from '../../../../shared/domain/board/summary';
import type { EstimateParts } from '../../../../shared/model/board';
import { workOf } from '../../../support/work';

const MINUTE = 60_000;
const T = (clock: string) => Date.parse(`2026-11-20T${clock}:00+09:00`);
const detection = { noticedMs: T('02:52'), startedMs: T('03:00') };
const groups = [{ code: 'S', maxHours: 3, hardwareLevel: 4, externalServiceLevel: 2 }];

/** lan below auth; web and mail on auth; inform uses web (3 h), write uses mail (6 h). */
const office = workOf(
  {
    lan: { kind: 'base', hours: 1 },
    auth: { kind: 'base', hours: 1, on: ['lan'] },
    web: { hours: 1, on: ['auth'] },
    mail: { hours: 2, on: ['auth'] },
  },
  { inform: { rto: 3, uses: ['web'] }, write: { rto: 6, uses: ['mail'] } },
);

const plain = { after: [], supersedes: null };
const none: EstimateParts = {
  detect: null,
  decide: null,
  repair: null,
  restart: null,
  verify: null,
  followUp: null,
  margin: null,
};

function said(states: Record<string, Status['state']>): ReadonlyMap<string, Status[]> {
  return new Map(
    Object.entries(states).map(([id, state]) => [
      id,
      [
        {
          id: `w-${id}`,
          ...plain,
          atMs: T('05:00'),
          state,
          sinceMs: null,
          isSinceUnknown: false,
          level: null,
        },
      ],
    ]),
  );
}

function estimates(parts: Record<string, Partial<EstimateParts>>): ReadonlyMap<string, EstimateEvidence[]> {
  return new Map(
    Object.entries(parts).map(([id, own]) => [
      id,
      [
        {
          id: `e-${id}`,
          ...plain,
          atMs: T('05:00'),
          parts: { ...none, ...own },
          countsFromMs: T('05:00'),
          followUpFrom: 'told' as const,
        },
      ],
    ]),
  );
}

function board(
  states: Record<string, Status['state']>,
  parts: Record<string, Partial<EstimateParts>> = {},
  catchUp: ReadonlyMap<string, number> = new Map(),
): { all: BoardRow[]; row: (id: string) => BoardRow } {
  const businesses = office.businesses.map((one) => ({
    ...one,
    alternativeLimitHours: null,
    alternativeWork: null,
  }));
  const all = boardRows({
    plan: { ...office, businesses, groups },
    evidence: { statuses: said(states), estimates: estimates(parts), uses: new Map() },
    detection,
    catchUp,
  });
  const row = (id: string) => {
    const found = all.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no row ${id}`);
    return found;
  };
  return { all, row };
}

describe('what keeps a row down', () => {
  it('names the system at the bottom and the way to it, through everything between', () => {
    const { row } = board({ lan: 'stopped', auth: 'stopped', web: 'stopped' });
    expect(row('web').blocking.blockers).toEqual([{ id: 'lan', path: ['web', 'auth', 'lan'] }]);
    expect(row('inform').blocking.blockers).toEqual([{ id: 'lan', path: ['inform', 'web', 'auth', 'lan'] }]);
    expect(row('lan').blocking).toEqual({ blockers: [], downBelow: [], unknownBelow: [] });
  });

  it('stops at what works by other means, and keeps apart what nobody knows', () => {
    const { row } = board({ lan: 'stopped', auth: 'otherMeans', web: 'stopped' });
    expect(row('web').blocking.blockers).toEqual([]);
    const unknown = board({ lan: 'working', web: 'stopped' }).row('web').blocking;
    expect(unknown).toMatchObject({ blockers: [], unknownBelow: ['auth'] });
  });

  it('a working row on a stopped system is doubtful', () => {
    expect(board({ auth: 'stopped', web: 'working' }).row('web').isDoubtful).toBe(true);
    expect(board({ auth: 'working', web: 'working' }).row('web').isDoubtful).toBe(false);
  });

  it('a circle of stopped systems has them all at the bottom, and no answer runs away', () => {
    const ring = {
      systems: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      uses: [],
      dependencies: [
        { systemId: 'a', dependsOnId: 'b' },
        { systemId: 'b', dependsOnId: 'a' },
        { systemId: 'c', dependsOnId: 'a' },
      ],
    };
    const index = new BlockingIndex(ring, (): Condition => 'down');
    expect(index.of('system', 'c').blockers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(index.of('system', 'a').blockers.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('slack', () => {
  it('is the deadline less the return, and the return is not before that of what it waits for', () => {
    const { row } = board(
      { lan: 'working', auth: 'stopped', web: 'stopped', mail: 'stopped' },
      { auth: { decide: 10, repair: 30 }, web: { decide: 5, repair: 10 }, mail: { repair: 90 } },
    );
    // Auth is back at 05:40, web by itself at 05:15: it waits for auth. Its deadline is 02:52 + 3 h.
    expect(row('web').expected).toEqual({ atMs: T('05:40'), atLeastMs: T('05:40'), heldBy: 'auth' });
    expect(row('web').slackMs).toBe(12 * MINUTE);
    expect(row('mail').expected).toMatchObject({ atMs: T('06:30'), heldBy: null });
    expect(row('mail').slackMs).toBe((2 * 60 + 22) * MINUTE);
  });

  it('[1] is unknown without an own estimate, but says the most it can be', () => {
    const { row } = board(
      { lan: 'working', auth: 'stopped', web: 'stopped' },
      { auth: { decide: 10, repair: 30 } },
    );
    expect(row('web')).toMatchObject({ slackMs: null, slackAtMostMs: 12 * MINUTE });
    expect(row('web').expected.atMs).toBeNull();
    const blind = board({ auth: 'stopped', web: 'stopped' });
    expect(blind.row('web')).toMatchObject({ slackMs: null, slackAtMostMs: null });
  });

  it('a business nobody estimated is back with the last of its systems, where all of them can be said', () => {
    const states = { lan: 'working', auth: 'stopped', web: 'stopped' } as const;
    const { row } = board(states, { auth: { decide: 10, repair: 30 }, web: { decide: 5, repair: 50 } });
    expect(row('inform').expected).toEqual({ atMs: T('05:55'), atLeastMs: T('05:55'), heldBy: 'web' });
    const partly = board(states, { auth: { decide: 10, repair: 30 } });
    expect(partly.row('inform').expected).toMatchObject({ atMs: null, atLeastMs: T('05:40') });
  });

  it('who holds whom comes with the least slack first, and the next deadline to fall leads the clocks, the known before the unknown', () => {
    const { all } = board(
      { lan: 'working', auth: 'stopped', web: 'stopped', mail: 'stopped' },
      { auth: { decide: 10, repair: 30 }, web: { decide: 1, repair: 1 }, mail: { decide: 1, repair: 1 } },
    );
    const [hold] = holds(all);
    expect(hold?.id).toBe('auth');
    expect(hold?.waiting.map(({ id }) => id)).toEqual(['inform', 'web', 'mail', 'write']);
    expect(nextToFall(all).map(({ id }) => id)).toEqual(['auth', 'web', 'mail', 'inform', 'write']);
  });

  it('the stricter of the own and the required RTO holds; the unknown are counted', () => {
    const { all, row } = board({ lan: 'working' });
    expect(row('auth')).toMatchObject({ rtoHours: 3, rtoFrom: 'required', group: 'S' });
    expect(countStates(all)).toMatchObject({ working: 1, unknown: 5, stopped: 0 });
  });
});

describe('the estimate of a restoration (FR5-FORM-ETA)', () => {
  it('FR5-RECOVERY-01: is the sum of its parts, decision and catching up among them', () => {
    const parts = { detect: 10, decide: 20, repair: 60, restart: 10, verify: 15, followUp: 45, margin: 20 };
    expect(estimateTotal(parts)).toEqual({ minutes: 180, atLeastMinutes: 180, unknown: [], forgotten: [] });
  });

  it('FR5-RECOVERY-01: points out decision and catching up left empty or zero', () => {
    expect(estimateTotal({ ...none, repair: 60, followUp: 0 }).forgotten).toEqual(['decide', 'followUp']);
    expect(estimateTotal({ ...none, repair: 60 })).toMatchObject({ minutes: 60 });
    expect(estimateTotal(none)).toMatchObject({ minutes: null, atLeastMinutes: 0 });
  });

  it('[1] with a part unknown there is no sum, only that it takes no less', () => {
    const total = estimateTotal({ ...none, decide: { unknown: 'unknown' }, repair: 60 });
    expect(total).toMatchObject({ minutes: null, atLeastMinutes: 60, unknown: ['decide'] });
    expect(estimateTotal({ ...none, repair: 60, margin: { unknown: 'notApplicable' } }).minutes).toBe(60);
  });

  it('FR5-RECOVERY-02: shorter than a drill measured, it wants a reason', () => {
    expect(isShorterThanMeasured(estimateTotal({ ...none, repair: 60 }), 90)).toBe(true);
    expect(isShorterThanMeasured(estimateTotal({ ...none, repair: 90 }), 90)).toBe(false);
    expect(isShorterThanMeasured(estimateTotal({ ...none, repair: 60 }), null)).toBe(false);
  });

  it('takes the catching up from the backlog while that can be said', () => {
    expect(withCatchUp({ ...none, followUp: 5 }, 44.2).followUp).toBe(45);
    expect(withCatchUp({ ...none, followUp: 5 }, null).followUp).toBe(5);
    expect(withCatchUp(none, null).followUp).toEqual({ unknown: 'unknown' });
  });
});

describe('other means in use', () => {
  const use = (
    id: string,
    at: string,
    act: UseEvidence['act'],
    more: Partial<UseEvidence> = {},
  ): UseEvidence => ({
    id,
    ...plain,
    atMs: T(at),
    act,
    sinceMs: null,
    isSinceUnknown: false,
    limitHours: null,
    isLimitUnknown: false,
    work: null,
    ...more,
  });
  const work = { casesPerDay: 100, minutesPerCase: 6, people: 1, hoursPerDay: 5, backlogCases: 100 };

  it('are exhausted when the plan says, counted from when they were taken into use', () => {
    const means = meansInUse([use('a', '05:00', 'started', { sinceMs: T('04:00') })], {
      alternativeLimitHours: 12,
      alternativeWork: null,
    });
    expect(means).toMatchObject({ inUse: true, lasting: { because: 'stated' }, exhaustedMs: T('16:00') });
  });

  it('or when more cases wait than may: 50 behind a day, 100 allowed, two days', () => {
    const means = meansInUse([use('a', '05:00', 'started', { work })], null);
    expect(means).toMatchObject({ behindCases: 50, lasting: { because: 'work', hours: 48 } });
    expect(means?.exhaustedMs).toBe(T('05:00') + 48 * 60 * MINUTE);
  });

  it('[1] an unknown limit is not replaced by that of the plan, and an unknown beginning ends at no moment', () => {
    const limit = meansInUse([use('a', '05:00', 'started', { isLimitUnknown: true })], {
      alternativeLimitHours: 12,
      alternativeWork: null,
    });
    expect(limit).toMatchObject({ lasting: { because: 'unknown' }, exhaustedMs: null });
    const since = meansInUse([use('a', '05:00', 'started', { isSinceUnknown: true, limitHours: 2 })], null);
    expect(since).toMatchObject({ sinceMs: null, exhaustedMs: null });
  });

  it('looking at them again keeps since when; giving them up ends them', () => {
    const again = use('b', '06:00', 'changed', { after: ['a'], limitHours: 3 });
    const lines = [use('a', '05:00', 'started'), again];
    expect(meansInUse(lines, null)).toMatchObject({ sinceMs: T('05:00'), exhaustedMs: T('08:00') });
    expect(meansInUse([...lines, use('c', '07:00', 'ended', { after: ['b'] })], null)?.inUse).toBe(false);
  });
});

describe('the order of recovery', () => {
  it('is the one of the plan, with what really happens beside it', () => {
    const { all } = board({ lan: 'working', auth: 'stopped', web: 'restoring', mail: 'stopped' });
    const recovery = planRecovery(office, { teams: null, standby: 'used', whatIfs: [] });
    const order = recoveryOrder(all, recovery);
    expect(order.map(({ id, place, is }) => [id, place, is])).toEqual([
      ['lan', 1, 'done'],
      ['auth', 2, 'next'],
      ['web', 3, 'now'],
      ['mail', 4, 'waits'],
    ]);
    expect(order[2]?.before).toEqual(['auth']);
  });
});

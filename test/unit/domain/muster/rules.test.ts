// The rules of a muster: whom to call next, who could take a role, who holds it, what a team lacks, who must rest, when a minimum breaks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalOf } from '../../../../shared/domain/muster/arrival';
import {
  callStanding,
  type InOrder,
  nextInChain,
  suggestHolder,
} from '../../../../shared/domain/muster/callOrder';
import { criteriaTouched } from '../../../../shared/domain/muster/criteria';
import { dutyState, type ShiftTold, stretchesOf } from '../../../../shared/domain/muster/duty';
import { personState, type ReportTold } from '../../../../shared/domain/muster/people';
import { rankOf, roleState, type TakingTold } from '../../../../shared/domain/muster/roles';
import {
  breakDay,
  daysFrom,
  roleDays,
  type StaffingTold,
  staffDays,
  staffLevel,
} from '../../../../shared/domain/muster/staffing';
import { coverageOf, type TeamRole, teamStates, worstOf } from '../../../../shared/domain/muster/teams';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const evidence = { after: [], supersedes: null };

const reported = (facts: Partial<ReportTold>): ReportTold => ({
  ...evidence,
  id: 'r',
  atMs: 0,
  personId: 'p',
  safety: null,
  place: null,
  attendance: null,
  arrivalAt: null,
  untilOn: null,
  means: 'call',
  toldBy: null,
  deviceId: 'd',
  ...facts,
});

describe('calling', () => {
  const inOrder = (standings: readonly InOrder['standing'][], calledMs: number | null = 0): InOrder[] =>
    standings.map((standing, at) => ({ personId: `p${at}`, standing, calledMs }));
  const limit = { nowMs: 10 * MINUTE, limitMs: 5 * MINUTE };

  it('[8] goes through the chain in order, past those who did not answer or cannot come', () => {
    expect(nextInChain(inOrder(['unreached', 'out', 'notCalled', 'notCalled']), limit)).toBe('p2');
  });

  it('[12] ends with the first who can be counted on', () => {
    expect(nextInChain(inOrder(['unreached', 'available', 'notCalled']), limit)).toBeNull();
  });

  it('begins again with the one tried longest ago, once the plan’s limit is over', () => {
    const all = [
      { personId: 'p0', standing: 'unreached' as const, calledMs: 4 * MINUTE },
      { personId: 'p1', standing: 'unreached' as const, calledMs: 3 * MINUTE },
    ];
    expect(nextInChain(all, limit)).toBe('p1');
    expect(nextInChain(all, { ...limit, nowMs: 7 * MINUTE })).toBeNull();
  });

  it('[8] suggests the first reachable in order, says who was passed over, and loads nobody with a third role', () => {
    const chain = inOrder(['unreached', 'available', 'available']);
    expect(suggestHolder(chain)).toEqual({
      personId: 'p1',
      rank: 1,
      passed: [{ personId: 'p0', standing: 'unreached' }],
    });
    expect(suggestHolder(chain, (id) => id !== 'p1')).toMatchObject({ personId: 'p2', rank: 2 });
    expect(suggestHolder(inOrder(['notCalled', 'heard', 'out']))).toBeNull();
  });

  it('never calls anybody on whom it already counts, and never suggests anybody on whom it does not', () => {
    const standing = fc.constantFrom<InOrder['standing']>(
      'notCalled',
      'unreached',
      'available',
      'out',
      'heard',
    );
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 6 }), fc.nat(20), (standings, minutes) => {
        const chain = inOrder(standings);
        const of = (id: string | null | undefined) => chain.find(({ personId }) => personId === id)?.standing;
        const next = nextInChain(chain, { nowMs: minutes * MINUTE, limitMs: 5 * MINUTE });
        expect(['available', 'out']).not.toContain(of(next));
        expect([undefined, 'available']).toContain(of(suggestHolder(chain)?.personId));
      }),
    );
  });

  it('takes the word of a person over the tone of their telephone', () => {
    const state = personState('p', [reported({ safety: 'safe', attendance: 'coming' })]);
    expect(callStanding(state, [{ ownerId: 'p', result: 'noAnswer', atMs: 9 }])).toBe('available');
    expect(callStanding(personState('p', []), [{ ownerId: 'p', result: 'wrongNumber', atMs: 9 }])).toBe(
      'unreached',
    );
  });
});

describe('arrival', () => {
  const person = { commuteMinutes: 80, commuteMode: 'rail', walkMinutes: 300, canWalkIn: false };
  const at = { nowMs: 100 * MINUTE, travel: 'usual' as const };

  it('is guessed from the commute and marked as a guess, from when they said that they come', () => {
    expect(arrivalOf(personState('p', []), person, at)).toEqual({
      atMs: 180 * MINUTE,
      guessed: true,
      minutes: 80,
      mode: 'rail',
    });
    const coming = personState('p', [reported({ attendance: 'coming', atMs: 30 * MINUTE })]);
    expect(arrivalOf(coming, person, at)?.atMs).toBe(110 * MINUTE);
  });

  it('is counted on foot when trains and roads are out', () => {
    expect(arrivalOf(personState('p', []), person, { ...at, travel: 'walk' })).toMatchObject({
      minutes: 300,
      mode: 'walk',
    });
  });

  it('is what they told, once they told it; nothing for those who are there or do not come', () => {
    const told = personState('p', [reported({ attendance: 'coming', arrivalAt: '1970-01-01T02:00:00Z' })]);
    expect(arrivalOf(told, person, at)).toMatchObject({ atMs: 2 * HOUR, guessed: false });
    expect(arrivalOf(personState('p', [reported({ attendance: 'onSite' })]), person, at)).toBeNull();
    expect(arrivalOf(personState('p', [reported({ attendance: 'cannotCome' })]), person, at)).toBeNull();
    expect(arrivalOf(personState('p', []), { ...person, commuteMinutes: null }, at)).toBeNull();
  });
});

describe('a role', () => {
  const taking = (id: string, act: TakingTold['act'], holder: string, atMs: number, after: string[] = []) =>
    ({ ...evidence, id, act, holder, atMs, after, roleId: 'r' }) satisfies TakingTold;
  const holders = (all: readonly TakingTold[]) => roleState('r', all).holders.map(({ holder }) => holder);

  it('[8] is held from 着任 until 離任 or the next 着任', () => {
    const first = taking('a', 'taken', 'p1', 1);
    expect(holders([])).toEqual([]);
    expect(holders([first, taking('b', 'taken', 'p2', 2, ['a'])])).toEqual(['p2']);
    expect(roleState('r', [first, taking('b', 'left', 'p1', 2, ['a'])])).toMatchObject({
      holders: [],
      leftMs: 2,
    });
  });

  it('[S7] that two laptops gave to two people shows both, until one more 着任 settles it', () => {
    const apart = [taking('a', 'taken', 'p1', 1), taking('b', 'taken', 'p2', 2)];
    expect(roleState('r', apart)).toMatchObject({ disputed: true, seen: ['a', 'b'] });
    expect(holders([...apart, taking('c', 'taken', 'p1', 3, ['a', 'b'])])).toEqual(['p1']);
  });

  it('is not taken from its new holder by the 離任 of the old one, entered elsewhere', () => {
    const first = taking('a', 'taken', 'p1', 1);
    expect(
      holders([first, taking('b', 'taken', 'p2', 2, ['a']), taking('c', 'left', 'p1', 3, ['a'])]),
    ).toEqual(['p2']);
  });

  it('tells the one named first, a deputy and a stranger apart', () => {
    const chain = [{ personId: 'p1' }, { personId: 'p2' }];
    expect(['p1', 'p2', 'p9'].map((id) => rankOf(id, chain))).toEqual([0, 1, null]);
  });
});

describe('a team', () => {
  const person = (
    id: string,
    availability: 'there' | 'coming' | 'unknown' | 'out',
    skills: string[] = [],
  ) => ({
    personId: id,
    availability,
    skills,
  });
  const role = (
    roleId: string,
    needed: number,
    people: TeamRole['people'],
    neededSkills: string[] = [],
  ): TeamRole => ({
    roleId,
    team: 'worker',
    needed,
    neededSkills,
    people,
  });

  it('names what is missing and counts the unknown apart', () => {
    const [team] = teamStates([
      role('net', 1, [person('p1', 'there', ['network'])], ['network']),
      role(
        'sys',
        2,
        [person('p1', 'there', ['network']), person('p2', 'unknown', ['backup'])],
        ['backup', 'auth'],
      ),
    ]);
    expect(team).toMatchObject({ needed: 3, there: 1, unknown: 1, coverage: 'short' });
    expect(team?.roles.map(({ id, coverage }) => [id, coverage])).toEqual([
      ['net', 'met'],
      ['sys', 'unknown'],
    ]);
    expect(team?.skills.map(({ id, coverage }) => [id, coverage])).toEqual([
      ['network', 'met'],
      ['backup', 'unknown'],
      ['auth', 'short'],
    ]);
  });

  it('counts a person with three roles once', () => {
    const one = [person('p1', 'there')];
    expect(teamStates([role('a', 1, one), role('b', 1, one), role('c', 1, one)])[0]).toMatchObject({
      there: 1,
      needed: 3,
      coverage: 'short',
    });
  });

  it('never gets worse when somebody arrives, and the unheard never make it met', () => {
    const counts = fc.record({ there: fc.nat(4), coming: fc.nat(4), unknown: fc.nat(4), out: fc.nat(4) });
    fc.assert(
      fc.property(counts, fc.nat(8), (some, needed) => {
        const before = coverageOf(needed, some);
        const after = coverageOf(needed, { ...some, there: some.there + 1 });
        expect(worstOf([before, after])).toBe(before);
        if (some.there < needed) expect(before).not.toBe('met');
      }),
    );
  });
});

describe('duty and rest', () => {
  const shift = (
    id: string,
    act: ShiftTold['act'],
    atMs: number,
    plannedEndAt: string | null = null,
  ): ShiftTold => ({
    ...evidence,
    id,
    act,
    holder: 'p',
    atMs,
    plannedEndAt,
  });
  const at = (nowMs: number, shifts: ShiftTold[]) => dutyState('p', shifts, { nowMs, limitHours: 12 });

  it('warns an hour before the limit and from the limit on', () => {
    const shifts = [shift('a', 'on', 0)];
    expect([10, 11, 12].map((hour) => at(hour * HOUR, shifts).mark)).toEqual(['on', 'soon', 'over']);
    expect(at(HOUR, shifts)).toMatchObject({ sinceMs: 0, restDueMs: 12 * HOUR, restingSinceMs: null });
  });

  it('warns at the planned end where that comes first', () => {
    const shifts = [shift('a', 'on', 0), shift('b', 'planned', HOUR, '1970-01-01T08:00:00Z')];
    expect([6, 7, 8].map((hour) => at(hour * HOUR, shifts).mark)).toEqual(['on', 'soon', 'over']);
  });

  it('does not take a short break for a rest', () => {
    const nap = [shift('a', 'on', 0), shift('b', 'off', 6 * HOUR), shift('c', 'on', 6.5 * HOUR)];
    expect(at(12 * HOUR, nap).mark).toBe('over');
    const rest = [shift('a', 'on', 0), shift('b', 'off', 6 * HOUR), shift('c', 'on', 8 * HOUR)];
    expect(at(12 * HOUR, rest)).toMatchObject({ mark: 'on', sinceMs: 8 * HOUR, weekMs: 10 * HOUR });
    expect(at(7 * HOUR, rest.slice(0, 2))).toMatchObject({ mark: 'off', restingSinceMs: 6 * HOUR });
  });

  it('[S7] never counts an hour twice, whatever is entered twice and in whatever order it arrives', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom<ShiftTold['act']>('on', 'planned', 'off'), fc.nat(100)), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(moves, (all) => {
        const shifts = all.map(([act, hour], n) => shift(`s${n}`, act, hour * HOUR));
        const stretches = stretchesOf(shifts);
        expect(stretchesOf([...shifts].reverse())).toEqual(stretches);
        for (const [n, { fromMs, toMs }] of stretches.entries()) {
          expect(toMs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(fromMs);
          expect(fromMs).toBeGreaterThanOrEqual(stretches[n - 1]?.toMs ?? 0);
        }
      }),
    );
  });
});

describe('staffing over weeks', () => {
  const told = (id: string, more: Partial<StaffingTold>): StaffingTold => ({
    ...evidence,
    id,
    atMs: 0,
    subject: { entity: 'unit', id: 'u' },
    staff: null,
    service: null,
    fromOn: '2026-11-20',
    untilOn: null,
    ...more,
  });
  const staff = (more: object) => ({ expected: null, onSite: null, remote: null, percent: null, ...more });
  const plan = { planned: 18, minimum: 6 };

  it('reads heads and shares as the same thing', () => {
    expect(staffLevel(staff({ onSite: 6, remote: 3 }), 18)).toEqual({
      percent: 50,
      present: 9,
      remote: 3,
      expected: 18,
    });
    expect(staffLevel(staff({ percent: 50 }), 18)).toMatchObject({ present: 9 });
    expect(staffLevel({ unknown: 'unknown' }, 18)).toEqual({
      percent: null,
      present: null,
      remote: null,
      expected: 18,
    });
  });

  it('holds a level from its day on, lets a later start take over, and names the day the minimum breaks', () => {
    const reports = [
      told('a', { staff: staff({ percent: 60 }) }),
      told('b', { staff: staff({ percent: 30 }), fromOn: '2026-11-24' }),
    ];
    const days = staffDays(reports, daysFrom('2026-11-19', 8), plan);
    expect(days.map(({ level, coverage }) => [level.percent, coverage])).toEqual([
      [null, 'unknown'],
      [60, 'met'],
      [60, 'met'],
      [60, 'met'],
      [60, 'met'],
      [30, 'short'],
      [30, 'short'],
      [30, 'short'],
    ]);
    expect(breakDay(days)).toBe('2026-11-24');
  });

  it('ends a level on its last day; with no minimum in the plan nothing is met or short', () => {
    const reports = [told('a', { staff: staff({ percent: 60 }), untilOn: '2026-11-20' })];
    const days = staffDays(reports, daysFrom('2026-11-20', 2), { planned: 18, minimum: null });
    expect(days.map(({ level, coverage }) => [level.percent, coverage])).toEqual([
      [60, 'notSet'],
      [null, 'notSet'],
    ]);
  });

  it('[S7] keeps two levels of one start that did not know each other visible', () => {
    const reports = [
      told('a', { staff: staff({ percent: 60 }) }),
      told('b', { staff: staff({ percent: 40 }), atMs: 1 }),
    ];
    expect(staffDays(reports, ['2026-11-20'], plan)[0]).toMatchObject({ disputed: true, reportId: 'b' });
  });

  it('goes on over a month’s and a year’s end', () => {
    expect(daysFrom('2026-12-31', 2)).toEqual(['2026-12-31', '2027-01-01']);
    expect(daysFrom('2028-02-28', 3)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });

  it('counts who can take a role day by day; the unheard are never present', () => {
    const people = [
      { personId: 'a', isAway: true, awayUntilOn: '2026-11-21', isHeard: true },
      { personId: 'b', isAway: true, awayUntilOn: null, isHeard: true },
      { personId: 'c', isAway: false, awayUntilOn: null, isHeard: false },
    ];
    expect(roleDays(people, 2, daysFrom('2026-11-20', 3)).map(({ coverage }) => coverage)).toEqual([
      'short',
      'short',
      'unknown',
    ]);
  });
});

describe('the criteria staffing touches', () => {
  const criterion = (
    id: string,
    parameter: string,
    reference: number,
    own: Record<string, number> | null = null,
  ) => ({
    id,
    parameters: [{ id: parameter, label: { ja: '', en: '' }, default: reference, unit: null, basis: null }],
    parameterValues: own,
  });
  const plan = [
    criterion('telework', 'tw-absence', 20, { 'tw-absence': 40 }),
    criterion('activation', 'act-staff-days', 2),
    criterion('other', 'mus-walk', 120),
  ];

  it('are held against the organisation’s own value, else the reference', () => {
    const touched = criteriaTouched(plan, { absence: 40, daysToBreak: 3 });
    expect(touched.map(({ criterionId, limit, isMet }) => [criterionId, limit, isMet])).toEqual([
      ['telework', 40, true],
      ['activation', 2, false],
    ]);
  });

  it('[1] are not spoken of while nothing is known', () => {
    expect(criteriaTouched(plan, { absence: null, daysToBreak: null })).toEqual([]);
  });
});

// The recovery schedule: ends worked out by hand, bounds every schedule keeps, and the odds of estimates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrdered, seededChance, triangular } from '../../../../shared/domain/analysis/chance';
import {
  planRecovery,
  type Recovery,
  type RecoveryOptions,
  type RecoveryPlan,
} from '../../../../shared/domain/analysis/recovery';
import { simulateRecovery } from '../../../../shared/domain/analysis/simulation';
import { anyWork, soundWork } from '../../../support/anyWork';
import { demoWork, workOf } from '../../../support/work';

const base: RecoveryOptions = { teams: null, standby: 'used', whatIfs: [] };
const withTeams = (teams: number): RecoveryOptions => ({ ...base, teams });
const system = (recovery: Recovery, id: string) => recovery.systems.find((one) => one.id === id);
const business = (recovery: Recovery, id: string) => recovery.businesses.find((one) => one.id === id);

/** lan 1 h below web 2 h and mail 4 h; web carries a business of 3 h, mail one of 5 h. */
const office = workOf(
  {
    lan: { kind: 'base', hours: 1 },
    web: { hours: 2, on: ['lan'] },
    mail: { hours: 4, onsite: 9, on: ['lan'] },
  },
  { inform: { rto: 3, uses: ['web'] }, write: { rto: 5, uses: ['mail'] } },
);

describe('the recovery schedule', () => {
  it('starts a system when all it depends on is back', () => {
    const found = planRecovery(office, base);
    expect(found.systems.map(({ id, startHours, endHours }) => [id, startHours, endHours])).toEqual([
      ['lan', 0, 1],
      ['mail', 1, 5],
      ['web', 1, 3],
    ]);
    expect(system(found, 'web')).toMatchObject({
      waitedFor: 'dependency',
      waitsFor: ['lan'],
      meetsRto: true,
    });
    expect(business(found, 'write')).toMatchObject({ endHours: 5, meetsRto: true, waitsFor: ['mail'] });
    expect(found).toMatchObject({ criticalPath: ['lan', 'mail'], endHours: 5, provenShortest: true });
  });

  it('with one team lets the system with the least slack go first, and says who waited for the team', () => {
    const found = planRecovery(office, withTeams(1));
    expect(system(found, 'web')).toMatchObject({ startHours: 1, endHours: 3 });
    expect(system(found, 'mail')).toMatchObject({
      startHours: 3,
      endHours: 7,
      waitedFor: 'team',
      waitsFor: ['web'],
      meetsRto: false,
    });
    expect(business(found, 'write')).toMatchObject({
      meetsRto: false,
      missedBecause: 'teams',
      earliestHours: 5,
      chain: ['lan', 'web', 'mail'],
    });
    expect(found.provenShortest).toBe(true);
  });

  it('says when no number of teams could keep an RTO', () => {
    const slow = workOf(
      { lan: { kind: 'base', hours: 2 }, web: { hours: 2, on: ['lan'] } },
      { x: { rto: 3, uses: ['web'] } },
    );
    expect(business(planRecovery(slow, base), 'x')).toMatchObject({ meetsRto: false, missedBecause: 'work' });
  });

  it('switches over where it can, and repairs on site where the stand-in is lost', () => {
    expect(system(planRecovery(office, { ...base, standby: 'lost' }), 'mail')?.hours).toBe(9);
    const one = planRecovery(office, { ...base, whatIfs: [{ systemId: 'mail', standby: 'lost' }] });
    expect(system(one, 'mail')).toMatchObject({ hours: 9, endHours: 10 });
    expect(system(one, 'web')?.endHours).toBe(3);
  });

  it('tries other hours without touching the plan', () => {
    const whatIfs = [{ systemId: 'mail', hours: 0.5 }];
    const before = JSON.stringify(office);
    expect(system(planRecovery(office, { ...base, whatIfs }), 'mail')?.endHours).toBe(1.5);
    expect(JSON.stringify(office)).toBe(before);
  });

  it('says nothing where hours are missing or dependencies run in a circle, and does not hold up the rest', () => {
    const work = workOf(
      {
        lan: { hours: 1 },
        unknown: { on: ['lan'] },
        above: { hours: 1, on: ['unknown'] },
        a: { hours: 1, on: ['b'] },
        b: { hours: 1, on: ['a'] },
      },
      { x: { rto: 4, uses: ['above'] }, y: { rto: 4, uses: ['lan'] }, z: { rto: 4, uses: [] } },
    );
    const found = planRecovery(work, base);
    expect(system(found, 'lan')?.endHours).toBe(1);
    expect(system(found, 'unknown')).toMatchObject({
      endHours: null,
      waitedFor: 'unknown',
      waitsFor: ['unknown'],
    });
    expect(system(found, 'above')).toMatchObject({ endHours: null, meetsRto: null, waitsFor: ['unknown'] });
    expect(system(found, 'a')).toMatchObject({ startHours: null, waitsFor: ['b'] });
    expect(business(found, 'x')).toMatchObject({ endHours: null, meetsRto: null, waitsFor: ['above'] });
    expect(business(found, 'y')).toMatchObject({ endHours: 1, meetsRto: true });
    expect(business(found, 'z')).toMatchObject({ endHours: null, meetsRto: null });
  });

  it('of the demo keeps every RTO with teams enough, and names the chain to disaster sharing', () => {
    const found = planRecovery(demoWork(), base);
    expect(found.businesses.filter(({ meetsRto }) => meetsRto !== true)).toEqual([]);
    expect(system(found, 'sys-share')).toMatchObject({
      startHours: 1.3,
      endHours: 2,
      waitsFor: ['sys-auth'],
    });
    expect(business(found, 'biz-hq')?.chain).toEqual(['sys-lan', 'sys-virt', 'sys-auth', 'sys-share']);
  });

  it('of the demo without its stand-ins misses the businesses that must not wait', () => {
    const found = planRecovery(demoWork(), { ...base, standby: 'lost' });
    const missed = found.businesses.filter(({ meetsRto }) => meetsRto === false);
    expect(missed.map(({ id }) => id)).toContain('biz-hq');
    expect(missed.every(({ missedBecause }) => missedBecause === 'work')).toBe(true);
  });
});

function ends(found: Recovery): number[] {
  return found.systems.map(({ endHours }) => endHours ?? Number.NaN);
}

function check(plan: RecoveryPlan, teams: number): void {
  const found = planRecovery(plan, withTeams(teams));
  const byId = new Map(found.systems.map((one) => [one.id, one]));
  for (const { systemId, dependsOnId } of plan.dependencies) {
    expect(byId.get(systemId)?.startHours).toBeGreaterThanOrEqual(byId.get(dependsOnId)?.endHours ?? 0);
  }
  for (const one of found.systems) {
    const others = found.systems.filter((other) => other.team === one.team && other.id !== one.id);
    for (const other of others) {
      const apart =
        (other.endHours ?? 0) <= (one.startHours ?? 0) || (one.endHours ?? 0) <= (other.startHours ?? 0);
      expect(apart).toBe(true);
    }
    expect(one.team).toBeLessThan(teams);
  }
}

describe('whatever the plan', () => {
  it('no team does two things at once and nothing starts before what it stands on', () => {
    fc.assert(fc.property(soundWork, fc.integer({ min: 1, max: 4 }), check));
  });

  it('a schedule ends between its lower bound and the bound of list scheduling above it', () => {
    fc.assert(
      fc.property(soundWork, fc.integer({ min: 1, max: 4 }), (plan, teams) => {
        const found = planRecovery(plan, withTeams(teams));
        expect(found.endHours).toBeGreaterThanOrEqual(found.lowerBoundHours);
        // R. L. Graham 1969: at most 2 - 1/m times the shortest.
        expect(found.endHours).toBeLessThanOrEqual(found.lowerBoundHours * (2 - 1 / teams) + 1e-5);
        if (found.provenShortest) expect(found.endHours).toBe(found.lowerBoundHours);
      }),
    );
  });

  it('with teams enough, more hours or one link more never bring anything back sooner', () => {
    fc.assert(
      fc.property(soundWork, fc.nat(), fc.nat(), (plan, a, b) => {
        const before = ends(planRecovery(plan, base));
        const first = plan.systems[a % plan.systems.length];
        const second = plan.systems[b % plan.systems.length];
        if (!first || !second) return;
        const whatIfs = [{ systemId: first.id, hours: (first.switchoverHours ?? 0) + 1 }];
        const later = ends(planRecovery(plan, { ...base, whatIfs }));
        for (const [place, end] of later.entries()) expect(end).toBeGreaterThanOrEqual(before[place] ?? 0);
        if (first.id <= second.id) return;
        const dependencies = [...plan.dependencies, { systemId: first.id, dependsOnId: second.id }];
        const linked = ends(planRecovery({ ...plan, dependencies }, base));
        for (const [place, end] of linked.entries()) expect(end).toBeGreaterThanOrEqual(before[place] ?? 0);
      }),
    );
  });

  it('the same plan gives the same schedule in whatever order its records come; circles never hang', () => {
    fc.assert(
      fc.property(anyWork, fc.integer({ min: 1, max: 3 }), (plan, teams) => {
        const turned = {
          systems: plan.systems.toReversed(),
          businesses: plan.businesses.toReversed(),
          uses: plan.uses.toReversed(),
          dependencies: plan.dependencies.toReversed(),
        };
        expect(planRecovery(turned, withTeams(teams))).toEqual(planRecovery(plan, withTeams(teams)));
      }),
    );
  });
});

describe('the odds of meeting an RTO', () => {
  const estimates = [{ systemId: 'web', optimisticHours: 1, likelyHours: 2, pessimisticHours: 4 }];
  const play = (seed: number, plan = office) => {
    const simulation = simulateRecovery(plan, { ...base, estimates, seed });
    simulation.run(4000);
    return simulation.odds();
  };

  it('are the same for the same seed and nearly so for another, whatever the order of the records', () => {
    expect(play(7)).toEqual(play(7));
    expect(play(7, { ...office, systems: office.systems.toReversed() })).toEqual(play(7));
    expect(play(8)).not.toEqual(play(7));
  });

  it('come near what the triangle says: web is done within 2 hours with one chance in three', () => {
    const inform = play(7).businesses.find(({ id }) => id === 'inform');
    expect(inform?.probability).toBeGreaterThan(0.31);
    expect(inform?.probability).toBeLessThan(0.36);
    expect(inform?.low).toBeLessThan(1 / 3);
    expect(inform?.high).toBeGreaterThan(1 / 3);
  });

  it('are certain where nothing is estimated', () => {
    expect(play(7).businesses.find(({ id }) => id === 'write')?.probability).toBe(1);
  });

  it('draw inside the three points, and evenly from the seed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 99, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.nat(),
        (three, seed) => {
          const [optimisticHours = 0, likelyHours = 0, pessimisticHours = 0] = three.sort((a, b) => a - b);
          const points = { optimisticHours, likelyHours, pessimisticHours };
          expect(isOrdered(points)).toBe(true);
          const drawn = triangular(points, seededChance(seed)());
          expect(drawn).toBeGreaterThanOrEqual(optimisticHours - 1e-6);
          expect(drawn).toBeLessThanOrEqual(pessimisticHours + 1e-6);
        },
      ),
    );
    const chance = seededChance(1);
    const mean = Array.from({ length: 10_000 }, chance).reduce((sum, one) => sum + one, 0) / 10_000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.015);
  });
});

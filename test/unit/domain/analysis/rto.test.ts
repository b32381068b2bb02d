// Required RTOs, priority groups and what is wrong with the RTOs entered (guideline 2.5.2).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circles, graphOf } from '../../../../shared/domain/analysis/graph';
import { groupOf } from '../../../../shared/domain/analysis/priority';
import { deriveRtos, type Work } from '../../../../shared/domain/analysis/rto';
import { anyWork } from '../../../support/anyWork';
import { stated } from '../../../support/content';
import { demoWork, shippedGroups, workOf } from '../../../support/work';

const groups = shippedGroups();

function rtoOf(work: Work, id: string) {
  const found = deriveRtos(work, groups).find((system) => system.id === id);
  if (!found) throw new Error(`no system ${id}`);
  return found;
}
const codes = (work: Work, id: string) => rtoOf(work, id).problems.map(({ code }) => code);

describe('the priority group', () => {
  it('takes a limit into the faster group (table 2.5-1)', () => {
    const golden: [number, string][] = [
      [0, 'S'],
      [3, 'S'],
      [3.01, 'A'],
      [24, 'A'],
      [24.5, 'B'],
      [72, 'B'],
      [73, 'C'],
      [168, 'C'],
      [169, 'D'],
      [336, 'D'],
      [336.1, 'E'],
      [10_000, 'E'],
    ];
    expect(golden.map(([hours]) => groupOf(hours, groups)?.code)).toEqual(golden.map(([, code]) => code));
    expect(groupOf(null, groups)).toBe(null);
  });

  it('is the one the demo states, for its businesses and the RTOs of its systems', () => {
    const { businesses, systems } = demoWork();
    const statedOf = (section: string) =>
      Object.fromEntries(
        (stated['demo/demoPlan.json'] ?? [])
          .filter(({ path }) => path === `${section}[].priority`)
          .map(({ owner, value }) => [owner, value]),
      );
    const code = (hours: number | null) => groupOf(hours, groups)?.code;
    expect(Object.fromEntries(businesses.map(({ id, rtoHours }) => [id, code(rtoHours)]))).toEqual(
      statedOf('businesses'),
    );
    expect(Object.fromEntries(systems.map(({ id, ownRtoHours }) => [id, code(ownRtoHours)]))).toEqual(
      statedOf('systems'),
    );
  });
});

describe('the required RTO', () => {
  it('is the shortest of the businesses that use the system', () => {
    const work = workOf(
      { mail: {} },
      { slow: { rto: 48, uses: ['mail'] }, quick: { rto: 8, uses: ['mail'] }, none: { uses: ['mail'] } },
    );
    expect(rtoOf(work, 'mail')).toMatchObject({ requiredRtoHours: 8, becauseOf: ['quick'], group: 'A' });
  });

  it('names every business that asks for the same shortest RTO', () => {
    const work = workOf({ mail: {} }, { b: { rto: 8, uses: ['mail'] }, a: { rto: 8, uses: ['mail'] } });
    expect(rtoOf(work, 'mail').becauseOf).toEqual(['a', 'b']);
  });

  it('reaches through the dependencies to the base systems below', () => {
    const work = workOf(
      {
        lan: { kind: 'base' },
        dns: { kind: 'base', on: ['lan'] },
        web: { on: ['dns'] },
        pay: { on: ['lan'] },
      },
      { inform: { rto: 3, uses: ['web'] }, salary: { rto: 300, uses: ['pay'] } },
    );
    expect(rtoOf(work, 'lan')).toMatchObject({ requiredRtoHours: 3, becauseOf: ['inform'] });
    expect(rtoOf(work, 'pay')).toMatchObject({ requiredRtoHours: 300, becauseOf: ['salary'], group: 'D' });
  });

  it('is shared around a circle', () => {
    const work = workOf(
      { a: { on: ['b'] }, b: { on: ['c'] }, c: { on: ['a'] }, below: { kind: 'base' } },
      { x: { rto: 5, uses: ['b'] }, y: { rto: 9, uses: ['c'] } },
    );
    expect(deriveRtos(work, groups).map(({ requiredRtoHours }) => requiredRtoHours)).toEqual([5, 5, null, 5]);
  });

  it('is nothing without a business, and knows nothing of links to systems that are gone', () => {
    const work = workOf({ idle: { own: 5, on: ['gone'] } }, { x: { rto: 1, uses: ['gone'] } });
    expect(rtoOf(work, 'idle')).toMatchObject({ requiredRtoHours: null, becauseOf: [], group: null });
    expect(codes(work, 'idle')).toEqual(['noBusiness']);
  });
});

describe('the RTO entered for a system', () => {
  it('may not be longer than the shortest of its businesses', () => {
    const work = workOf({ mail: { own: 9 } }, { x: { rto: 8, uses: ['mail'] } });
    expect(rtoOf(work, 'mail').problems).toEqual([{ code: 'ownRtoLonger', hours: 8, ids: ['x'] }]);
    expect(codes(workOf({ mail: { own: 8 } }, { x: { rto: 8, uses: ['mail'] } }), 'mail')).toEqual([]);
  });

  it('of a base system must be shorter than that of every business system standing on it, through others too', () => {
    const chain = (own: number) =>
      workOf(
        {
          lan: { kind: 'base', own },
          dns: { kind: 'base', own: 2, on: ['lan'] },
          web: { own: 3, on: ['dns'] },
        },
        { x: { rto: 3, uses: ['web'] } },
      );
    expect(rtoOf(chain(3), 'lan').problems).toEqual([
      { code: 'baseNotShorter', hours: 3, ids: ['web'] },
      { code: 'baseLongerThanBase', hours: 2, ids: ['dns'] },
    ]);
    expect(codes(chain(2), 'lan')).toEqual([]);
  });

  it('of a base system may equal that of a base system standing on it', () => {
    const work = (own: number) =>
      workOf(
        { lan: { kind: 'base', own }, mail: { kind: 'base', own: 8, on: ['lan'] } },
        { x: { rto: 8, uses: ['mail'] } },
      );
    expect(codes(work(8), 'lan')).toEqual([]);
    expect(codes(work(9), 'lan')).toEqual(['baseLongerThanBase']);
  });

  it('is held against what is required of the dependent where that promises less', () => {
    const work = workOf(
      { lan: { kind: 'base', own: 5 }, web: { own: 24, on: ['lan'] } },
      { x: { rto: 3, uses: ['web'] } },
    );
    expect(rtoOf(work, 'lan').problems).toEqual([{ code: 'baseNotShorter', hours: 3, ids: ['web'] }]);
  });

  it('of 0 hours is short enough even for a system that may not stop', () => {
    const work = workOf(
      { lan: { kind: 'base', own: 0 }, web: { own: 0, on: ['lan'] } },
      { x: { rto: 0, uses: ['web'] } },
    );
    expect(codes(work, 'lan')).toEqual([]);
  });

  it('of a business system may not be longer than that of a system standing on it', () => {
    const work = workOf(
      { store: { own: 10 }, shop: { own: 4, on: ['store'] } },
      { x: { rto: 4, uses: ['shop'] } },
    );
    expect(codes(work, 'store')).toEqual(['dependentSooner']);
  });

  it('is asked for where there is none, and so is the RTO of the businesses', () => {
    expect(codes(workOf({ mail: {} }, { x: { rto: 8, uses: ['mail'] } }), 'mail')).toEqual(['noOwnRto']);
    const unset = workOf({ mail: { own: 8 } }, { x: { uses: ['mail'] } });
    expect(rtoOf(unset, 'mail').problems).toEqual([{ code: 'noBusinessRto', hours: null, ids: ['x'] }]);
  });

  it('in a circle is named first as the shortest path back', () => {
    const work = workOf(
      {
        a: { own: 1, on: ['b'] },
        b: { own: 1, on: ['c', 'a'] },
        c: { own: 1, on: ['a'] },
        d: { own: 1, on: ['d'] },
      },
      { x: { rto: 1, uses: ['a', 'd'] } },
    );
    expect(rtoOf(work, 'a').problems[0]).toEqual({ code: 'circular', hours: null, ids: ['a', 'b', 'a'] });
    expect(rtoOf(work, 'c').problems[0]?.ids).toEqual(['c', 'a', 'b', 'c']);
    expect(rtoOf(work, 'd').problems[0]?.ids).toEqual(['d', 'd']);
    expect(circles(graphOf(work.systems, work.dependencies))).toEqual([
      ['a', 'b', 'a'],
      ['d', 'd'],
    ]);
  });
});

describe('the demo plan', () => {
  it('has exactly the one RTO defect it was given: authentication behind disaster sharing', () => {
    const wrong = deriveRtos(demoWork(), groups).filter(({ problems }) => problems.length > 0);
    expect(wrong.map(({ id, problems }) => [id, problems])).toEqual([
      ['sys-auth', [{ code: 'baseNotShorter', hours: 3, ids: ['sys-share'] }]],
    ]);
  });

  it('requires of the base systems what the businesses above them need', () => {
    const rows = deriveRtos(demoWork(), groups);
    const row = (id: string) => rows.find((one) => one.id === id);
    expect(row('sys-auth')).toMatchObject({ requiredRtoHours: 3, becauseOf: ['biz-hq'], group: 'S' });
    expect(row('sys-lan')).toMatchObject({ requiredRtoHours: 2, becauseOf: ['biz-secmonitor'] });
    expect(row('sys-hr')).toMatchObject({ requiredRtoHours: 300, becauseOf: ['biz-payroll'], group: 'D' });
  });
});

describe('whatever the plan', () => {
  it('every system gets an answer, circles or not, whatever the order of the records', () => {
    fc.assert(
      fc.property(anyWork, fc.infiniteStream(fc.integer()), (work, stream) => {
        const mixed = <T>(list: readonly T[]) =>
          list
            .map((one) => [Number(stream.next().value), one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one);
        const rows = deriveRtos(work, groups);
        expect(rows.length).toBe(work.systems.length);
        const other = {
          systems: mixed(work.systems),
          businesses: mixed(work.businesses),
          uses: mixed(work.uses),
          dependencies: mixed(work.dependencies),
        };
        expect(deriveRtos(other, groups)).toEqual(rows);
      }),
    );
  });

  it('a system is never required later than anything standing on it', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const required = new Map(
          deriveRtos(work, groups).map((row) => [row.id, row.requiredRtoHours ?? Number.POSITIVE_INFINITY]),
        );
        for (const { systemId, dependsOnId } of work.dependencies) {
          expect(required.get(dependsOnId)).toBeLessThanOrEqual(required.get(systemId) ?? 0);
        }
      }),
    );
  });

  it('a shorter RTO of a business, or one link more, never makes a requirement longer', () => {
    const hours = (work: Work) =>
      deriveRtos(work, groups).map(({ requiredRtoHours }) => requiredRtoHours ?? Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(anyWork, fc.nat(), fc.nat(), (work, a, b) => {
        fc.pre(work.businesses.length > 0);
        const before = hours(work);
        const hurried = work.businesses.map((one, place) =>
          place === a % work.businesses.length ? { ...one, rtoHours: (one.rtoHours ?? 10) / 2 } : one,
        );
        const link = {
          systemId: work.systems[a % work.systems.length]?.id ?? '',
          dependsOnId: work.systems[b % work.systems.length]?.id ?? '',
        };
        for (const after of [
          hours({ ...work, businesses: hurried }),
          hours({ ...work, dependencies: [...work.dependencies, link] }),
        ])
          for (const [place, value] of after.entries())
            expect(value).toBeLessThanOrEqual(before[place] ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('a chain of 20,000 systems does not overflow', () => {
    const systems = Array.from({ length: 20_000 }, (_unused, n) => ({
      id: `s${String(n).padStart(5, '0')}`,
      kind: 'base' as const,
      ownRtoHours: 1,
    }));
    const dependencies = systems
      .slice(1)
      .map(({ id }, n) => ({ systemId: id, dependsOnId: systems[n]?.id ?? '' }));
    const last = systems.at(-1)?.id ?? '';
    const work = {
      systems,
      dependencies,
      businesses: [{ id: 'b', rtoHours: 2 }],
      uses: [{ businessId: 'b', systemId: last }],
    };
    expect(deriveRtos(work, groups)[0]).toMatchObject({ requiredRtoHours: 2, problems: [] });
  });
});

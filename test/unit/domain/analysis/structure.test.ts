// Levels, their gaps, and single points of failure (guideline 2.6, 2.7.1).
import { describe, expect, it } from 'vitest';
import { currentLevel, gapOf, levelGaps, targetsBelowGroup } from '../../../../shared/domain/analysis/levels';
import { type Estate, singlePoints } from '../../../../shared/domain/analysis/singlePoints';
import { shippedGroups, workOf } from '../../../support/work';

const [groupS = null] = shippedGroups();

describe('the level of a component', () => {
  it('is the lowest of its equipment, unknown while one of them is (2.7.1(1)-1)', () => {
    expect(currentLevel([3, 1, 4])).toBe(1);
    expect(currentLevel([3, null])).toBe(null);
    expect(currentLevel([])).toBe(null);
  });

  it('has a gap where it stands below its target', () => {
    expect([gapOf(4, 2), gapOf(2, 4), gapOf(null, 2), gapOf(2, null)]).toEqual([2, 0, null, null]);
    const system = {
      hardwareLevel: { target: 4, current: 3 },
      externalServiceLevel: { target: 2, current: 2 },
    };
    expect(levelGaps(system, groupS)).toEqual([{ component: 'hardware', current: 3, target: 4, ofGroup: 4 }]);
    const unrated = { hardwareLevel: { target: 4, current: null }, externalServiceLevel: null };
    expect(levelGaps(unrated, null)).toEqual([
      { component: 'hardware', current: null, target: 4, ofGroup: null },
    ]);
  });

  it('is aimed too low where the target is below the group (tables 2.6-2, 2.6-3)', () => {
    const system = {
      hardwareLevel: { target: 3, current: 3 },
      externalServiceLevel: { target: 2, current: 1 },
    };
    expect(targetsBelowGroup(system, groupS)).toEqual([
      { component: 'hardware', current: 3, target: 3, ofGroup: 4 },
    ]);
    expect(targetsBelowGroup(system, null)).toEqual([]);
  });
});

describe('a single point of failure', () => {
  const work = workOf(
    { lan: { hours: 1 }, web: { hours: 1, on: ['lan'] } },
    { x: { rto: 3, uses: ['web'] } },
  );
  const estate = (lan: Partial<Estate['systems'][number]>, rest: Partial<Estate> = {}): Estate => ({
    ...work,
    systems: work.systems.map((system) => ({
      ...system,
      standby: 'hot',
      mainSiteId: 'hq',
      alternateSiteId: 'branch',
      vendorIds: ['v', 'w'],
      ...(system.id === 'lan' ? lan : {}),
    })),
    sites: [],
    organisations: [],
    ...rest,
  });

  it('is a system nothing takes over, with the businesses that stand on it through others', () => {
    expect(singlePoints(estate({ standby: 'none', switchoverHours: null }))).toEqual([
      { kind: 'noStandby', entity: 'system', id: 'lan', systemIds: ['lan'], businessIds: ['x'] },
    ]);
    expect(singlePoints(estate({}))).toEqual([]);
  });

  it('is a stand-in beside the system it stands in for', () => {
    expect(singlePoints(estate({ alternateSiteId: 'hq' })).map(({ kind }) => kind)).toEqual(['sameSite']);
  });

  it('is a site with one carrier and a contractor without an alternative', () => {
    const sites = [{ id: 'hq', lineOrganisationIds: ['c'], serverRoom: true }];
    const organisations = [{ id: 'v', alternativeId: null }];
    const found = singlePoints(estate({ vendorIds: ['v'] }, { sites, organisations }));
    expect(found.map(({ kind, id, systemIds }) => [kind, id, systemIds])).toEqual([
      ['oneLine', 'hq', ['lan', 'web']],
      ['oneVendor', 'v', ['lan']],
    ]);
    const replaced = [{ id: 'v', alternativeId: 'w' }];
    expect(singlePoints(estate({ vendorIds: ['v'] }, { organisations: replaced }))).toEqual([]);
  });

  it('is none where no business stands on it', () => {
    expect(singlePoints({ ...estate({ standby: 'none', switchoverHours: null }), uses: [] })).toEqual([]);
  });
});

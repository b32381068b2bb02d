// The analysis calls over a real folder with the demo plan.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisHandlers } from '../../../electron/services/analysis';
import { loadDemo } from '../../../electron/services/demo/loadDemo';
import { AppError } from '../../../shared/model/errors';
import { contract } from '../../../shared/rpc/contract';
import { demoPlan, listed, shipped } from '../../support/content';
import { openFixture, START_MS, type StoreFixture } from '../../support/storeFixture';

let folder: StoreFixture;
const catalogue = { read: (name: string) => shipped(`${name}.json`) };
const calls = analysisHandlers({
  catalogue,
  clock: () => START_MS,
  zoneMinutes: () => 540,
  agedCards: () => new Set(['p-02']),
  isRosterAged: () => true,
});
const context = () => ({ db: folder.store.reads, caller: { actor: null, language: 'ja' as const } });

beforeAll(() => {
  folder = openFixture({ empty: true });
  folder.write((tx) => loadDemo(tx, catalogue));
});
afterAll(() => folder.close());

describe('analysis.impact', () => {
  it('judges every business of the demo by the six criteria, the times of the catalogue and its work by hand', () => {
    const value = calls['analysis.impact'](context(), {});
    contract['analysis.impact'].output.parse(value);
    expect(value.criteria.map(({ id, weight }) => [id, weight])).toEqual(
      ['daily-cash', 'credit', 'social', 'life', 'revenue', 'emergency'].map((id) => [`imp-${id}`, 1]),
    );
    expect(value.horizons).toEqual([3, 24, 72, 168, 336]);
    expect(value.businesses.find(({ id }) => id === 'biz-helpdesk')).toEqual({
      id: 'biz-helpdesk',
      importance: 1,
      tolerableHours: 336,
      expectedHours: expect.any(Number),
      day: { needHours: 20, haveHours: 16, behindCases: 16 },
      lasting: { because: 'work', hours: 60 },
    });
  });
});

describe('analysis.rto', () => {
  it('names the shortest RTO of the businesses above each system and the one defect of the demo', () => {
    const rows = calls['analysis.rto'](context(), {});
    contract['analysis.rto'].output.parse(rows);
    expect(rows.length).toBe(16);
    expect(rows.find(({ id }) => id === 'sys-auth')).toEqual({
      id: 'sys-auth',
      requiredRtoHours: 3,
      becauseOf: ['biz-hq'],
      ownRtoHours: 6,
      group: 'S',
      problem: { code: 'baseNotShorter', hours: 3, ids: ['sys-share'] },
    });
    expect(rows.filter(({ problem }) => problem !== null).map(({ id }) => id)).toEqual(['sys-auth']);
  });
});

describe('analysis.recovery', () => {
  it('says of every system and business when it is back and what it waited for', () => {
    const value = calls['analysis.recovery'](context(), { teams: 2, startedAt: '2026-11-20T05:00:00+09:00' });
    contract['analysis.recovery'].output.parse(value);
    expect(value.systems.length).toBe(16);
    expect(value.businesses.length).toBe(14);
    const share = value.systems.find(({ id }) => id === 'sys-share');
    expect(share).toMatchObject({ waitsFor: ['sys-auth'], meetsRto: true });
  });

  it('with one team ends later than with a team for every system', () => {
    const end = (teams?: number) =>
      calls['analysis.schedule'](context(), teams === undefined ? {} : { teams }).endHours;
    expect(end(1)).toBeGreaterThan(end());
    contract['analysis.schedule'].output.parse(calls['analysis.schedule'](context(), { teams: 1 }));
  });
});

describe('analysis.structure', () => {
  it('names the system of the demo without a stand-in and the site with one carrier', () => {
    const value = calls['analysis.structure'](context(), {});
    contract['analysis.structure'].output.parse(value);
    expect(value.circles).toEqual([]);
    expect(value.systems.find(({ id }) => id === 'sys-auth')).toMatchObject({
      requiredRtoHours: 3,
      group: 'S',
      problems: [{ code: 'baseNotShorter', hours: 3, ids: ['sys-share'] }],
    });
    const found = value.singlePoints.map(({ kind, id }) => `${kind} ${id}`);
    expect(found).toContain('noStandby sys-hr');
    expect(found).toContain('oneLine site-hq');
  });
});

describe('analysis.simulate', () => {
  const input = {
    estimates: [{ systemId: 'sys-auth', optimisticHours: 0.3, likelyHours: 0.5, pessimisticHours: 4 }],
    seed: 11,
    runs: 300,
  };
  const run = (aborted: boolean, seen: number[] = []) =>
    calls['analysis.simulate'](
      {
        ...context(),
        signal: aborted ? AbortSignal.abort() : new AbortController().signal,
        progress: ({ done }) => seen.push(done),
        commit: () => {
          throw new Error('nothing is written');
        },
      },
      input,
    );

  it('gives the same odds for the same seed and tells its progress', async () => {
    const seen: number[] = [];
    const value = await run(false, seen);
    contract['analysis.simulate'].output.parse(value);
    expect(await run(false)).toEqual(value);
    expect(seen.at(-1)).toBe(300);
    const odds = value.businesses.find(({ id }) => id === 'biz-hq')?.probability ?? 0;
    expect(odds).toBeGreaterThan(0.2);
    expect(odds).toBeLessThan(0.9);
  });

  it('stops when somebody cancels', async () => {
    await expect(run(true)).rejects.toThrow(AppError);
  });

  it('refuses three points out of order', () => {
    const wrong = { ...input, estimates: [{ ...input.estimates[0], pessimisticHours: 0.1 }] };
    expect(contract['analysis.simulate'].input.safeParse(wrong).success).toBe(false);
  });
});

describe('analysis.readiness', () => {
  it('finds every deliberate defect of the demo by its rule, record and severity', () => {
    const findings = calls['analysis.readiness'](context(), {});
    contract['analysis.readiness'].output.parse(findings);
    const found = new Set(
      findings.map(({ rule, entity, id, severity }) => `${rule} ${entity} ${id} ${severity}`),
    );
    const expected = listed(demoPlan, 'deliberateDefects').map(({ rule, target, expectedSeverity }) => {
      const { type, ref } = target as { type: string; ref: string };
      return `${rule} ${type} ${ref} ${expectedSeverity}`;
    });
    expect(expected.length).toBe(4);
    expect(expected.filter((line) => !found.has(line))).toEqual([]);
  });

  it('finds the known gaps of the demo that its records show', () => {
    const found = calls['analysis.readiness'](context(), {}).map(({ rule, id }) => `${rule} ${id}`);
    const gaps = [
      'backup-place sys-file',
      'biz-work-behind biz-helpdesk',
      'card-old p-02',
      'biz-agreed biz-apply',
      'biz-agreed biz-statrelease',
      'org-agreement ext-hw',
      'site-lock site-hq',
      'site-together site-hq',
      'sys-support sys-lan',
    ];
    expect(gaps.filter((gap) => !found.includes(gap))).toEqual([]);
  });

  it('says nothing of the flow, checklists and RTOs that the guideline and the demo hold sound', () => {
    const found = calls['analysis.readiness'](context(), {});
    const unexpected = found.filter(({ rule }) =>
      /^(flow|checklist|criterion|rule-shortest|rule-dep|sys-circ)/.test(rule),
    );
    expect(unexpected.map(({ rule, id }) => `${rule} ${id}`)).toEqual([]);
  });

  it('judges at the day asked for', () => {
    const count = (asOf: string) =>
      calls['analysis.readiness'](context(), { asOf }).filter(({ rule }) => rule === 'rr-fresh').length;
    expect(count('2026-11-20')).toBe(1);
    expect(count('2028-01-01T00:00:00+09:00')).toBeGreaterThan(20);
  });
});

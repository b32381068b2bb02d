// The short fields of the contract: written and read by scripts, kept in the finer ones.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import { codeIn, openTestApp, temporaryFolder, valueIn } from '../../support/app';

const folder = temporaryFolder();
let app: App;
const call = (name: string, input: unknown) => app.dispatch({ name, input });
const saved = (entity: string, fields: object, id?: string) =>
  valueIn<{ id: string }>(call('record.save', { entity, fields, ...(id ? { id } : {}) })).id;
const got = (entity: string, id: string) =>
  valueIn<Record<string, unknown>>(call('record.get', { entity, id }));

beforeAll(() => {
  app = openTestApp({ dataDir: folder.path });
  valueIn(call('plan.create', { organisation: 'みらい県', title: '計画' }));
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('recoveryHours', () => {
  it('is kept as the hours on site while a system has no stand-in, then as those of switching over', () => {
    const id = saved('system', { name: '会計', kind: 'business', recoveryHours: 6 });
    expect(got('system', id)).toMatchObject({ recoveryHours: 6, onsiteHours: 6, switchoverHours: null });
    saved('system', { switchoverHours: 2 }, id);
    expect(got('system', id).recoveryHours).toBe(2);
    saved('system', { recoveryHours: 1.5 }, id);
    expect(got('system', id)).toMatchObject({ recoveryHours: 1.5, onsiteHours: 6, switchoverHours: 1.5 });
  });

  it('is refused beside the fields it stands for, and on other records', () => {
    const both = { name: '会計', kind: 'business', recoveryHours: 6, onsiteHours: 7 };
    expect(codeIn(call('record.save', { entity: 'system', fields: both }))).toBe('record.unknownField');
    const other = { entity: 'person', fields: { name: '架空 一郎', recoveryHours: 1 } };
    expect(codeIn(call('record.save', other))).toBe('record.unknownField');
  });
});

describe('rloPercent', () => {
  it('writes and reads the level where it is a percentage', () => {
    const id = saved('business', { name: '窓口', rtoHours: 4, rloPercent: 50 });
    expect(got('business', id)).toMatchObject({ rloPercent: 50, rlo: { kind: 'rlo-percent', value: 50 } });
    saved('business', { rlo: { kind: 'rlo-users', value: 100 } }, id);
    expect(got('business', id).rloPercent).toBe(null);
    saved('business', { rloPercent: null }, id);
    expect(got('business', id)).toMatchObject({ rlo: null, rloPercent: null });
  });
});

describe('a plan made by a script', () => {
  it('is analysed: required RTO, group, circle, schedule', () => {
    const lan = saved('system', { name: 'lan', kind: 'base', ownRtoHours: 4, recoveryHours: 2 });
    const web = saved('system', { name: 'web', kind: 'business', ownRtoHours: 3, recoveryHours: 1 });
    const post = saved('business', { name: '広報', rtoHours: 3 });
    saved('systemUse', { businessId: post, systemId: web });
    saved('dependency', { systemId: web, dependsOnId: lan });
    const rto = () =>
      valueIn<{ id: string; problem: unknown }[]>(call('analysis.rto', {})).find(({ id }) => id === lan);
    expect(rto()).toMatchObject({
      requiredRtoHours: 3,
      becauseOf: [post],
      group: 'S',
      problem: { code: 'baseNotShorter', ids: [web] },
    });
    const recovery = valueIn<{ systems: object[]; businesses: object[] }>(
      call('analysis.recovery', { teams: 1, startedAt: '2026-11-20T05:00:00+09:00' }),
    );
    const row = { id: web, startHours: 2, endHours: 3, waitsFor: [lan], meetsRto: true };
    expect(recovery.systems).toContainEqual(row);
    saved('dependency', { systemId: lan, dependsOnId: web });
    expect(rto()?.problem).toEqual({ code: 'circular', hours: null, ids: [lan, web, lan] });
    expect(codeIn(call('analysis.recovery', { teams: 0 }))).toBe('input.invalid');
  });
});

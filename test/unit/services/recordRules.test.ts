// What the generic record calls refuse, over a real folder: what other calls own, the plan in a response, numbers and references that mean nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { Entity } from '../../../shared/model/define';
import { entities } from '../../../shared/model/index';
import { isCallName } from '../../../shared/rpc/contract';
import type { Envelope } from '../../../shared/rpc/envelope';
import { codeIn, openTestApp, temporaryFolder, valueIn } from '../../support/app';

type Got = Record<string, unknown>;

const folder = temporaryFolder();
let app: App;
const call = (name: string, input: unknown = {}) => app.dispatch({ name, input });
const saved = (entity: string, fields: object, id?: string) =>
  valueIn<{ id: string }>(call('record.save', { entity, fields, ...(id ? { id } : {}) })).id;
const refused = (entity: string, fields: object, id?: string): Envelope =>
  call('record.save', { entity, fields, ...(id ? { id } : {}) });
const got = (entity: string, id: string) => valueIn<Got>(call('record.get', { entity, id }));
const start = (title: string) =>
  valueIn<{ id: string }>(
    call('incident.start', { mode: 'real', title, noticedAt: { unknown: 'unknown' }, what: '停電' }),
  ).id;
const close = (id: string) => valueIn(call('incident.close', { id, as: 'falseAlarm', reason: '試し' }));

beforeAll(() => {
  app = openTestApp({ dataDir: folder.path });
  valueIn(call('plan.create', { organisation: 'みらい県', title: '計画' }));
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('fields with a call of their own', () => {
  it('name calls that exist', () => {
    const all: readonly Entity[] = Object.values(entities);
    const named = all.flatMap(({ fields, ownLife }) => [
      ...Object.values(fields).flatMap(({ ownedBy }) => (ownedBy === null ? [] : [ownedBy])),
      ...(ownLife ? [ownLife.madeBy] : []),
    ]);
    expect(named).toContain('incident.close');
    expect(named.filter((name) => !isCallName(name))).toEqual([]);
  });

  it('are not written by the generic one: an incident is neither closed, reopened, joined nor made another kind', () => {
    const id = start('停電');
    const other = start('通信断');
    const closed = { at: '2026-11-21T05:00:00+09:00', by: null, as: 'closed', reason: null };
    for (const [field, value, owner] of [
      ['closed', closed, 'incident.close'],
      ['mode', 'drill', 'incident.start'],
      ['joinedTo', other, 'incident.join'],
    ] as const)
      expect(refused('incident', { [field]: value }, id)).toEqual({
        ok: false,
        code: 'record.ownedBy',
        data: { entity: 'incident', id, field, call: owner },
      });
    close(id);
    expect(codeIn(refused('incident', { closed: null }, id))).toBe('record.ownedBy');
    expect(got('incident', id).closed).not.toBeNull();
    close(other);
  });

  it('go back as they were: a record read and saved again is no change', () => {
    const id = start('雨漏り');
    const { id: _id, deleted: _deleted, ...fields } = got('incident', id);
    saved('incident', { ...fields, title: '雨漏り（3階）' }, id);
    expect(got('incident', id).title).toBe('雨漏り（3階）');
    close(id);
  });

  it('keep runs in their incident and questions under their number', () => {
    const checklist = saved('checklist', { title: '初動' });
    saved('checklistItem', { checklistId: checklist, order: 1, text: '電源' });
    const id = start('停電');
    const other = start('通信断');
    const { runId } = valueIn<{ runId: string }>(
      call('checklist.start', { incidentId: id, checklistId: checklist }),
    );
    expect(codeIn(refused('checklistRun', { incidentId: other }, runId))).toBe('record.ownedBy');
    const [question] = valueIn<{ question: { id: string } }[]>(call('question.list', { incidentId: id }));
    const questionId = question?.question.id ?? '';
    expect(codeIn(refused('question', { serial: 900 }, questionId))).toBe('record.ownedBy');
    expect(codeIn(refused('question', { answered: null, deviceCode: 'Z' }, questionId))).toBe(
      'record.ownedBy',
    );
    for (const [entity, one] of [
      ['incident', id],
      ['checklistRun', runId],
      ['question', questionId],
    ] as const)
      expect(codeIn(call('record.remove', { entity, id: one }))).toBe('record.fixed');
    expect(refused('checklistRun', { incidentId: id, checklistId: checklist })).toMatchObject({
      code: 'record.madeBy',
      data: { call: 'checklist.start' },
    });
    close(id);
    close(other);
  });

  it('keep the code of a laptop with the call that counts by it', () => {
    const { id } = valueIn<{ id: string }>(call('device.get'));
    for (const field of ['code', 'name', 'removedAt', 'signingKey', 'enrolledAt'])
      expect(refused('device', { [field]: '2026-11-21T05:00:00+09:00' }, id), field).toMatchObject({
        code: 'record.ownedBy',
        data: { entity: 'device', field },
      });
  });
});

describe('[rule 15] the plan while a response is open', () => {
  it('is closed, people and organisations too, and says for which response; numbers stay open', () => {
    const system = saved('system', { name: '会計', kind: 'business' });
    const person = saved('person', { name: '架空 一郎' });
    const id = start('停電');
    expect(refused('system', { name: '会計改' }, system)).toEqual({
      ok: false,
      code: 'plan.closedInResponse',
      data: { entity: 'system', incident: '停電', id },
    });
    for (const [entity, fields, one] of [
      ['checklist', { title: '新しい' }, undefined],
      ['person', { title: '課長' }, person],
      ['person', { name: '架空 二郎' }, undefined],
      ['organisation', { name: '保守会社' }, undefined],
    ] as const)
      expect(codeIn(refused(entity, fields, one))).toBe('plan.closedInResponse');
    expect(codeIn(call('record.remove', { entity: 'person', id: person }))).toBe('plan.closedInResponse');
    expect(codeIn(call('record.remove', { entity: 'system', id: system }))).toBe('plan.closedInResponse');
    const contact = saved('contact', { ownerId: person, means: 'mobilePhone', value: '090-0000-0001' });
    saved('contact', { value: '090-0000-0002' }, contact);
    saved('incident', { title: '停電（北館）' }, id);
    close(id);
    saved('system', { name: '会計改' }, system);
    expect(got('system', system).name).toBe('会計改');
  });
});

describe('numbers', () => {
  const all: readonly Entity[] = Object.values(entities);
  it('have a range in every field of the model', () => {
    const open = all.flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { input, range }]) =>
        input === 'number' && (range === null || range.min >= range.max) ? [`${name}.${field}`] : [],
      ),
    );
    expect(open).toEqual([]);
  });

  it('outside it are refused with the bound', () => {
    for (const [entity, fields, issue] of [
      [
        'business',
        { name: 'x', rtoHours: -1 },
        { path: 'business.rtoHours', reason: 'number.tooSmall', minimum: 0 },
      ],
      [
        'business',
        { name: 'x', rtoHours: 1e308 },
        { path: 'business.rtoHours', reason: 'number.tooLarge', maximum: 87_600 },
      ],
      ['business', { name: 'x', rloPercent: 155 }, { path: 'business.rlo.value', reason: 'number.percent' }],
      [
        'person',
        { name: 'x', commuteMinutes: -3 },
        { path: 'person.commuteMinutes', reason: 'number.tooSmall', minimum: 0 },
      ],
    ] as const)
      expect(refused(entity, fields)).toEqual({
        ok: false,
        code: 'input.invalid',
        data: { issues: [issue] },
      });
  });

  it('and choices name what would do', () => {
    expect(refused('system', { name: 'x', kind: 'cloud' })).toMatchObject({
      data: { issues: [{ path: 'system.kind', reason: 'schema.invalid_value', allowed: 'business, base' }] },
    });
  });
});

describe('references', () => {
  it('point at records that are there', () => {
    const person = saved('person', { name: '架空 二郎' });
    const role = saved('role', { name: '連絡責任者' });
    expect(refused('assignment', { roleId: 'none', personId: person, order: 0 })).toEqual({
      ok: false,
      code: 'reference.missing',
      data: { entity: 'assignment', field: 'roleId', target: 'role', id: 'none' },
    });
    expect(codeIn(refused('contact', { ownerId: 'none', means: 'fax', value: '03-0000-0000' }))).toBe(
      'reference.missing',
    );
    const assignment = saved('assignment', { roleId: role, personId: person, order: 0 });
    valueIn(call('record.remove', { entity: 'person', id: person }));
    expect(codeIn(refused('assignment', { roleId: role, personId: person, order: 1 }))).toBe(
      'reference.missing',
    );
    // What it pointed at before may be gone; the rest of the record can still be put right.
    saved('assignment', { personId: person, order: 2 }, assignment);
    expect(got('assignment', assignment).order).toBe(2);
    expect(valueIn<Got[]>(call('record.list', { entity: 'assignment', where: { order: 1 } }))).toEqual([]);
  });
});

describe('undoing', () => {
  it('of a removal and of changes is one new change, and can itself be undone', () => {
    const id = saved('organisation', { name: '保守会社', services: '回線' });
    saved('organisation', { services: '電源' }, id);
    valueIn(call('record.remove', { entity: 'organisation', id }));
    expect(
      valueIn<Got[]>(
        call('record.list', { entity: 'organisation', where: { deleted: true }, includeDeleted: true }),
      ),
    ).toHaveLength(1);
    saved('organisation', { deleted: false, services: '回線' }, id);
    expect(got('organisation', id)).toMatchObject({ deleted: false, services: '回線' });
    const lines = valueIn<Got[]>(call('record.history', { entity: 'organisation', id }));
    expect(lines.filter(({ inForce }) => inForce).map(({ field, value }) => [field, value])).toEqual(
      expect.arrayContaining([
        ['deleted', false],
        ['services', '回線'],
      ]),
    );
    saved('organisation', { services: '電源' }, id);
    expect(got('organisation', id).services).toBe('電源');
  });
});

describe('ids given by a caller', () => {
  it('are one plain word', () => {
    for (const id of ['a b', 'a\nb', '<b>', '../x', 'a"b', '-x'])
      expect(codeIn(refused('unit', { name: 'x' }, id)), JSON.stringify(id)).toBe('input.invalid');
    expect(saved('unit', { name: '総務課' }, 'unit:総務-1')).toBe('unit:総務-1');
  });
});

describe('short fields', () => {
  it('filter lists and have a history of their own', () => {
    const id = saved('business', { name: '窓口', rloPercent: 70 });
    saved('business', { rloPercent: 80 }, id);
    const found = valueIn<Got[]>(call('record.list', { entity: 'business', where: { rloPercent: 80 } }));
    expect(found.map((record) => record.id)).toEqual([id]);
    const lines = valueIn<Got[]>(call('record.history', { entity: 'business', id, field: 'rloPercent' }));
    expect(lines.map(({ field, value }) => [field, value])).toEqual([
      ['rloPercent', 80],
      ['rloPercent', 70],
    ]);
    const system = saved('system', { name: '会計', kind: 'base', recoveryHours: 6 });
    const where = { kind: 'base', recoveryHours: 6 };
    expect(valueIn<Got[]>(call('record.list', { entity: 'system', where })).map((one) => one.id)).toEqual([
      system,
    ]);
    expect(codeIn(call('record.history', { entity: 'person', id, field: 'rloPercent' }))).toBe(
      'record.unknownField',
    );
  });
});

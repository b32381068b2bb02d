// Bad input on both roads: said where and why, nothing stored, nothing executed, and the app goes on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityName } from '../../shared/model/index';
import { contract } from '../../shared/rpc/contract';
import type { Envelope } from '../../shared/rpc/envelope';
import { codeIn, valueIn, valueOfTask } from '../support/app';
import { openRoad, ROADS, type Road } from '../support/roads';
import {
  editable,
  fieldsOf,
  sampleRecord,
  sampleWithTargets,
  textFields,
  wordFields,
} from '../support/sampleRecord';

const MARKUP = `<img src=x onerror="alert('1')"><script>alert(2)</script>&amp;'"\`{{7*7}}\${1}</style>]]>`;
const TEN_MEGABYTES = '電'.repeat(3_500_000);

const issuesIn = (envelope: Envelope) =>
  envelope.ok ? [] : (envelope.data.issues as { path: string; reason: string }[]);

/** Fields whose text must have a form of its own (a code, a key) and so refuses markup. */
const formed = (entity: EntityName, text: string): string[] =>
  fieldsOf(entity)
    .filter(([name, field]) => textFields(entity).includes(name) && !field.schema.safeParse(text).success)
    .map(([name]) => name);

describe.each(ROADS)('bad input over the %s road', (kind) => {
  let road: Road;
  const save = async (entity: EntityName, fields: Record<string, unknown>) =>
    valueIn<{ id: string }>(await road.call('record.save', { entity, fields })).id;
  const count = async () => {
    const { records } = valueIn<{ records: Record<string, number> }>(await road.call('desk.doctor'));
    return Object.values(records).reduce((sum, n) => sum + n, 0);
  };

  beforeAll(async () => {
    road = await openRoad(kind);
    await road.call('plan.create', { organisation: 'みらい県', title: '計画' });
  });

  afterAll(() => road.close());

  it('names a call it does not know', async () => {
    for (const name of ['record.explode', '', 'constructor', '__proto__', 'toString', 'RECORD.LIST']) {
      expect(await road.call(name), name).toEqual({ ok: false, code: 'call.unknown', data: { name } });
    }
  });

  it('names the field that is wrong and why', async () => {
    const wrong = await road.call('incident.start', {
      mode: 'drill',
      title: '停電',
      noticedAt: 'きのう',
      what: 'x',
      extra: 1,
    });
    expect(codeIn(wrong)).toBe('input.invalid');
    expect(
      issuesIn(wrong)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(['extra', 'mode', 'noticedAt']);
    const unknown = await road.call('record.save', {
      entity: 'person',
      fields: { name: '架空', shoeSize: 24 },
    });
    expect(unknown).toEqual({
      ok: false,
      code: 'record.unknownField',
      data: { entity: 'person', field: 'shoeSize' },
    });
  });

  it('refuses requests that are not requests', async () => {
    const requests = [
      null,
      7,
      'text',
      [],
      {},
      { name: 7, input: {} },
      { name: 'device.get', input: {}, more: 1 },
    ];
    for (const request of requests) expect(codeIn(await road.send(request))).toBe('request.malformed');
    const callers = [{ actor: 7 }, { actor: 'x'.repeat(501) }, { actor: 'a\u0000' }, { language: 'fr' }];
    for (const caller of callers) {
      expect(codeIn(await road.send({ name: 'device.get', input: {}, caller }))).toBe('request.malformed');
    }
  });

  it('answers no call of the contract with "internal", whatever is put in', async () => {
    const inputs = [
      null,
      7,
      'text',
      [],
      {},
      { id: {} },
      { id: 'none' },
      { entity: 'person', id: '' },
      { key: 'k', value: [[[]]] },
    ];
    const bodies = [
      { runId: 'none', itemId: 'none', state: 'done', by: '誰か' },
      { incidentId: 'none', checklistId: 'none', text: 'x' },
    ];
    for (const name of Object.keys(contract)) {
      // These two would end the plan of this test or its key; they have tests of their own.
      if (name.startsWith('key.') || name === 'plan.loadDemo') continue;
      for (const input of [...inputs, ...bodies]) {
        const answer = await road.call(name, input);
        const code = answer.ok ? 'answered' : answer.code;
        expect(
          ['internal', 'call.unknown', 'request.malformed'],
          `${name} ${JSON.stringify(input)}`,
        ).not.toContain(code);
      }
    }
  });

  it('survives names of JavaScript itself as fields, keys and ids', async () => {
    const fields = JSON.parse('{"name":"架空","__proto__":{"polluted":true}}');
    const saved = await road.call('record.save', { entity: 'person', fields });
    expect(['record.unknownField', 'input.invalid', 'answered']).toContain(
      saved.ok ? 'answered' : saved.code,
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(
      codeIn(await road.call('record.save', { entity: 'person', fields: { constructor: 'x', name: 'x' } })),
    ).toBe('record.unknownField');
    expect(codeIn(await road.call('record.list', { entity: '__proto__' }))).toBe('input.invalid');
    expect(valueIn(await road.call('desk.recall', { key: '__proto__' }))).toEqual({ value: null });
    if (saved.ok)
      await road.call('record.remove', { entity: 'person', id: (saved.value as { id: string }).id });
  });

  it('stores nothing of SQL in a text, a name of a field or an id', async () => {
    const sql = `x'; DROP TABLE person; --`;
    expect(valueIn(await road.call('record.get', { entity: 'person', id: sql }))).toBeNull();
    expect(
      codeIn(await road.call('record.list', { entity: 'person', where: { 'id" = "" OR 1=1 --': 1 } })),
    ).toBe('record.unknownField');
    for (const text of [sql, '"', 'AND OR NOT NEAR(', '*', 'a" OR "b', '-', '^', '{title}: x']) {
      expect((await road.call('search.find', { text })).ok, text).toBe(true);
    }
    expect(valueIn(await road.call('record.list', { entity: 'person' }))).toEqual([]);
  });

  it('refuses a text of 10 MB in every field by its name, and stores nothing', async () => {
    const recordsBefore = await count();
    const started = { mode: 'real', title: TEN_MEGABYTES, noticedAt: '2026-11-20T05:00:00+09:00', what: 'x' };
    const incident = await road.call('incident.start', started);
    expect(issuesIn(incident)).toContainEqual({ path: 'title', reason: 'text.tooLong' });
    const person = await road.call('record.save', { entity: 'person', fields: { name: TEN_MEGABYTES } });
    expect(issuesIn(person)).toContainEqual({ path: 'person.name', reason: 'text.tooLong' });
    const search = await road.call('search.find', { text: TEN_MEGABYTES });
    expect(issuesIn(search)).toContainEqual({ path: 'text', reason: 'text.tooLong' });
    expect(codeIn(await road.call(TEN_MEGABYTES))).toBe('request.malformed');
    expect(await count()).toBe(recordsBefore);
  });

  it('refuses signs that turn the direction of writing: what is read is what is kept', async () => {
    const before = await count();
    for (const sign of ['\u202e', '\u2066', '\u200f', '\u061c']) {
      const name = await road.call('record.save', { entity: 'person', fields: { name: `架空${sign}一郎` } });
      expect(issuesIn(name)).toContainEqual({ path: 'person.name', reason: 'text.directionSigns' });
      const line = await road.call('chronology.add', { incidentId: 'any', text: `出入口は${sign}北` });
      expect(issuesIn(line)).toContainEqual({ path: 'text', reason: 'text.directionSigns' });
    }
    expect(await count()).toBe(before);
  });

  it('refuses control characters in every text field of every entity, and stores nothing', async () => {
    const before = await count();
    for (const entity of editable) {
      for (const field of textFields(entity)) {
        for (const control of ['\u0000', '\u0007', '\u001b[2J', '\u007f', '\u0085', '\ud800']) {
          const fields = { ...sampleRecord(entity), [field]: `a${control}b` };
          const answer = await road.call('record.save', { entity, fields });
          expect(
            issuesIn(answer).map(({ path }) => path),
            `${entity}.${field}`,
          ).toContain(`${entity}.${field}`);
        }
      }
    }
    expect(await count()).toBe(before);
  });

  it('keeps markup in every text field of every entity as the text it is', async () => {
    for (const entity of editable) {
      const texts = textFields(entity).filter((field) => !formed(entity, MARKUP).includes(field));
      const lists = wordFields(entity);
      const fields = {
        ...(await sampleWithTargets(entity, save)),
        ...Object.fromEntries(texts.map((field) => [field, MARKUP])),
        ...Object.fromEntries(lists.map((field) => [field, [MARKUP]])),
      };
      const id = await save(entity, fields);
      expect(valueIn(await road.call('record.get', { entity, id })), entity).toMatchObject(fields);
      await road.call('record.remove', { entity, id });
    }
  });

  it('has so few fields with a form of their own that markup meets almost all of them', () => {
    const refusing = editable.flatMap((entity) =>
      formed(entity, MARKUP).map((field) => `${entity}.${field}`),
    );
    expect(refusing).toEqual([]);
  });

  it('keeps markup in the chronology and finds it again as text', async () => {
    const started = { mode: 'real', title: MARKUP, noticedAt: { unknown: 'unknown' }, what: MARKUP };
    const { id } = valueIn<{ id: string }>(await road.call('incident.start', started));
    await road.call('chronology.add', { incidentId: id, text: `${MARKUP} 発電機`, from: MARKUP, to: MARKUP });
    const entries = valueIn<{ text: string; from: string | null }[]>(
      await road.call('chronology.list', { incidentId: id }),
    );
    expect(entries.at(-1)).toMatchObject({ text: `${MARKUP} 発電機`, from: MARKUP, to: MARKUP });
    const [found] = valueIn<{ title: string }[]>(await road.call('search.find', { text: '発電機' }));
    expect(found?.title).toContain('<script>alert(2)</script>');
    valueIn(await road.call('incident.close', { id, as: 'falseAlarm', reason: MARKUP }));
  });

  it('shows markup as text in what will be printed', async () => {
    const { id } = valueIn<{ id: string }>(
      await road.call('record.save', { entity: 'person', fields: { name: MARKUP, title: MARKUP } }),
    );
    for (const job of [{ kind: 'cards', personIds: [id] }, { kind: 'roster' }]) {
      const input = { ...job, language: 'ja' };
      const { html } = await valueOfTask<{ html: string }>(
        (...one) => road.call(...one),
        'print.preview',
        input,
      );
      expect(html).not.toMatch(/<img src=x|<script/i);
    }
  });

  it('goes on answering after all of it', async () => {
    expect(valueIn(await road.call('desk.doctor'))).toMatchObject({
      integrity: ['ok'],
      chain: { brokenAt: null },
    });
  });
});

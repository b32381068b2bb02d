// The demo in a real folder: complete, exact, in one commit, and in agreement with what its source states.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../electron/services/demo/loadDemo';
import type { Json } from '../../../resources/mapping/normalise';
import type { Row } from '../../../resources/mapping/table';
import { latestConfirmation } from '../../../shared/domain/contacts/confirmation';
import { AppError } from '../../../shared/model/errors';
import { type EntityName, entities, entityNames, isEntityName } from '../../../shared/model/index';
import { catalogue, files, isObject, listed, shipped, stated, targetOf } from '../../support/content';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

const content = { read: (name: string): unknown => shipped(`${name}.json`) };

let folder: StoreFixture;
let counts: Record<string, number>;
let tookMs: number;

beforeAll(() => {
  folder = openFixture({ empty: true });
  const startedAt = performance.now();
  counts = folder.write((tx) => loadDemo(tx, content, { code: 'C' }));
  tookMs = performance.now() - startedAt;
});

afterAll(() => folder.close());

const list = <N extends EntityName>(name: N) => folder.store.reads.list(name);

describe('the demo', () => {
  it('has every record of the content', () => {
    expect(counts).toEqual({
      plan: 1,
      device: 1,
      unit: 10,
      skill: 17,
      site: 3,
      siteLink: 3,
      person: 40,
      organisation: 8,
      contact: 232,
      role: 16,
      assignment: 38,
      business: 14,
      system: 16,
      systemUse: 25,
      dependency: 36,
      planningTask: 209,
      threat: 4,
      precondition: 7,
      damageAssumption: 12,
      supply: 9,
      componentAssessment: 17,
      componentCheck: 52,
      knownGap: 11,
      measure: 10,
      criterion: 10,
      flow: 1,
      flowNode: 89,
      flowEdge: 140,
      checklist: 20,
      checklistItem: 227,
      scenario: 3,
      inject: 46,
      exceptionMeasure: 2,
      exceptionEvent: 2,
      expectedAction: 111,
      evaluationPoint: 92,
      trainingEntry: 5,
      planReview: 21,
    });
  });

  it('has 181 means of reaching its people, 24 desks by telephone and mail, and a telephone for every site', () => {
    const owned = (prefix: string) => list('contact').filter(({ ownerId }) => ownerId.startsWith(prefix));
    expect(owned('p-').length).toBe(181);
    expect(owned('ext-').filter(({ means }) => means === 'workPhone').length).toBe(24);
    expect(owned('ext-').filter(({ means }) => means === 'workMail').length).toBe(24);
    expect(owned('site-').map(({ ownerId, value }) => [ownerId, value])).toEqual([
      ['site-bo', '03-0000-0200'],
      ['site-dc', '03-0000-0300'],
      ['site-hq', '03-0000-0100'],
    ]);
  });

  it('gives 12 roles of the response and 3 of planning to a holder and deputies in their order', () => {
    const byRole = Map.groupBy(list('assignment'), ({ roleId }) => roleId);
    const kinds = [...byRole.keys()].map((id) => folder.store.reads.need('role', id).kind);
    expect(kinds.filter((kind) => kind === 'incident').length).toBe(12);
    expect(kinds.filter((kind) => kind === 'planning').length).toBe(3);
    for (const chain of byRole.values())
      expect(chain.map(({ order }) => order).sort()).toEqual([...chain.keys()]);
    const chief = byRole.get('role-chief')?.map(({ id, personId, order }) => [id, personId, order]);
    expect(chief).toEqual([
      ['assignment:role-chief:0', 'p-01', 0],
      ['assignment:role-chief:1', 'p-02', 1],
      ['assignment:role-chief:2', 'p-03', 2],
    ]);
  });

  it('[S1] is one commit, made in less than three seconds', () => {
    const device = folder.store.reads.device();
    const commits = folder.store.reads.rows('SELECT first FROM log_commit');
    expect(commits.length).toBe(1);
    expect(device).toMatchObject({ code: 'C' });
    expect(tookMs).toBeLessThan(3000);
  });

  it('is marked as a demo and keeps both languages', () => {
    const [plan] = list('plan');
    expect(plan).toMatchObject({ id: 'plan-demo', demo: true, edition: '3.1', custodianId: 'p-13' });
    expect(plan?.organisation).toContain('あけぼの');
    expect(plan?.organisationEn).toContain('Akebono');
    expect(plan?.cardDefaults).toMatchObject({ 'rule.no_answer_minutes': 5, 'family.method': null });
  });

  it('keeps a desk with both its means under one name', () => {
    const desk = {
      ownerId: 'ext-carrier-a',
      order: 2,
      desk: '緊急窓口',
      deskEn: 'Emergency desk',
      confirmedAt: null,
    };
    const read = (id: string) => folder.store.reads.need('contact', id);
    expect(read('contact:ext-carrier-a:2')).toMatchObject({
      ...desk,
      means: 'workPhone',
      value: '090-0000-7001',
    });
    expect(read('contact:ext-carrier-a:2:mail')).toMatchObject({
      ...desk,
      means: 'workMail',
      value: 'emergency@vendor01.example.jp',
    });
  });

  it('gives the duties of a planning role the basis of the role', () => {
    const role = folder.store.reads.need('role', 'prole-chief');
    expect(role.duties?.length).toBeGreaterThan(0);
    expect(role.duties?.map(({ basis }) => basis)).toEqual(role.duties?.map(() => role.basis));
  });

  it('refers only to records that are there', () => {
    const known = new Set(entityNames.flatMap((name) => list(name).map(({ id }) => `${name} ${id}`)));
    const anywhere = new Set([...known].map((name) => name.split(' ')[1]));
    const dangling = entityNames.flatMap((name) =>
      list(name).flatMap((record) =>
        Object.entries(entities[name].fields).flatMap(([field, { references }]) => {
          const id = (record as Record<string, unknown>)[field];
          if (references === null || typeof id !== 'string') return [];
          const found = references === '*' ? anywhere.has(id) : known.has(`${references} ${id}`);
          return found ? [] : [`${name} ${record.id}.${field} -> ${id}`];
        }),
      ),
    );
    expect(dangling).toEqual([]);
  });
});

describe('every record', () => {
  /** All plain values within a value; keys too, they may be ids. */
  const leaves = (value: unknown): unknown[] =>
    typeof value !== 'object' || value === null
      ? [value]
      : Object.entries(value).flatMap(([key, inner]) =>
          Array.isArray(value) ? leaves(inner) : [key, ...leaves(inner)],
        );

  interface Found {
    checked: number;
    readonly wrong: string[];
  }

  function check(
    place: { ids: readonly string[]; path: string },
    value: Json,
    fate: Row['fate'] | undefined,
    found: Found,
  ) {
    if (
      fate === undefined ||
      !('entity' in fate) ||
      fate.field === null ||
      value === null ||
      !isEntityName(fate.entity)
    )
      return;
    const name = fate.entity;
    // The mail of a desk is a contact of its own.
    const ids = place.path.endsWith('.mail') ? place.ids.map((one) => `${one}:mail`) : place.ids;
    const id = ids.findLast((one) => folder.store.reads.get(name, one) !== null);
    if (id === undefined) return;
    const record = folder.store.reads.get(name, id) as Record<string, unknown> | null;
    const held = leaves([record?.[fate.field], record?.[`${fate.field}En`]]);
    // Several texts may stand in one field, joined.
    const isHeld =
      held.includes(value) || (typeof value === 'string' && held.some((one) => String(one).includes(value)));
    found.checked += 1;
    if (!isHeld) found.wrong.push(`${name} ${id}.${fate.field} lacks ${String(value)} of ${place.path}`);
  }

  function walk(
    value: Json,
    place: { ids: readonly string[]; path: string },
    fates: ReadonlyMap<string | null, Row['fate']>,
    found: Found,
  ) {
    if (Array.isArray(value)) {
      for (const one of value) walk(one, { ...place, path: `${place.path}[]` }, fates, found);
      return;
    }
    if (!isObject(value)) {
      check(place, value, fates.get(place.path) ?? fates.get(place.path.replace(/\.(ja|en)$/, '')), found);
      return;
    }
    const ids = typeof value.id === 'string' ? [...place.ids, value.id] : place.ids;
    for (const [key, one] of Object.entries(value)) {
      walk(one, { ids, path: place.path === '' ? key : `${place.path}.${key}` }, fates, found);
    }
  }

  it('holds the values of its own element of the content, as the table says', () => {
    const found: Found = { checked: 0, wrong: [] };
    for (const { table, json } of files) {
      const rows = new Map(table.rows.map((row) => [row.path, row]));
      const fates = new Map(table.rows.map((row) => [targetOf(rows, row.path), row.fate]));
      walk(json, { ids: [], path: '' }, fates, found);
    }
    expect(found.wrong).toEqual([]);
    expect(found.checked).toBeGreaterThan(10_000);
  });
});

describe('what the source states although it follows from the rest', () => {
  const said = (path: string) => (stated['demo/demoPlan.json'] ?? []).filter((one) => one.path === path);
  const asStated = (path: string) => said(path).map(({ owner, value }) => [owner, value]);

  const groups = listed(catalogue('priorityLevels'), 'groups').map((group) => {
    const max = isObject(group.rtoHours) ? group.rtoHours.max : null;
    return { code: String(group.code), maxHours: typeof max === 'number' ? max : Number.POSITIVE_INFINITY };
  });
  const groupOf = (rtoHours: number | null) =>
    groups.find(({ maxHours }) => (rtoHours ?? Number.NaN) <= maxHours)?.code;

  it('the businesses of a system are those that use it', () => {
    const uses = Map.groupBy(list('systemUse'), ({ systemId }) => systemId);
    const computed = said('systems[].businesses').map(({ owner }) => [
      owner,
      (uses.get(owner ?? '') ?? []).map(({ businessId }) => businessId).sort(),
    ]);
    expect(computed.length).toBe(16);
    expect(computed).toEqual(
      said('systems[].businesses').map(({ owner, value }) => [
        owner,
        Array.isArray(value) ? value.map(String).sort() : value,
      ]),
    );
  });

  it('the priority group of a business is the first whose limit its RTO keeps', () => {
    const computed = said('businesses[].priority').map(({ owner }) => [
      owner,
      groupOf(folder.store.reads.need('business', owner ?? '').rtoHours),
    ]);
    expect(computed.length).toBe(14);
    expect(computed).toEqual(asStated('businesses[].priority'));
  });

  it('the priority group of a system is that of its RTO', () => {
    const computed = said('systems[].priority').map(({ owner }) => [
      owner,
      groupOf(folder.store.reads.need('system', owner ?? '').ownRtoHours),
    ]);
    expect(computed.length).toBe(16);
    expect(computed).toEqual(asStated('systems[].priority'));
  });

  it('the date of a person is that of the latest confirmation', () => {
    const contacts = Map.groupBy(list('contact'), ({ ownerId }) => ownerId);
    const path = 'people[].contacts_verified_on';
    const computed = said(path).map(({ owner }) => [
      owner,
      latestConfirmation(contacts.get(owner ?? '') ?? []),
    ]);
    expect(computed.length).toBe(40);
    expect(computed).toEqual(asStated(path));
  });
});

describe('the demo is refused', () => {
  const refusal = (work: () => unknown): AppError => {
    try {
      work();
    } catch (cause) {
      if (cause instanceof AppError) return cause;
      throw cause;
    }
    throw new Error('was not refused');
  };

  it('by a folder that has a plan, which stays as it is', () => {
    const held = openFixture();
    const before = held.store.reads.vector();
    expect(refusal(() => held.write((tx) => loadDemo(tx, content))).code).toBe('plan.exists');
    expect(held.store.reads.vector()).toEqual(before);
    expect(held.store.reads.list('person')).toEqual([]);
    held.close();
  });

  it('when the content has a field that no record would keep, and nothing of it is loaded', () => {
    const empty = openFixture({ empty: true });
    const changed = shipped('catalogue/checklists.json');
    const [first] = listed(changed, 'checklists');
    if (first) first.colour = 'red';
    const read = (name: string): unknown => (name === 'catalogue/checklists' ? changed : content.read(name));
    const error = refusal(() => empty.write((tx) => loadDemo(tx, { read })));
    expect(error.code).toBe('catalogue.malformed');
    expect(error.data).toMatchObject({
      name: 'catalogue/checklists',
      issues: [{ path: 'checklists.0.colour' }],
    });
    expect(empty.store.reads.list('plan')).toEqual([]);
    expect(empty.store.reads.list('person')).toEqual([]);
    empty.close();
  });

  it('when an inject comes by a channel nobody named', () => {
    const empty = openFixture({ empty: true });
    const changed = shipped('demo/demoPlan.json');
    const [first] = listed(changed, 'scenarios.injects');
    if (first) first.channel = 'ch-pigeon';
    const read = (name: string): unknown => (name === 'demo/demoPlan' ? changed : content.read(name));
    const error = refusal(() => empty.write((tx) => loadDemo(tx, { read })));
    expect(error.data).toMatchObject({ issues: [{ path: 'scn-quake-i01.channel', reason: 'ch-pigeon' }] });
    empty.close();
  });
});

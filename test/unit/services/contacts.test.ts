// The contacts calls over a real folder with the demo: the directory, one card, and calls logged as evidence.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactHandlers } from '../../../electron/services/contacts';
import { loadDemo } from '../../../electron/services/demo/loadDemo';
import { loadOrganisations } from '../../../electron/services/demo/organisations';
import { loadPeople } from '../../../electron/services/demo/people';
import { loadAssignments, loadRoles } from '../../../electron/services/demo/roles';
import { openWords } from '../../../electron/services/words';
import { contract, type InputOf, type OutputOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import { shipped } from '../../support/content';
import { root } from '../../support/sources';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

const words = openWords(`${root}/resources`);
const content = { read: (name: string): unknown => shipped(`${name}.json`) };
const JAPANESE: Caller = { actor: null, language: 'ja' };
const MINUTE = 60_000;
/** Friday, five in the morning: night. */
const NIGHT = Date.parse('2026-11-20T05:00:00+09:00');

let folder: StoreFixture;

function openDemo(): StoreFixture {
  const opened = openFixture({ empty: true });
  opened.write((tx) => loadDemo(tx, content, { code: 'B' }));
  return opened;
}

/** Only what calls need: people, roles and organisations of the demo. */
function openCallList(): StoreFixture {
  const opened = openFixture();
  const sections = [loadPeople, loadRoles, loadAssignments, loadOrganisations];
  opened.write((tx) => {
    for (const load of sections) load(tx, content);
  });
  opened.clockMs = NIGHT;
  return opened;
}

const handlers = () => contactHandlers({ clock: () => folder.clockMs, zoneMinutes: () => 540, words });
const query = () => ({ db: folder.store.reads, caller: JAPANESE });
const directory = (at?: string) => handlers()['contacts.directory'](query(), at === undefined ? {} : { at });
const card = (entity: 'person' | 'organisation' | 'site', id: string) =>
  handlers()['contacts.card'](query(), { entity, id });

function logCall(input: InputOf<'contacts.logCall'>, caller = JAPANESE): OutputOf<'contacts.logCall'> {
  folder.actor = caller.actor;
  // Ids of one millisecond have no order among them.
  folder.clockMs += 1;
  return folder.write((tx) => handlers()['contacts.logCall']({ tx, caller }, input));
}

function startIncident(id: string): void {
  const values = {
    mode: 'real',
    title: '地震',
    what: '揺れ',
    noticedAt: { unknown: 'unknown' },
    startedAt: '2026-11-20T04:55:00+09:00',
  } as const;
  folder.write((tx) => tx.create('incident', values, id));
}

const entries = () => folder.store.reads.list('logEntry');
const attempts = () => folder.store.reads.list('callAttempt');
const contact = (id: string) => folder.store.reads.need('contact', id);

describe('the directory', () => {
  beforeAll(() => {
    folder = openDemo();
  });
  afterAll(() => folder.close());

  it('lists everyone by how the name is read, with department, site and roles', () => {
    const { people } = directory();
    const kana = people.map(({ person }) => person.kana ?? '');
    expect(people.length).toBe(40);
    expect(kana).toEqual([...kana].sort(new Intl.Collator('ja').compare));
    const chief = people.find(({ person }) => person.id === 'p-01');
    expect(chief).toMatchObject({
      unitName: '長官官房',
      siteName: '本庁舎',
      siteNameEn: 'Headquarters',
      confirmedAt: '2026-09-14',
      suspect: false,
    });
    expect(chief?.roles.map(({ roleId, order }) => [roleId, order])).toEqual([
      ['role-chief', 0],
      ['prole-chief', 0],
    ]);
  });

  it('puts the mobile first at night and the office phone first by day', () => {
    const first = (at?: string) =>
      directory(at).people.find(({ person }) => person.id === 'p-01')?.first?.means;
    expect(first()).toBe('mobilePhone');
    expect(first('2026-11-20T08:45:00+09:00')).toBe('workPhone');
    expect(first('2026-11-21T08:45:00+09:00')).toBe('mobilePhone');
  });

  it('takes now from the corrected clock', () => {
    // The laptop believes it is five; by the last clock check it is nine.
    folder.write((tx) => tx.keep('clock.offsetSeconds', 4 * 3600));
    expect(directory().people.find(({ person }) => person.id === 'p-01')?.first?.means).toBe('workPhone');
    folder.write((tx) => tx.keep('clock.offsetSeconds', 0));
  });

  it('lists organisations with the desk that answers now first', () => {
    const carrier = directory().organisations.find(({ organisation }) => organisation.id === 'ext-carrier-a');
    expect(carrier?.first).toMatchObject({ desk: '緊急窓口', means: 'workPhone' });
    expect(carrier?.contacts.length).toBe(6);
    expect(carrier?.confirmedAt).toBeNull();
  });

  it('lists roles of the response first, each with holder and deputies in order', () => {
    const { roles } = directory();
    expect(roles.length).toBe(16);
    expect(roles[0]?.role.id).toBe('role-chief');
    expect(roles[0]?.holders.map(({ person, first }) => [person.id, first?.means])).toEqual([
      ['p-01', 'mobilePhone'],
      ['p-02', 'mobilePhone'],
      ['p-03', 'mobilePhone'],
    ]);
    expect(roles.slice(13).map(({ role }) => role.kind)).toEqual(['planning', 'planning', 'planning']);
  });
});

describe('a card', () => {
  beforeAll(() => {
    folder = openDemo();
  });
  afterAll(() => folder.close());

  // The office telephone before private mail: at night nobody may sit there, but an address never answers.
  it('of a person has every number in the order to try them now, telephones before mail', () => {
    expect(card('person', 'p-01').contacts.map(({ means }) => means)).toEqual([
      'mobilePhone',
      'satellitePhone',
      'workPhone',
      'privateMail',
      'workMail',
    ]);
  });

  it('of a person names the others of every role held, in the order of calling', () => {
    const { deputies } = card('person', 'p-23');
    expect(
      deputies.map(({ holder, contacts }) => [
        holder.roleId,
        holder.personId,
        holder.order,
        contacts[0]?.means,
      ]),
    ).toEqual([
      ['role-survey', 'p-18', 1, 'mobilePhone'],
      ['role-survey', 'p-19', 2, 'mobilePhone'],
      ['role-net-recovery', 'p-24', 1, 'mobilePhone'],
      ['role-sys-recovery', 'p-25', 1, 'mobilePhone'],
      ['role-sys-recovery', 'p-26', 2, 'mobilePhone'],
    ]);
  });

  it('and the directory are what the contract promises', () => {
    expect(contract['contacts.directory'].output.parse(directory())).toEqual(directory());
    expect(contract['contacts.card'].output.parse(card('person', 'p-23'))).toEqual(card('person', 'p-23'));
  });

  it('of a site and of an organisation has its telephone, nobody else to call', () => {
    expect(card('site', 'site-bo')).toMatchObject({
      person: null,
      site: { id: 'site-bo' },
      contacts: [{ value: '03-0000-0200' }],
      deputies: [],
    });
    expect(card('organisation', 'ext-dc')).toMatchObject({
      organisation: { id: 'ext-dc' },
      site: null,
      deputies: [],
    });
  });

  it('leaves out numbers, people and roles that were deleted', () => {
    folder.write((tx) => {
      tx.remove('contact', 'contact:p-10:1');
      tx.remove('person', 'p-11');
    });
    const { contacts, deputies } = card('person', 'p-10');
    expect(contacts.map(({ id }) => id)).not.toContain('contact:p-10:1');
    expect(deputies.map(({ holder }) => holder.personId)).not.toContain('p-11');
    expect(() => card('person', 'p-11')).toThrow('record.notFound');
  });
});

describe('[rule 12] a logged call', () => {
  beforeEach(() => {
    folder = openCallList();
  });
  afterEach(() => folder.close());

  it('without an open incident is evidence, but no entry', () => {
    const answer = logCall(
      { contactId: 'contact:p-01:2', result: 'noAnswer' },
      { actor: 'p-10', language: 'ja' },
    );
    expect(answer.number).toBeNull();
    expect(entries()).toEqual([]);
    expect(attempts()).toMatchObject([
      {
        id: answer.id,
        contactId: 'contact:p-01:2',
        ownerId: 'p-01',
        result: 'noAnswer',
        by: 'p-10',
        incidentId: null,
        logEntryId: null,
        clockAt: '2026-11-20T05:00:00.001+09:00',
      },
    ]);
  });

  it('in the only open incident is a numbered entry as well', () => {
    startIncident('inc-1');
    const answer = logCall(
      { contactId: 'contact:p-01:2', result: 'noAnswer', note: '3回かけた' },
      { actor: '例示 花子', language: 'ja' },
    );
    const [entry] = entries();
    expect(answer.number).toBe('B-0001');
    expect(entry).toMatchObject({
      incidentId: 'inc-1',
      kind: 'call',
      medium: 'phone',
      text: '架空 太郎 090-0000-2001 出ない。3回かけた',
      to: '架空 太郎',
      by: '例示 花子',
      mentions: [{ entity: 'person', id: 'p-01' }],
    });
    expect(attempts()).toMatchObject([{ incidentId: 'inc-1', logEntryId: entry?.id }]);
  });

  it('is written in the language of the caller, with the desk that was called', () => {
    startIncident('inc-1');
    logCall({ contactId: 'contact:ext-carrier-a:2', result: 'reached' }, { actor: null, language: 'en' });
    logCall({ contactId: 'contact:ext-carrier-a:2:mail', result: 'noAnswer' });
    expect(entries().map(({ text, medium }) => [text, medium])).toEqual([
      ['Reiji Telecom (fictional) Emergency desk 090-0000-7001 reached', 'phone'],
      ['例示通信（架空） 緊急窓口 emergency@vendor01.example.jp 出ない', 'mail'],
    ]);
  });

  it('with several incidents open belongs to the one named, else to none', () => {
    startIncident('inc-1');
    startIncident('inc-2');
    expect(logCall({ contactId: 'contact:p-01:2', result: 'noAnswer' }).number).toBeNull();
    expect(logCall({ contactId: 'contact:p-02:2', result: 'noAnswer', incidentId: 'inc-2' }).number).toBe(
      'B-0001',
    );
    folder.write((tx) => tx.change('incident', 'inc-2', { joinedTo: 'inc-1' }));
    logCall({ contactId: 'contact:p-03:2', result: 'noAnswer' });
    expect(attempts().map(({ incidentId }) => incidentId)).toEqual([null, 'inc-2', 'inc-1']);
  });

  it('to a wrong number marks it suspect and last, and offers another number or the deputy', () => {
    const { next } = logCall({ contactId: 'contact:p-01:2', result: 'wrongNumber', roleId: 'role-chief' });
    expect(contact('contact:p-01:2').suspect).toBe(true);
    expect(next).toEqual({ ownerId: 'p-01', contactId: 'contact:p-01:5', roleId: 'role-chief' });
    expect(card('person', 'p-01').contacts.at(-1)?.id).toBe('contact:p-01:2');
    expect(card('person', 'p-01').person).toMatchObject({ suspect: true, first: { id: 'contact:p-01:5' } });
  });

  it('that nobody answers leads from number to number and deputy to deputy, until nobody is left', () => {
    const steps: unknown[] = [];
    let contactId: string | null = 'contact:p-01:2';
    while (contactId !== null) {
      const { next } = logCall({ contactId, result: 'noAnswer', roleId: 'role-chief' });
      const offered: { ownerId: string; contactId: string | null } | null = next;
      steps.push(contactId);
      folder.clockMs += MINUTE;
      contactId = offered?.contactId ?? null;
    }
    expect(steps.slice(0, 2)).toEqual(['contact:p-01:2', 'contact:p-01:5']);
    expect(new Set(steps.map((id) => String(id).split(':')[1]))).toEqual(new Set(['p-01', 'p-02', 'p-03']));
    expect(new Set(steps).size).toBe(steps.length);
    expect(attempts().length).toBe(steps.length);
  });

  it('without a role named offers the deputy of a role the person holds', () => {
    const { next } = logCall({ contactId: 'contact:p-34:2', result: 'cannotCome' });
    expect(next).toEqual({ ownerId: 'p-35', contactId: 'contact:p-35:2', roleId: 'role-sys-switch' });
  });

  it('for a role without a deputy offers what is left of the same person', () => {
    const { next } = logCall({ contactId: 'contact:p-33:2', result: 'noAnswer', roleId: 'role-net-switch' });
    expect(next?.ownerId).toBe('p-33');
  });

  it('to somebody who answers confirms the number today and ends the suspicion', () => {
    logCall({ contactId: 'contact:p-24:2', result: 'wrongNumber' });
    folder.clockMs = NIGHT + 5 * MINUTE;
    expect(logCall({ contactId: 'contact:p-24:2', result: 'reached' }).next).toBeNull();
    expect(contact('contact:p-24:2')).toMatchObject({ suspect: false, confirmedAt: '2026-11-20' });
  });

  it('stands in the card, newest first', () => {
    logCall({ contactId: 'contact:p-01:2', result: 'noAnswer' });
    folder.clockMs += MINUTE;
    logCall({ contactId: 'contact:p-01:5', result: 'reached' });
    expect(card('person', 'p-01').attempts.map(({ result }) => result)).toEqual(['reached', 'noAnswer']);
  });

  it('is refused for a number that is not there, and leaves nothing', () => {
    startIncident('inc-1');
    expect(() => logCall({ contactId: 'contact:nobody:1', result: 'reached' })).toThrow('record.notFound');
    expect(() => logCall({ contactId: 'contact:p-01:2', result: 'reached', roleId: 'role-nobody' })).toThrow(
      'record.notFound',
    );
    expect([attempts(), entries()]).toEqual([[], []]);
  });

  it('keeps markup in a note as plain text', () => {
    startIncident('inc-1');
    logCall({ contactId: 'contact:p-01:2', result: 'noAnswer', note: '<b>{{name}}</b> $t(x)' });
    expect(entries()[0]?.text).toBe('架空 太郎 090-0000-2001 出ない。<b>{{name}}</b> $t(x)');
  });
});

describe('a confirmed number', () => {
  beforeAll(() => {
    folder = openDemo();
  });
  afterAll(() => folder.close());

  it('bears the day by the corrected clock and is no longer suspect', () => {
    folder.write((tx) => {
      tx.keep('clock.offsetSeconds', 20 * 3600);
      tx.change('contact', 'contact:p-24:1', { suspect: true });
    });
    const answer = folder.write((tx) =>
      handlers()['contacts.confirm']({ tx, caller: JAPANESE }, { contactId: 'contact:p-24:1' }),
    );
    expect(answer).toEqual({ confirmedAt: '2026-11-21' });
    expect(contact('contact:p-24:1')).toMatchObject({ suspect: false, confirmedAt: '2026-11-21' });
  });
});

// Confirming the numbers in rounds over a real folder: scopes, progress, corrections and what a restart keeps.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmationHandlers } from '../../../electron/services/confirmation';
import { contactHandlers } from '../../../electron/services/contacts';
import { openWords } from '../../../electron/services/words';
import type { ConfirmationScope } from '../../../shared/domain/contacts/confirmationScope';
import type { Caller } from '../../../shared/rpc/envelope';
import { root } from '../../support/sources';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

const caller: Caller = { actor: null, language: 'ja' };
const words = openWords(`${root}/resources`);
const DAY_MS = 86_400_000;

let folder: StoreFixture;
beforeEach(() => {
  folder = openFixture();
  folder.write((tx) => {
    tx.create('site', { name: '本庁', kind: 'headquarters' }, 's1');
    tx.create('site', { name: '北支所', kind: 'headquarters' }, 's2');
    tx.create('person', { name: '例示 太郎', kana: 'れいじ たろう', siteId: 's1' }, 'p1');
    tx.create('person', { name: '架空 花子', kana: 'かくう はなこ', siteId: 's2' }, 'p2');
    tx.create('person', { name: '番号 無し', siteId: 's1' }, 'p3');
    tx.create('organisation', { name: '保守会社' }, 'o1');
    tx.create('role', { name: '復旧担当' }, 'r1');
    tx.create('assignment', { roleId: 'r1', personId: 'p2', order: 0 }, 'a1');
    const number = (id: string, ownerId: string, order: number) =>
      tx.create('contact', { ownerId, means: 'mobilePhone', value: `090-0000-${id}`, order }, id);
    number('1001', 'p1', 2);
    number('1002', 'p1', 1);
    number('2001', 'p2', 1);
    number('9001', 'o1', 1);
    number('8001', 's1', 1);
  });
});
afterEach(() => folder.close());

const handlers = confirmationHandlers();
const view = (scope: ConfirmationScope = { kind: 'all' }) =>
  handlers['confirmation.view']({ db: folder.store.reads, caller }, { scope });
const start = (scope?: ConfirmationScope) =>
  folder.write((tx) => handlers['confirmation.start']({ tx, caller }, scope === undefined ? {} : { scope }));
const close = () => folder.write((tx) => handlers['confirmation.close']({ tx, caller }, {}));
const contacts = () => contactHandlers({ clock: () => folder.clockMs, zoneMinutes: () => 540, words });
const confirm = (contactId: string, corrected?: { value: string; means: 'workPhone'; when: null }) =>
  folder.write((tx) =>
    contacts()['contacts.confirm']({ tx, caller }, { contactId, ...(corrected ? { corrected } : {}) }),
  );
const ids = (scope: ConfirmationScope) =>
  view(scope).owners.map(({ owner, contacts: own }) => [owner.id, own.map(({ id }) => id)]);

describe('a scope', () => {
  it('of everybody lists people by kana, then organisations and sites; who has no number is left out', () => {
    expect(ids({ kind: 'all' })).toEqual([
      ['p2', ['2001']],
      ['p1', ['1002', '1001']],
      ['o1', ['9001']],
      ['s1', ['8001']],
    ]);
  });

  it('of a site has its own numbers and those of its people, of a role those who hold and deputise it', () => {
    expect(ids({ kind: 'site', id: 's1' }).map(([id]) => id)).toEqual(['s1', 'p1']);
    expect(ids({ kind: 'role', id: 'r1' }).map(([id]) => id)).toEqual(['p2']);
    expect(ids({ kind: 'organisations' }).map(([id]) => id)).toEqual(['o1']);
    expect(ids({ kind: 'site', id: 'gone' })).toEqual([]);
  });
});

describe('[rule 12] a round', () => {
  it('begins today, counts what is confirmed from then on, and goes on after a restart', () => {
    confirm('9001');
    folder.clockMs += DAY_MS;
    expect(view().round).toBeNull();
    const { id } = start();
    expect(start().id).toBe(id);
    expect(view().round).toMatchObject({ id, startedOn: '2026-11-21', closedOn: null });
    expect(view().progress.all).toEqual({ total: 5, confirmed: 0, suspect: 0 });
    confirm('1001');
    folder.write((tx) => tx.change('contact', '2001', { suspect: true }));
    folder.reopen();
    expect(view().progress.all).toEqual({ total: 5, confirmed: 1, suspect: 1 });
    expect(view().progress.sites).toEqual([
      { id: 's1', name: '本庁', nameEn: null, total: 3, confirmed: 1, suspect: 0 },
      { id: 's2', name: '北支所', nameEn: null, total: 1, confirmed: 0, suspect: 1 },
    ]);
    expect(view().progress.roles).toMatchObject([{ id: 'r1', total: 1, suspect: 1 }]);
  });

  it('a number corrected while it is confirmed has its date and no suspicion from its first moment', () => {
    start();
    folder.write((tx) => tx.change('contact', '2001', { suspect: true }));
    confirm('2001', { value: '03-0000-2001', means: 'workPhone', when: null });
    expect(folder.store.reads.get('contact', '2001')).toMatchObject({
      value: '03-0000-2001',
      means: 'workPhone',
      confirmedAt: '2026-11-20',
      suspect: false,
    });
    expect(view().progress.all.confirmed).toBe(1);
  });

  it('of one site asks for its numbers only; another part joins it from its first day, everybody takes it over', () => {
    start({ kind: 'site', id: 's2' });
    expect(ids({ kind: 'all' })).toEqual([['p2', ['2001']]]);
    expect(view()).toMatchObject({ scopes: [{ kind: 'site', id: 's2' }], progress: { all: { total: 1 } } });
    expect(ids({ kind: 'organisations' })).toEqual([]);
    folder.clockMs += DAY_MS;
    start({ kind: 'organisations' });
    start({ kind: 'organisations' });
    expect(ids({ kind: 'all' }).map(([id]) => id)).toEqual(['p2', 'o1']);
    expect(folder.store.reads.list('confirmationRound').map(({ startedOn }) => startedOn)).toEqual([
      '2026-11-20',
      '2026-11-20',
    ]);
    start();
    expect(view()).toMatchObject({ scopes: [{ kind: 'all' }], progress: { all: { total: 5 } } });
    close();
    expect(view()).toMatchObject({ round: null, scopes: [], progress: { all: { total: 5 } } });
  });

  it('ends with its day on record, also one begun on another laptop at the same time', () => {
    start();
    folder.write((tx) => tx.create('confirmationRound', { startedOn: '2026-11-19' }, 'merged'));
    expect(view().round?.id).toBe('merged');
    close();
    expect(view()).toMatchObject({ round: null, lastRound: { closedOn: '2026-11-20' } });
    folder.clockMs += DAY_MS;
    start();
    expect(view().progress.all.confirmed).toBe(0);
  });
});

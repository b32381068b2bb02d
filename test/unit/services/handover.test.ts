// Handing a response on: one page out of what is on record, kept as it stood, acknowledged by a name (rules 2, 4 and 15).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { PagePart } from '../../../shared/model/handover';
import type { OutputOf } from '../../../shared/rpc/contract';
import { codeIn, openTestApp, temporaryFolder, valueIn } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;
let incidentId: string;

const caller = { actor: 'p-13', language: 'ja' };
const send = (name: string, input: unknown) => app.dispatch({ name, input, caller });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));
const pass = (minutes: number) => {
  now += minutes * 60_000;
};

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-11-20T05:00:00+09:00');
  app = openTestApp({ dataDir: folder.path, clock: () => now });
  ask('plan.loadDemo', { deviceCode: 'B' });
  const facts = { mode: 'real', title: '停電', what: '本庁舎が停電', noticedAt: '2026-11-20T04:52:00+09:00' };
  incidentId = ask<{ id: string }>('incident.start', facts).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

const page = () => ask<OutputOf<'handover.page'>>('handover.page', { incidentId }).page;
const lines = (part: PagePart) => page().find((one) => one.part === part)?.lines ?? [];
const objectives = () => ask<OutputOf<'objective.list'>>('objective.list', { incidentId });
const setObjective = (text: string, more: object = {}) =>
  ask<{ id: string }>('objective.set', { incidentId, text, ...more }).id;
const entries = () => ask<OutputOf<'chronology.list'>>('chronology.list', { incidentId });

describe('objectives', () => {
  it('[2][4] are written, reworded and reached by lines of the log; the page shows those still open', () => {
    const power = setObjective('電源を戻す');
    pass(5);
    setObjective('窓口を9時に開く');
    pass(5);
    const reworded = setObjective('電源を3時間で戻す', { supersedes: power });
    expect(lines('objectives').map(({ text }) => text)).toEqual(['電源を3時間で戻す', '窓口を9時に開く']);
    pass(5);
    setObjective('電源を3時間で戻す', { supersedes: reworded, state: 'reached', reason: '7:40に復電' });
    expect(lines('objectives').map(({ text }) => text)).toEqual(['窓口を9時に開く']);
    expect(objectives().map(({ objective }) => objective.state)).toEqual(['reached', 'open']);
    expect(entries().map(({ text }) => text)).toContain('目標を改めた：電源を3時間で戻す（前：電源を戻す）');
    expect(entries().at(-1)?.text).toBe('目標に達した：電源を3時間で戻す。理由：7:40に復電');
  });

  it('of another response are refused by name, and nothing is written', () => {
    const facts = { mode: 'real', title: '断水', what: '断水', noticedAt: '2026-11-20T04:55:00+09:00' };
    const other = ask<{ id: string }>('incident.start', facts).id;
    const id = ask<{ id: string }>('objective.set', { incidentId: other, text: '水を運ぶ' }).id;
    const before = entries().length;
    expect(codeIn(send('objective.set', { incidentId, text: 'x', supersedes: id }))).toBe(
      'objective.otherIncident',
    );
    expect([entries().length, objectives()]).toEqual([before, []]);
  });
});

describe('the page', () => {
  it('says where things stand: situation, open checklists with the item in hand, what is deferred, what is not known', () => {
    const { runId } = ask<{ runId: string }>('checklist.start', { incidentId, checklistId: 'cl-initial' });
    const items = ask<OutputOf<'checklist.get'>>('checklist.get', { runId }).items.map(({ item }) => item);
    ask('checklist.mark', {
      runId,
      itemId: items[0]?.id,
      state: 'deferred',
      by: 'p-13',
      reason: '鍵を待つ',
      returnAt: '2026-11-20T06:00:00+09:00',
    });
    ask('chronology.add', { incidentId, text: '発電機が動いた', important: true });
    const told = { incidentId, text: '燃料の残り', questions: ['燃料は何時間もつか'] };
    ask('chronology.add', told);
    expect(lines('situation').map(({ text }) => text)).toEqual(['停電 本庁舎が停電', '発電機が動いた']);
    expect(lines('situation')[0]).toMatchObject({ at: '2026-11-20T04:52:00+09:00', atMeans: 'since' });
    expect(lines('actions')).toMatchObject([{ number: `0/${items.length}`, note: items[1]?.text }]);
    expect(lines('deferred')).toMatchObject([
      { text: items[0]?.text, note: '鍵を待つ', at: '2026-11-20T06:00:00+09:00', atMeans: 'due' },
    ]);
    expect(lines('unknowns')).toMatchObject([{ number: 'Q-B01', text: '燃料は何時間もつか' }]);
  });

  it('leaves out an important line that was corrected', () => {
    const { id } = ask<{ id: string }>('chronology.add', { incidentId, text: '死者1人', important: true });
    ask('chronology.add', { incidentId, text: '負傷1人', important: true, supersedes: id });
    expect(lines('situation').map(({ text }) => text)).toEqual(['停電 本庁舎が停電', '負傷1人']);
  });
});

describe('taking over', () => {
  it('[4][15] writes both names and the remarks into the log, and keeps the page as it stood', () => {
    setObjective('電源を戻す');
    pass(600);
    const words = { from: 'p-13', to: '予備 十一', remarks: '発電機の燃料を7時に確かめる' };
    const { id, number } = ask<OutputOf<'handover.take'>>('handover.take', { incidentId, ...words });
    pass(1);
    setObjective('窓口を開く');
    const [kept] = ask<OutputOf<'handover.list'>>('handover.list', { incidentId });
    expect(kept).toMatchObject({ at: '2026-11-20T15:00:00+09:00', entryNumber: number, toName: '予備 十一' });
    expect(kept?.handover.id).toBe(id);
    const then = kept?.handover.page.find(({ part }) => part === 'objectives')?.lines;
    expect(then?.map(({ text }) => text)).toEqual(['電源を戻す']);
    const line = entries().find((entry) => entry.number === number);
    expect(line).toMatchObject({ to: '予備 十一', important: true });
    expect(line?.text).toMatch(/へ引き継いだ。発電機の燃料を7時に確かめる$/);
  });

  it('from somebody to the same person is refused, and nothing is written', () => {
    const before = entries().length;
    expect(codeIn(send('handover.take', { incidentId, from: 'p-13', to: 'p-13' }))).toBe(
      'handover.samePerson',
    );
    expect([entries().length, ask('handover.list', { incidentId })]).toEqual([before, []]);
  });

  it('in a closed response is refused', () => {
    ask('incident.close', { id: incidentId, as: 'falseAlarm' });
    expect(codeIn(send('handover.take', { incidentId, from: 'p-13', to: 'p-14' }))).toBe('incident.closed');
  });
});

describe('what the other rooms know', () => {
  it('stands on the page: what is down by its deadline, who is on duty, vacant roles, promises, rules set aside', () => {
    const [system] = ask<{ id: string; name: string }[]>('record.list', { entity: 'system' });
    const subjects = [{ kind: 'system', id: system?.id }];
    ask('board.report', { incidentId, subjects, state: 'stopped', since: '2026-11-20T04:50:00+09:00' });
    ask('muster.take', { incidentId, roleId: 'role-lead', holder: 'p-04' });
    ask('promise.make', { incidentId, what: '続報', to: ['対策本部'], dueAt: '2026-11-20T06:00:00+09:00' });
    ask('exception.allow', {
      incidentId,
      title: '施錠を外す',
      ruleDeparted: 'サーバ室の入退室',
      approvedBy: 'p-04',
    });
    expect(lines('situation')[1]).toMatchObject({
      text: `${system?.name} 停止`,
      about: { entity: 'system' },
    });
    expect(lines('resources')[0]).toMatchObject({ about: { entity: 'person', id: 'p-04' } });
    expect(lines('resources').at(-1)?.text).toMatch(/^担い手がいない役割：/);
    expect(lines('promises').map(({ text }) => text)).toContain('続報');
    expect(lines('exceptions').map(({ text }) => text)).toContain('施錠を外す');
  });

  it('[8] the roles named move to the successor, who then holds them; the others stay', () => {
    const [first, second] = ask<OutputOf<'muster.roles'>>('muster.roles', { incidentId }).map(
      ({ roleId }) => roleId,
    );
    for (const roleId of [first, second]) ask('muster.take', { incidentId, roleId, holder: 'p-13' });
    ask('handover.take', { incidentId, from: 'p-13', to: 'p-14', roleIds: [first] });
    const now = ask<OutputOf<'handover.page'>>('handover.page', { incidentId }).roles;
    const holderOf = (id: string | undefined) => now.find(({ roleId }) => roleId === id)?.holder;
    expect([holderOf(first), holderOf(second)]).toEqual(['p-14', 'p-13']);
  });
});

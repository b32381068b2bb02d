// The status board over a real folder: a word changes a state and writes the log, what is unknown asks, nothing is lost.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { BoardView } from '../../../shared/rpc/board';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { codeIn, openTestApp, temporaryFolder, valueIn, writtenElsewhere } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;
let incidentId: string;

const at = (clock: string) => `2026-11-20T${clock}:00+09:00`;
const caller = { actor: 'p-13', language: 'ja' };
const send = (name: string, input: unknown, more: object = {}) =>
  app.dispatch({ name, input, caller: { ...caller, ...more } });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));
const set = (clock: string) => {
  now = Date.parse(at(clock));
};
const system = (id: string) => ({ kind: 'system', id });
const report = (id: string, state: string, more: object = {}) =>
  send('board.report', { incidentId, subjects: [system(id)], state, ...more });
const view = () => ask<BoardView>('board.view', { incidentId });
const row = (id: string) => {
  const found = view().rows.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};
const texts = () =>
  ask<ChronologyEntry[]>('chronology.list', { incidentId })
    .filter(({ kind }) => kind !== 'start')
    .map(({ text }) => text);
const questions = () =>
  ask<OutputOf<'question.list'>>('question.list', { incidentId }).map(({ question }) => [
    question.text,
    question.answered?.as ?? 'open',
  ]);

beforeEach(() => {
  folder = temporaryFolder();
  set('03:00');
  app = openTestApp({ dataDir: folder.path, clock: () => now });
  ask('plan.loadDemo', { deviceCode: 'B' });
  incidentId = ask<{ id: string }>('incident.start', {
    mode: 'real',
    title: '停電',
    what: '本庁舎が停電',
    noticedAt: at('02:52'),
  }).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

describe('the board', () => {
  it('[1] begins with everything unknown and every clock running from the detection', () => {
    const board = view();
    expect(board.counts.system).toMatchObject({ unknown: 16, working: 0 });
    expect(board.counts.business).toMatchObject({ unknown: 14 });
    expect(board.rows.map(({ kind, systemKind }) => systemKind ?? kind).join(' ')).toBe(
      `${'base '.repeat(7)}${'business '.repeat(23)}`.trim(),
    );
    expect(row('sys-lan')).toMatchObject({
      state: 'unknown',
      clock: { startedAt: at('02:52'), from: 'detection', rtoHours: 1, deadlineAt: at('03:52') },
    });
  });

  it('[4] a word changes the state, keeps who said so, and writes its line', () => {
    set('03:10');
    const answer = report('sys-auth', 'stopped', {
      since: at('02:49'),
      saidBy: '架橋 九里',
      note: '2台とも起動しない',
      waitsFor: 'みほん保守',
    });
    expect(valueIn(answer)).toMatchObject({ number: 'B-0002', questions: [] });
    expect(texts()).toEqual([
      '認証基盤：停止。02:49から（架橋 九里の話）。待つ相手：みほん保守。2台とも起動しない',
    ]);
    expect(row('sys-auth')).toMatchObject({
      state: 'stopped',
      since: at('02:49'),
      confirmedAt: at('03:10'),
      clock: { startedAt: at('02:49'), from: 'stoppage', rtoHours: 3, deadlineAt: at('05:49') },
      words: [{ saidBy: '架橋 九里', by: 'p-13', deviceCode: 'B', logNumber: 'B-0002' }],
    });
    set('03:40');
    report('sys-auth', 'stopped');
    report('sys-auth', 'restoring');
    expect(texts().slice(1)).toEqual(['認証基盤：停止のまま', '認証基盤：停止 → 復旧中']);
  });

  it('says restored as an event, in time or late against the RTO', () => {
    report('sys-lan', 'stopped', { since: at('02:52') });
    report('sys-dns', 'stopped', { since: at('02:52') });
    set('03:40');
    report('sys-lan', 'otherMeans');
    set('04:30');
    report('sys-dns', 'working', { since: at('04:14') });
    expect(texts().slice(2)).toEqual([
      '基幹LAN：停止 → 代替で稼働。復旧。期限 03:52 に間に合った（余裕 0:12）',
      'DNS：停止 → 稼働。復旧。期限 03:52 に 0:22 遅れた。04:14から',
    ]);
    expect(row('sys-dns').clock).toMatchObject({ endedAt: at('04:14') });
  });

  it('[1] unknown asks once, and the word that ends it answers', () => {
    report('sys-file', 'unknown');
    report('sys-file', 'unknown');
    expect(questions()).toEqual([['ファイル共有の状態', 'open']]);
    report('sys-file', 'stopped', { since: { unknown: 'unknown' } });
    expect(questions()).toEqual([
      ['ファイル共有はいつからその状態か', 'open'],
      ['ファイル共有の状態', 'answered'],
    ]);
    report('sys-file', 'stopped', { since: at('02:55') });
    expect(questions().map(([, state]) => state)).toEqual(['answered', 'answered']);
  });

  it('[1] an answer fills the field it came from: the state from now on, the rest as it was told', () => {
    const openOnes = () =>
      ask<OutputOf<'question.board'>>('question.board', { incidentId }).filter(
        ({ question }) => question.answered === null,
      );
    const answer = (value: string | number) => {
      const [first] = openOnes();
      ask('question.answer', { id: first?.question.id, as: 'answered', text: String(value), value });
    };
    report('sys-file', 'unknown');
    expect(openOnes()[0]?.target).toMatchObject({ kind: 'choice' });
    set('03:30');
    answer('stopped');
    expect(row('sys-file')).toMatchObject({ state: 'stopped', confirmedAt: at('03:30'), disputed: false });
    report('sys-web', 'stopped', { since: { unknown: 'unknown' } });
    set('03:50');
    answer(at('02:58'));
    expect(row('sys-web')).toMatchObject({
      since: at('02:58'),
      clock: { startedAt: at('02:58'), from: 'stoppage' },
    });
    expect(row('sys-web').words).toHaveLength(1);
    const subject = { kind: 'business', id: 'biz-hq' };
    ask('board.means', { incidentId, subject, act: 'started', limitHours: { unknown: 'unknown' } });
    expect(row('biz-hq').means?.exhaustedAt).toBeNull();
    answer(5);
    expect(row('biz-hq').means?.exhaustedAt).toBe(at('08:50'));
    expect(openOnes()).toEqual([]);
  });

  it('one line speaks of many rows, each once', () => {
    const subjects = [
      system('sys-lan'),
      system('sys-dns'),
      system('sys-lan'),
      { kind: 'business', id: 'biz-hq' },
    ];
    ask('board.report', { incidentId, subjects, state: 'working', saidBy: '架橋 九里' });
    expect(texts()).toEqual(['基幹LAN、DNS、対策本部の運営：稼働（架橋 九里の話）']);
    expect(view().counts).toMatchObject({ system: { working: 2 }, business: { working: 1 } });
  });

  it('[2] a word on the wrong row is declared wrong and stays to be read', () => {
    report('sys-lan', 'working');
    const { ids } = valueIn<{ ids: string[] }>(report('sys-lan', 'stopped'));
    expect(codeIn(report('sys-dns', 'unknown', { supersedes: ids[0] }))).toBe('board.otherRow');
    report('sys-lan', 'working', { supersedes: ids[0] });
    expect(row('sys-lan')).toMatchObject({ state: 'working', clock: null });
    const { statuses } = ask<OutputOf<'board.history'>>('board.history', {
      incidentId,
      subjectId: 'sys-lan',
    });
    expect(statuses.map(({ record, isWrong, inForce }) => [record.state, isWrong, inForce])).toEqual([
      ['working', false, true],
      ['stopped', true, false],
      ['working', false, false],
    ]);
  });

  it('[S7] words of two laptops that did not know each other both stand, until one word knows both', () => {
    report('sys-web', 'working');
    writtenElsewhere(folder.path, (tx) =>
      tx.append('statusReport', {
        incidentId,
        subjectKind: 'system',
        subjectId: 'sys-web',
        state: 'stopped',
        deviceId: tx.ownDevice().id,
        clockAt: at('03:01'),
      }),
    );
    expect(row('sys-web')).toMatchObject({ disputed: true, state: 'stopped' });
    expect(row('sys-web').words.map(({ state }) => state)).toEqual(['working', 'stopped']);
    set('03:05');
    report('sys-web', 'stopped');
    expect(row('sys-web')).toMatchObject({ disputed: false });
  });

  it('[3] a laptop with a wrong clock tells of the right moment', () => {
    ask('device.configure', { clockOffsetSeconds: 600 });
    report('sys-web', 'stopped');
    expect(row('sys-web').confirmedAt).toBe(at('03:10'));
  });

  it('who blocks whom, with the slack, over the plan of the demo', () => {
    for (const id of ['sys-lan', 'sys-dns', 'sys-virt', 'sys-wan']) report(id, 'otherMeans');
    for (const id of ['sys-auth', 'sys-share', 'sys-mail']) report(id, 'stopped', { since: at('02:52') });
    const estimate = (id: string, parts: object) =>
      ask('board.estimate', { incidentId, subject: system(id), parts, countsFrom: at('03:00') });
    estimate('sys-auth', { decide: 30, repair: 90, followUp: 40 });
    estimate('sys-share', { decide: 10, repair: 60, followUp: 20 });
    expect(row('sys-share')).toMatchObject({
      expected: { at: at('05:40'), heldBy: 'sys-auth' },
      slackMinutes: 12,
      blockers: [{ id: 'sys-auth', path: ['sys-share', 'sys-auth'] }],
    });
    expect(row('sys-mail')).toMatchObject({
      expected: { at: null, atLeast: at('05:40') },
      slackMinutes: null,
    });
    expect(row('biz-hq')).toMatchObject({ expected: { at: at('05:40') } });
    expect(view().holds[0]).toMatchObject({ id: 'sys-auth' });
    const clocks = ask<OutputOf<'board.clocks'>>('board.clocks', { incidentId, limit: 3 });
    const deadlines = clocks.rows.map(({ clock }) => clock?.deadlineAt);
    expect(deadlines).toEqual([...deadlines].sort());
    expect(clocks.rows).toHaveLength(3);
    expect(clocks.running).toBeGreaterThan(3);
  });

  it('FR5-FORM-ETA: keeps every version, asks for what is unknown, and the last one told stands', () => {
    report('sys-auth', 'stopped', { since: at('02:52') });
    const estimate = (parts: object, more: object = {}) =>
      send('board.estimate', {
        incidentId,
        subject: system('sys-auth'),
        parts,
        countsFrom: at('03:00'),
        ...more,
      });
    expect(valueIn(estimate({ decide: { unknown: 'unknown' }, repair: 60 }))).toMatchObject({
      minutes: null,
    });
    expect(texts().at(-1)).toBe('認証基盤：復旧の見込みは不明。早くても 04:00。不明：方針の検討と決裁');
    expect(questions()).toEqual([['認証基盤の復旧の見込み', 'open']]);
    const full = { detect: 5, decide: 15, repair: 60, restart: 5, verify: 5, followUp: 30, margin: 10 };
    expect(codeIn(estimate(full, { measuredMinutes: 150 }))).toBe('estimate.reasonNeeded');
    estimate(full, { measuredMinutes: 150, reason: '片系だけ戻す' });
    expect(row('sys-auth').outlook).toMatchObject({ versions: 2, minutes: 130, unknown: [], forgotten: [] });
    expect(row('sys-auth').expected.at).toBe(at('05:10'));
    expect(questions()).toEqual([['認証基盤の復旧の見込み', 'answered']]);
  });

  it('other means are in use since when, by whose decision, and until when they last by the plan', () => {
    const subject = { kind: 'business', id: 'biz-safety' };
    const use = (act: string, more: object = {}) =>
      send('board.means', { incidentId, subject, act, ...more });
    expect(codeIn(use('ended'))).toBe('board.notInUse');
    use('started', { means: '電話と紙の名簿', decidedBy: { unknown: 'unknown' }, since: at('03:00') });
    expect(row('biz-safety').means).toMatchObject({
      inUse: true,
      lasting: 'stated',
      lastsHours: 12,
      exhaustedAt: at('15:00'),
      decidedBy: null,
    });
    expect(questions()).toEqual([['職員の安否確認・参集管理の代替手段を誰が決めたか', 'open']]);
    use('changed', { limitHours: 4, decidedBy: '例山 一郎' });
    expect(row('biz-safety').means).toMatchObject({ exhaustedAt: at('07:00'), means: '電話と紙の名簿' });
    use('ended');
    expect(row('biz-safety').means?.inUse).toBe(false);
  });

  it('the order of recovery stands beside what happens', () => {
    report('sys-lan', 'stopped');
    report('sys-auth', 'restoring');
    const order = ask<OutputOf<'board.order'>>('board.order', { incidentId });
    expect(order).toHaveLength(16);
    const lan = order.find(({ id }) => id === 'sys-lan');
    expect(lan).toMatchObject({ is: 'next', plannedStartAt: at('02:52') });
    expect(order.find(({ id }) => id === 'sys-auth')).toMatchObject({ is: 'now', before: ['sys-lan'] });
  });

  it('is closed with the response: nothing is written any more', () => {
    ask('incident.close', { id: incidentId, overriddenBy: '例山 一郎', reason: '終わった' });
    expect(codeIn(report('sys-lan', 'working'))).toBe('incident.closed');
  });

  it('[S14] responses declared one event have one board', () => {
    const other = ask<{ id: string }>('incident.start', {
      mode: 'real',
      title: '北分室も停電',
      what: '停電',
      noticedAt: at('02:45'),
    }).id;
    ask('board.report', { incidentId: other, subjects: [system('sys-lan')], state: 'stopped' });
    ask('incident.join', { id: other, with: incidentId });
    expect(row('sys-lan')).toMatchObject({ state: 'stopped', clock: { startedAt: at('02:45') } });
  });

  it('English words for an English desk', () => {
    send('board.report', { incidentId, subjects: [system('sys-dns')], state: 'stopped' }, { language: 'en' });
    expect(texts()).toEqual(['DNS: Stopped']);
  });
});

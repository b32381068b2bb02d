// The response over a real folder: two facts start it, ticks write the log, nothing is edited away, nothing closes too early.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ChronologyEntry, RunView } from '../../../shared/rpc/response';
import { codeIn, openTestApp, temporaryFolder, valueIn, writtenElsewhere } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-11-20T05:00:00+09:00');
  app = openTestApp({ dataDir: folder.path, clock: () => now });
  ask('plan.loadDemo', { deviceCode: 'B' });
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

const caller = { actor: 'p-13', language: 'ja' };
const send = (name: string, input: unknown) => app.dispatch({ name, input, caller });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));

function start(more: object = {}): string {
  const facts = { mode: 'real', title: '停電', what: '本庁舎が停電', noticedAt: '2026-11-20T04:52:00+09:00' };
  return ask<{ id: string }>('incident.start', { ...facts, ...more }).id;
}

const openRun = (incidentId: string, checklistId = 'cl-initial') =>
  ask<{ runId: string }>('checklist.start', { incidentId, checklistId }).runId;
const run = (runId: string) => ask<RunView>('checklist.get', { runId });
const entries = (incidentId: string) => ask<ChronologyEntry[]>('chronology.list', { incidentId });
const mark = (runId: string, itemId: string, state: string, more: object = {}) =>
  send('checklist.mark', { runId, itemId, state, by: 'p-13', ...more });

describe('starting', () => {
  it('rule 1: needs what and when only; what is not known becomes a question, not a blocked form', () => {
    const id = start({ what: { unknown: 'unknown' }, noticedAt: { unknown: 'confirming' } });
    const questions = ask<OutputOf<'question.list'>>('question.list', { incidentId: id });
    expect(questions.map((one) => [one.number, one.entryNumber])).toEqual([
      ['Q-B01', 'B-0001'],
      ['Q-B02', 'B-0001'],
    ]);
  });

  it('writes entry 1, with the time it was noticed and the time it was written', () => {
    const [first] = entries(start());
    expect(first).toMatchObject({
      number: 'B-0001',
      kind: 'start',
      occurredAt: '2026-11-20T04:52:00+09:00',
      occurredTold: true,
      recordedAt: '2026-11-20T05:00:00+09:00',
      by: 'p-13',
    });
  });
});

describe('ticks', () => {
  it('rule 4: every mark writes its line, numbered, with who did it', () => {
    const id = start();
    const runId = openRun(id);
    mark(runId, 'cl-initial-01', 'done');
    mark(runId, 'cl-initial-02', 'deferred', {
      reason: '停電で見えない',
      returnAt: '2026-11-20T05:45:00+09:00',
    });
    mark(runId, 'cl-initial-03', 'overridden', { by: '例山 一郎', reason: '口頭で足りる' });
    expect(
      entries(id)
        .slice(2)
        .map((entry) => [entry.number, entry.kind, entry.text]),
    ).toEqual([
      ['B-0003', 'tick', '初動対応 01「自分と周囲の安全を確かめ、危険ならその場を離れる」実施'],
      ['B-0004', 'tick', expect.stringMatching(/^初動対応 02「.*」後回し。理由：停電で見えない$/)],
      [
        'B-0005',
        'tick',
        expect.stringMatching(
          /^初動対応 03「.*」指示で省略（指示 例山 一郎・記録 \S+ \S+）。理由：口頭で足りる$/,
        ),
      ],
    ]);
    const [view] = run(runId).items[2]?.marks ?? [];
    expect(view).toMatchObject({ mark: { by: '例山 一郎' }, recordedBy: 'p-13' });
    expect(run(runId).items[0]?.marks[0]?.recordedBy).toBeNull();
    expect(run(runId)).toMatchObject({
      currentItemId: 'cl-initial-04',
      counts: { done: 1, deferred: 1, overridden: 1, notApplicable: 0, open: 8 },
    });
    now = Date.parse('2026-11-20T05:45:00+09:00');
    expect(run(runId).currentItemId).toBe('cl-initial-02');
  });

  it('rule 6: a step of switching over asks for a second person; alone, the log says so', () => {
    const id = start();
    const runId = openRun(id, 'cl-switchover');
    const item = run(runId).items.find(({ item: one }) => one.readBack)?.item.id ?? '';
    expect(codeIn(mark(runId, item, 'done', { readBackBy: 'p-13' }))).toBe('checklist.readBackSame');
    mark(runId, item, 'done', { readBackBy: 'p-14' });
    mark(runId, item, 'open');
    mark(runId, item, 'done', { readBackWaiver: '1人しかいない' });
    mark(runId, item, 'open');
    mark(runId, item, 'done');
    const ends = entries(id)
      .slice(2)
      .map((entry) => entry.text.split('」').at(-1));
    expect(ends).toEqual([
      expect.stringContaining('実施・復唱 '),
      '取り消し。未実施へ戻す',
      '実施・復唱者不在（1人しかいない）',
      '取り消し。未実施へ戻す',
      '実施・復唱なし',
    ]);
    expect(run(runId).items.find(({ item: one }) => one.id === item)?.marks).toHaveLength(5);
  });

  it('names what cannot be marked', () => {
    const runId = openRun(start());
    expect(codeIn(mark(runId, 'cl-switchover-01', 'done'))).toBe('checklist.unknownItem');
    expect(codeIn(mark(runId, 'cl-initial-01', 'notApplicable'))).toBe('checklist.reasonNeeded');
    expect(codeIn(mark('no-run', 'cl-initial-01', 'done'))).toBe('record.notFound');
  });
});

describe('the chronology', () => {
  it('rule 2: an entry is superseded, never changed; both stay and point at each other', () => {
    const id = start();
    const wrong = ask<{ id: string }>('chronology.add', { incidentId: id, text: '発電機 1号・2号とも運転' });
    const right = ask<{ id: string; number: string }>('chronology.add', {
      incidentId: id,
      text: '2号は停止',
      supersedes: wrong.id,
    });
    const list = entries(id);
    expect(list.find((entry) => entry.id === wrong.id)).toMatchObject({
      text: '発電機 1号・2号とも運転',
      supersededBy: [right.id],
    });
    expect(list.find((entry) => entry.id === right.id)).toMatchObject({ supersedes: wrong.id });
    expect(codeIn(send('record.save', { entity: 'logEntry', id: wrong.id, fields: { text: 'x' } }))).toBe(
      'record.appendOnly',
    );
    expect(codeIn(send('record.remove', { entity: 'logEntry', id: wrong.id }))).toBe('record.appendOnly');
  });

  it('rule 3: sorts by when things happened, by the clock as it was found to be', () => {
    const id = start();
    ask('chronology.add', { incidentId: id, text: '三' });
    ask('chronology.add', { incidentId: id, text: '一', occurredAt: '2026-11-20T04:55:00+09:00' });
    ask('device.configure', { clockOffsetSeconds: -600 });
    expect(entries(id).map((entry) => entry.text.slice(0, 1))).toEqual(['三', '対', '一']);
    expect(entries(id)[0]).toMatchObject({
      recordedAt: '2026-11-20T04:50:00+09:00',
      clockAt: '2026-11-20T05:00:00+09:00',
      occurredTold: false,
    });
  });

  it('opens a question for each unknown an entry names, and writes the answer', () => {
    const id = start();
    const entry = ask<{ number: string; questions: string[] }>('chronology.add', {
      incidentId: id,
      text: '復電の見込みは不明',
      questions: ['復電の見込み'],
    });
    expect(entry.questions).toEqual(['Q-B01']);
    const [open] = ask<OutputOf<'question.list'>>('question.list', { incidentId: id });
    ask('question.answer', { id: open?.question.id, as: 'answered', text: '06:30' });
    expect(entries(id).at(-1)?.text).toBe('Q-B01「復電の見込み」が分かった：06:30');
  });

  it('rule 1: when, from whom, to whom and by what may be unknown: the entry is written, and each asks', () => {
    const id = start();
    const unknown = { unknown: 'unknown' };
    const entry = ask<{ number: string; questions: string[] }>('chronology.add', {
      incidentId: id,
      text: '貼り紙があった',
      occurredAt: { unknown: 'confirming' },
      from: unknown,
      to: { unknown: 'notApplicable' },
      medium: unknown,
    });
    expect(entry.questions).toEqual(['Q-B01', 'Q-B02', 'Q-B03']);
    const asked = ask<OutputOf<'question.list'>>('question.list', { incidentId: id });
    expect(asked.map(({ question }) => question.text)).toEqual([
      'B-0002はいつ起きたか',
      'B-0002は誰からか',
      'B-0002は何で届いたか',
    ]);
    expect(entries(id).find(({ number }) => number === entry.number)).toMatchObject({
      occurredTold: false,
      from: null,
      medium: null,
      notKnown: { occurredAt: 'confirming', from: 'unknown', to: 'notApplicable', medium: 'unknown' },
    });
  });

  it('refuses to supersede an entry of another event, and to write into a closed one', () => {
    const one = start();
    const other = start({ title: '回線断' });
    const entry = ask<{ id: string }>('chronology.add', { incidentId: one, text: '事実' });
    expect(codeIn(send('chronology.add', { incidentId: other, text: 'x', supersedes: entry.id }))).toBe(
      'chronology.otherIncident',
    );
    ask('incident.close', { id: other });
    expect(codeIn(send('chronology.add', { incidentId: other, text: '遅れた知らせ' }))).toBe(
      'incident.closed',
    );
  });

  it('[S14] incidents declared one show one chronology from either; numbers stay', () => {
    const one = start();
    const other = start({ title: '回線断' });
    ask('chronology.add', { incidentId: other, text: '回線が切れた' });
    ask('incident.join', { id: other, with: one });
    expect(entries(one).map((entry) => entry.number)).toEqual(entries(other).map((entry) => entry.number));
    expect(entries(one)).toHaveLength(4);
    expect(codeIn(send('incident.join', { id: one, with: other }))).toBe('incident.alreadyJoined');
    expect(codeIn(send('incident.join', { id: one, with: one }))).toBe('incident.joinSelf');
  });
});

describe('the chronology as its screen reads it', () => {
  const order = (incidentId: string, more: object = {}) =>
    ask<OutputOf<'chronology.order'>>('chronology.order', { incidentId, ...more });
  const texts = (ids: readonly string[]) =>
    ask<OutputOf<'chronology.entries'>>('chronology.entries', { ids }).map(({ text }) => text);

  it('orders as the whole list does, newest first, and says what each filter holds', () => {
    const id = start({ noticedAt: { unknown: 'unknown' } });
    const add = (text: string, more: object = {}) =>
      ask<{ id: string }>('chronology.add', { incidentId: id, text, ...more }).id;
    const wrong = add('発電機は3台', { occurredAt: '2026-11-20T03:00:00+09:00' });
    add('代替拠点へ移る', { kind: 'decision', from: 'みほん保守' });
    const right = add('発電機は2台', { supersedes: wrong, important: true });
    const { runId } = ask<{ runId: string }>('checklist.start', {
      incidentId: id,
      checklistId: 'cl-initial',
    });
    mark(runId, 'cl-initial-01', 'done');
    const { ids, counts, elsewhere } = order(id);
    expect(ids).toEqual(
      entries(id)
        .map((entry) => entry.id)
        .toReversed(),
    );
    expect(elsewhere).toEqual([]);
    expect(counts).toEqual({
      all: 6,
      forTriage: 0,
      forDecision: 0,
      forDelivery: 0,
      double: 0,
      important: 1,
      decision: 1,
      unknown: 1,
      report: 0,
      checklist: 2,
      call: 0,
      corrected: 2,
    });
    for (const [filter, count] of Object.entries(counts))
      expect(order(id, { filter }).ids).toHaveLength(count);
    expect(order(id, { filter: 'corrected' }).ids).toEqual([right, wrong]);
    expect(texts(order(id, { text: 'ミホン' }).ids)).toEqual(['代替拠点へ移る']);
    expect(texts(order(id, { text: 'B0002' }).ids)).toEqual(['発電機は3台']);
    const [shown] = ask<OutputOf<'chronology.entries'>>('chronology.entries', { ids: [wrong, 'none'] });
    expect(shown).toMatchObject({
      supersededBy: [right],
      supersededByNumbers: ['B-0004'],
      supersedesNumber: null,
    });
  });
});

describe('what the plan no longer has', () => {
  it('does not break a response that uses it: the run of a removed checklist goes on', () => {
    const id = start();
    const runId = openRun(id);
    // The removal comes from another laptop: here the plan is closed while a response is open.
    writtenElsewhere(folder.path, (tx) => tx.remove('checklist', 'cl-initial'));
    expect(ask<OutputOf<'incident.overview'>>('incident.overview', { id }).runs).toHaveLength(1);
    ask('checklist.mark', { runId, itemId: 'cl-initial-01', state: 'done', by: 'p-13' });
    expect(run(runId).counts.done).toBe(1);
  });

  it('a correction of the clock beyond twenty years is refused', () => {
    expect(codeIn(send('device.configure', { clockOffsetSeconds: 1e12 }))).toBe('input.invalid');
  });
});

describe('closing', () => {
  it('is refused while something is deferred or not known, naming it; a named person may take it on with a reason', () => {
    const id = start({ what: { unknown: 'unknown' } });
    const runId = openRun(id);
    mark(runId, 'cl-initial-02', 'deferred');
    expect(send('incident.close', { id })).toMatchObject({
      ok: false,
      code: 'incident.unfinished',
      data: {
        deferred: 1,
        questions: 1,
        questionNumbers: ['Q-B01'],
        items: [{ runId, itemId: 'cl-initial-02' }],
      },
    });
    expect(codeIn(send('incident.close', { id, overriddenBy: '例山 一郎' }))).toBe('incident.unfinished');
    ask('incident.close', { id, overriddenBy: '例山 一郎', reason: '本部の指示' });
    expect(entries(id).at(-1)?.text).toMatch(/（指示 例山 一郎・記録 \S+ \S+「本部の指示」）$/);
    const [ended] = ask<OutputOf<'incident.list'>>('incident.list', { includeClosed: true });
    expect(ended?.closed).toMatchObject({ by: 'p-13', orderedBy: '例山 一郎', reason: '本部の指示' });
    expect(ask<unknown[]>('incident.list', {})).toEqual([]);
    expect(codeIn(mark(runId, 'cl-initial-02', 'done'))).toBe('incident.closed');
  });

  it('a mistake is closed as a false alarm, which answers its own questions', () => {
    const id = start({ what: { unknown: 'unknown' } });
    ask('incident.close', { id, as: 'falseAlarm' });
    const questions = ask<OutputOf<'question.list'>>('question.list', { incidentId: id });
    expect(questions.map(({ question }) => question.answered?.as)).toEqual(['waived']);
    expect(entries(id).at(-1)?.text).toBe('誤報として閉じた：停電');
  });

  it('a run closes when every item is settled, or when a named person says why not', () => {
    const runId = openRun(start());
    for (const { item } of run(runId).items.slice(1)) mark(runId, item.id, 'done');
    expect(send('checklist.close', { runId })).toMatchObject({
      code: 'checklist.unfinished',
      data: { left: 1 },
    });
    mark(runId, 'cl-initial-01', 'notApplicable', { reason: '無人' });
    ask('checklist.close', { runId });
    expect(codeIn(mark(runId, 'cl-initial-01', 'open'))).toBe('checklist.closed');
  });
});

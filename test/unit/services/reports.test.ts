// Reports over a real folder: one base of facts, versions that keep their text, sendings, promises, and questions that fill their field.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { codeIn, openTestApp, temporaryFolder, valueIn } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;
let incidentId: string;

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-11-20T05:00:00+09:00');
  app = openTestApp({ dataDir: folder.path, clock: () => now });
  ask('plan.loadDemo', { deviceCode: 'B' });
  incidentId = start();
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

const begin = (templateId: string, id = incidentId) =>
  ask<{ id: string; number: string }>('report.start', { incidentId: id, templateId });
const view = (id: string) => ask<OutputOf<'report.get'>>('report.get', { id });
const tell = (reportId: string, key: string, value: unknown) => ask('report.tell', { reportId, key, value });
const sendTo = (id: string, more: object = {}) =>
  send('report.send', { id, to: ['対策本部'], channel: 'phone', ...more });
const promises = () => ask<OutputOf<'promise.list'>>('promise.list', { incidentId });
const questions = () => ask<OutputOf<'question.board'>>('question.board', { incidentId });
const entries = () => ask<ChronologyEntry[]>('chronology.list', { incidentId });
const field = (id: string, key: string) => view(id).fields.find((one) => one.key === key);
const lastText = () => entries().at(-1)?.text;

describe('a first report', () => {
  it('[1] goes out with what is on record: the rest is written 確認中 and each is a question', () => {
    const { id, number } = begin('RT-FIRST');
    expect(number).toBe('R-B01');
    const draft = view(id);
    expect(draft.lacks.minimum).toEqual([]);
    expect(draft.text).toContain('【第1報】停電(報告R-B01、11/20 05:00現在)');
    expect(draft.text).toContain(
      '11/20 04:52、確認中に異常があると分かりました。見えている事実は次のとおりです。本庁舎が停電',
    );
    expect(draft.text).toContain('原因:確認中');
    const sent = valueIn<OutputOf<'report.send'>>(sendTo(id));
    expect(sent).toMatchObject({ version: 1, entryNumber: 'B-0002' });
    const asked = questions();
    expect(asked.map(({ question }) => question.text)).toContain('原因（報告）');
    expect(asked).toHaveLength(sent.questions.length);
    expect(asked.length).toBe(view(id).line.unknown);
    expect(lastText()).toBe('第1報 R-B01 第1版を対策本部へ電話で送った。次の報告 11/20 05:30');
    expect(entries().at(-1)).toMatchObject({ kind: 'report', medium: 'phone', to: '対策本部' });
  });

  it('waits for what must be there before it is sent, and names it', () => {
    const other = start({ what: { unknown: 'unknown' } });
    const { id } = begin('RT-FIRST', other);
    expect(view(id).lacks.minimum).toEqual(['phenomenon']);
    expect(codeIn(sendTo(id))).toBe('report.incomplete');
    tell(id, 'phenomenon', '認証ができない');
    expect(valueIn<OutputOf<'report.send'>>(sendTo(id)).version).toBe(1);
  });

  it('is due by the rule of the house until one is out', () => {
    expect(promises()).toMatchObject([
      { id: null, templateId: 'RT-FIRST', status: 'open', dueAt: '2026-11-20T05:07:00+09:00' },
    ]);
    sendTo(begin('RT-FIRST').id);
    expect(promises()).toMatchObject([
      { templateId: 'RT-FOLLOW', dueAt: '2026-11-20T05:30:00+09:00', to: ['対策本部'] },
    ]);
  });
});

describe('the one base of facts', () => {
  it('a fact corrected in one report is corrected in every draft, and in the log', () => {
    const first = begin('RT-FIRST').id;
    const press = begin('RT-PRESS').id;
    tell(first, 'affected_customers', 1200);
    expect(field(press, 'affected_customers')?.value).toBe(1200);
    expect(view(press).text).toContain('お客様の数:1,200人');
    tell(press, 'affected_customers', 1500);
    expect(field(first, 'affected_customers')?.value).toBe(1500);
    expect(lastText()).toBe('報告の事実「影響した顧客数」：1,500人（前は1,200人）');
  });

  it('[2] what was sent keeps its text and says what is otherwise now; the next report tells the change and the correction', () => {
    const first = begin('RT-FIRST').id;
    tell(first, 'affected_customers', 1200);
    sendTo(first);
    const before = view(first).versions[0]?.version.text;
    now += 20 * 60_000;
    tell(first, 'affected_customers', 1500);
    tell(first, 'cause', '分電盤の故障');
    const [version] = view(first).versions;
    expect(version?.version.text).toBe(before);
    expect(version?.differs.map(({ key, before: old, after, kind }) => [key, old, after, kind])).toEqual([
      ['affected_customers', '1,200人', '1,500人', 'corrected'],
      ['cause', '確認中', '分電盤の故障', 'known'],
    ]);
    const follow = begin('RT-FOLLOW').id;
    expect(field(follow, 'changes')?.value).toBe(
      '影響した顧客数: 1,200人 → 1,500人、原因: 確認中 → 分電盤の故障',
    );
    expect(field(follow, 'corrections')?.value).toBe('影響した顧客数: 1,200人 → 1,500人');
  });

  it('words of one report stay there; what the app makes is not typed', () => {
    const internal = begin('RT-INTERNAL').id;
    const customer = begin('RT-CUSTOMER').id;
    tell(internal, 'staff_do', '紙の受付簿を使う');
    expect(field(customer, 'staff_do')).toBeUndefined();
    expect(codeIn(send('report.tell', { reportId: internal, key: 'version', value: 3 }))).toBe(
      'report.madeField',
    );
    expect(codeIn(send('report.tell', { reportId: internal, key: 'headline', value: 'x' }))).toBe(
      'report.unknownField',
    );
  });

  it('a statement taken back leaves what the records say', () => {
    const { id } = begin('RT-FIRST');
    tell(id, 'phenomenon', '庁舎が暗い');
    expect(field(id, 'phenomenon')).toMatchObject({
      value: '庁舎が暗い',
      origin: 'told',
      onRecord: '本庁舎が停電',
    });
    tell(id, 'phenomenon', null);
    expect(field(id, 'phenomenon')).toMatchObject({ value: '本庁舎が停電', origin: 'record' });
  });
});

describe('versions and approval', () => {
  it('a follow-up goes with its approval, or with the reason why not', () => {
    sendTo(begin('RT-FIRST').id);
    const { id } = begin('RT-FOLLOW');
    tell(id, 'system_name', '認証基盤');
    tell(id, 'current_action', '切替えの準備');
    expect(codeIn(sendTo(id))).toBe('report.notApproved');
    const fixed = ask<OutputOf<'report.fix'>>('report.fix', { id });
    ask('report.approve', {
      versionId: fixed.versionId,
      as: 'returned',
      approver: '例山 一郎',
      reason: '場所を足す',
    });
    expect(view(id).line.state).toBe('returned');
    expect(codeIn(sendTo(id))).toBe('report.notApproved');
    tell(id, 'impact_scope', '本庁舎の全業務');
    const again = ask<OutputOf<'report.fix'>>('report.fix', { id });
    expect(again.version).toBe(2);
    ask('report.approve', { versionId: again.versionId, as: 'approved', approver: '例山 一郎' });
    expect(view(id).line.state).toBe('approved');
    expect(valueIn<OutputOf<'report.send'>>(sendTo(id)).version).toBe(2);
    expect(view(id)).toMatchObject({ line: { state: 'sent', versions: 2 } });
    const customer = begin('RT-CUSTOMER').id;
    for (const key of ['stopped_services', 'customer_action', 'customer_contact'])
      tell(customer, key, '未定');
    expect(
      valueIn<OutputOf<'report.send'>>(sendTo(customer, { withoutApproval: '本部と連絡できない' })).version,
    ).toBe(1);
    expect(lastText()).toContain('承認なし（本部と連絡できない）');
  });

  it('what was approved goes out as it was approved, whatever became known since', () => {
    const { id } = begin('RT-INTERNAL');
    for (const key of ['system_name', 'staff_do', 'hq_contact']) tell(id, key, '本部');
    const customer = begin('RT-CUSTOMER').id;
    for (const key of ['stopped_services', 'customer_action', 'customer_contact'])
      tell(customer, key, '未定');
    sendTo(customer, { withoutApproval: '急ぐ' });
    const { versionId } = ask<OutputOf<'report.fix'>>('report.fix', { id });
    ask('report.approve', { versionId, as: 'approved', approver: 'p-01' });
    tell(id, 'impact_scope', '1階だけ');
    const sent = valueIn<OutputOf<'report.send'>>(sendTo(id));
    expect(sent.versionId).toBe(versionId);
    tell(id, 'impact_scope', '全業務');
    expect(view(id).isChanged).toBe(true);
  });

  it('nothing that was sent can be given up', () => {
    const { id } = begin('RT-FIRST');
    sendTo(id);
    expect(codeIn(send('report.withdraw', { id, reason: '誤り' }))).toBe('report.alreadySent');
    const other = begin('RT-PRESS').id;
    ask('report.withdraw', { id: other, reason: '公表しない' });
    expect(codeIn(send('report.tell', { reportId: other, key: 'headline', value: 'x' }))).toBe(
      'report.withdrawn',
    );
  });
});

describe('promises', () => {
  it('the next report keeps the promise, late with its reason; another can be moved or dropped with one', () => {
    sendTo(begin('RT-FIRST').id);
    now = Date.parse('2026-11-20T05:41:00+09:00');
    const { id } = begin('RT-FOLLOW');
    tell(id, 'system_name', '認証基盤');
    tell(id, 'current_action', '切替え');
    const sent = valueIn<OutputOf<'report.send'>>(
      sendTo(id, { withoutApproval: '指揮者が移動中', lateReason: '電話が混んだ' }),
    );
    expect(sent.kept).toBe(1);
    expect(promises()).toMatchObject([
      { status: 'open', dueAt: '2026-11-20T06:15:00+09:00' },
      { status: 'late', reason: '電話が混んだ' },
    ]);
    const made = ask<{ id: string }>('promise.make', {
      incidentId,
      what: '復旧見込み',
      to: ['業務部門'],
      dueAt: '2026-11-20T05:45:00+09:00',
    });
    expect(
      codeIn(send('promise.settle', { id: made.id, as: 'moved', dueAt: '2026-11-20T06:00:00+09:00' })),
    ).toBe('promise.reasonNeeded');
    ask('promise.settle', {
      id: made.id,
      as: 'moved',
      dueAt: '2026-11-20T06:00:00+09:00',
      reason: '見積り待ち',
    });
    expect(promises()[0]).toMatchObject({
      dueAt: '2026-11-20T06:00:00+09:00',
      moves: [{ reason: '見積り待ち' }],
    });
    ask('promise.settle', { id: made.id, as: 'dropped', reason: '相手が来た' });
    expect(promises().find((one) => one.id === made.id)).toMatchObject({ status: 'dropped' });
    expect(codeIn(send('promise.settle', { id: made.id, as: 'kept' }))).toBe('promise.ended');
  });

  it('another reader keeps waiting for what was promised to them', () => {
    sendTo(begin('RT-FIRST').id, { to: ['対策本部', '経営陣'] });
    const { id } = begin('RT-FIRST');
    expect(valueIn<OutputOf<'report.send'>>(sendTo(id, { to: ['対策本部'] })).kept).toBe(0);
  });
});

describe('questions', () => {
  it('an answer fills the field the question came from: a fact of the reports, the incident, an entry', () => {
    const other = start({ what: { unknown: 'unknown' }, noticedAt: { unknown: 'unknown' } });
    const board = () => ask<OutputOf<'question.board'>>('question.board', { incidentId: other });
    const [what, noticed] = board();
    ask('question.answer', { id: what?.question.id, as: 'answered', text: '配電盤から煙' });
    ask('question.answer', {
      id: noticed?.question.id,
      as: 'answered',
      text: '4時50分ごろ',
      value: '2026-11-20T04:50:00+09:00',
    });
    expect(ask('record.get', { entity: 'incident', id: other })).toMatchObject({
      what: '配電盤から煙',
      noticedAt: '2026-11-20T04:50:00+09:00',
    });
    const { id: report } = begin('RT-FIRST', other);
    expect(field(report, 'phenomenon')?.value).toBe('配電盤から煙');
    sendTo(report);
    const cause = board().find(({ question }) => question.about?.field === 'affected_customers');
    expect(cause?.target).toMatchObject({ kind: 'number', place: 'report' });
    ask('question.answer', { id: cause?.question.id, as: 'answered', text: '約300人', value: 300 });
    expect(field(report, 'affected_customers')?.value).toBe(300);
    expect(view(report).versions[0]?.differs.map(({ key }) => key)).toEqual(['affected_customers']);
  });

  it('[2] an answer about an entry is written as a correction of it; what else is unknown of it stays', () => {
    const { id } = ask<{ id: string; number: string }>('chronology.add', {
      incidentId,
      text: '2階で火災報知器',
      from: { unknown: 'unknown' },
      occurredAt: { unknown: 'unknown' },
    });
    const [first, second] = questions();
    expect([first?.target?.kind, second?.target?.kind]).toEqual(['instant', 'name']);
    ask('question.answer', { id: second?.question.id, as: 'answered', text: '警備室' });
    ask('question.answer', {
      id: first?.question.id,
      as: 'answered',
      text: '4:58',
      value: '2026-11-20T04:58:00+09:00',
    });
    const log = entries();
    const standing = log.filter(
      ({ supersededBy, text }) => text === '2階で火災報知器' && supersededBy.length === 0,
    );
    expect(standing).toMatchObject([
      { from: '警備室', occurredAt: '2026-11-20T04:58:00+09:00', notKnown: {} },
    ]);
    expect(log.find((entry) => entry.id === id)?.supersededBy).toHaveLength(1);
  });

  it('a value that does not fit the field is refused whole; a second answer stands beside the first', () => {
    sendTo(begin('RT-FIRST').id);
    const cause = questions().find(({ question }) => question.about?.field === 'cause')?.question.id ?? '';
    ask('question.answer', { id: cause, as: 'answered', text: '落雷', toldBy: '電力会社' });
    now += 60_000;
    ask('question.answer', { id: cause, as: 'answered', text: '分電盤' });
    const line = questions().find(({ question }) => question.id === cause);
    expect(line?.answers.map(({ text, inForce, toldBy }) => [text, inForce, toldBy])).toEqual([
      ['落雷', false, '電力会社'],
      ['分電盤', true, null],
    ]);
    const other = start({ noticedAt: { unknown: 'unknown' } });
    const [noticed] = ask<OutputOf<'question.board'>>('question.board', { incidentId: other });
    expect(
      codeIn(send('question.answer', { id: noticed?.question.id, as: 'answered', text: '昼', value: '昼' })),
    ).toBe('question.valueUnfit');
    expect(
      ask<OutputOf<'question.board'>>('question.board', { incidentId: other })[0]?.question.answered,
    ).toBeNull();
  });

  it('a fact told in a report answers its question; one told to be unknown asks', () => {
    const { id } = begin('RT-FIRST');
    tell(id, 'cause', { unknown: 'unknown' });
    expect(field(id, 'cause')?.question).toBe('Q-B01');
    tell(id, 'cause', '落雷');
    expect(questions()[0]?.question.answered).toMatchObject({ text: '落雷' });
  });

  it('is asked of somebody by a time; what is overdue comes first, then what nobody is asked', () => {
    const raise = (text: string, more: object = {}) =>
      ask<{ id: string }>('question.raise', { incidentId, text, ...more }).id;
    const waits = raise('発電機の燃料', { askedOf: 'p-14', nextCheckAt: '2026-11-20T06:00:00+09:00' });
    const late = raise('復電の見込み', { dueAt: '2026-11-20T05:30:00+09:00' });
    const bare = raise('水は出るか');
    now = Date.parse('2026-11-20T05:31:00+09:00');
    expect(questions().map(({ question }) => question.id)).toEqual([late, bare, waits]);
    ask('question.assign', {
      id: late,
      askedOf: '電力会社',
      nextCheckAt: '2026-11-20T05:40:00+09:00',
      dueAt: null,
    });
    expect(questions().map(({ question, urgency }) => [question.id, urgency])).toEqual([
      [bare, 'unasked'],
      [late, 'waiting'],
      [waits, 'waiting'],
    ]);
    expect(lastText()).toBe('Q-B02「復電の見込み」を電力会社に頼んだ');
  });
});

describe('what other rooms have on record', () => {
  it('the board names the systems that are hit, what stands still and when all was back; the reports follow it', () => {
    const { id } = begin('RT-FIRST');
    const say = (state: string) =>
      ask('board.report', { incidentId, subjects: [{ kind: 'system', id: 'sys-dns' }], state });
    say('stopped');
    const name = ask<{ name: string }>('record.get', { entity: 'system', id: 'sys-dns' }).name;
    expect(field(id, 'system_name')).toMatchObject({ value: name, origin: 'record' });
    expect(view(id).text).toContain(`${name}に異常があると分かりました`);
    now += 60 * 60_000;
    say('working');
    expect(field(begin('RT-RECOVERY').id, 'restored_at')?.value).toBe('2026-11-20T06:00:00+09:00');
  });
});

// The muster over a real folder: calls fall through, roles move by 着任 alone, the unreached are questions, weeks of absence break minimums.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { codeIn, openTestApp, temporaryFolder, valueIn, writtenElsewhere } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;
let incidentId: string;

const at = (time: string, day = '2026-11-20') => `${day}T${time}:00+09:00`;
const caller = { actor: 'p-16', language: 'ja' };
const send = (name: string, input: object) => app.dispatch({ name, input: { incidentId, ...input }, caller });
const ask = <T>(name: string, input: object = {}) => valueIn<T>(send(name, input));
const board = () => ask<OutputOf<'muster.board'>>('muster.board');
const onBoard = (id: string) => board().people.find(({ person }) => person.id === id);
const roleOf = (id: string) => board().roles.find(({ roleId }) => roleId === id);
const lastEntry = () => ask<ChronologyEntry[]>('chronology.list').at(-1);
const open = () =>
  ask<OutputOf<'question.list'>>('question.list')
    .filter(({ question }) => question.answered === null)
    .map(({ number, question }) => `${number} ${question.text}`);
const mobile = (person: string) => `contact:${person}:2`;
const call = (person: string, result: string, more: object = {}) =>
  ask<OutputOf<'muster.call'>>('muster.call', { contactId: mobile(person), result, ...more });

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse(at('05:00'));
  app = openTestApp({ dataDir: folder.path, clock: () => now });
  valueIn(app.dispatch({ name: 'plan.loadDemo', input: { deviceCode: 'B' }, caller }));
  const facts = { mode: 'real', title: '停電', what: '本庁舎が停電', noticedAt: at('04:52') };
  incidentId = valueIn<{ id: string }>(app.dispatch({ name: 'incident.start', input: facts, caller })).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

describe('the board', () => {
  it('[8] stands in the order of calling, with everybody once and those without a role last', () => {
    const { people, roles } = board();
    expect(people.slice(0, 4).map(({ person }) => person.id)).toEqual(['p-01', 'p-02', 'p-03', 'p-04']);
    expect(new Set(people.map(({ person }) => person.id)).size).toBe(40);
    expect(people.at(-1)?.standing).toBe('notCalled');
    expect(roles).toHaveLength(13);
    expect(roles[0]).toMatchObject({ roleId: 'role-chief', holders: [], callNext: 'p-01', suggestion: null });
  });

  it('guesses arrivals from the commute, from now on, and says that they are guesses', () => {
    expect(onBoard('p-01')?.arrival).toEqual({ at: at('05:55'), guessed: true, minutes: 55, mode: 'rail' });
    ask('muster.convene', { travel: 'walk', level: 'S1', siteId: 'site-hq', assembleBy: at('06:00') });
    expect(onBoard('p-01')?.arrival).toEqual({ at: at('08:10'), guessed: true, minutes: 190, mode: 'walk' });
    expect(lastEntry()?.text).toBe('参集を呼び出した：S1・本庁舎・06:00まで・徒歩で');
  });
});

describe('a call', () => {
  it('[4] that reached somebody is one line: the number, how they are and when they come', () => {
    const logged = call('p-01', 'reached', {
      roleId: 'role-chief',
      safety: 'safe',
      attendance: 'coming',
      arrivalAt: at('06:30'),
    });
    expect(lastEntry()).toMatchObject({
      number: logged.number,
      kind: 'call',
      text: '架空 太郎 090-0000-2001 つながった。無事・来る・到着見込み 06:30',
    });
    expect(logged.next).toBeNull();
    expect(onBoard('p-01')).toMatchObject({
      safety: { value: 'safe' },
      arrival: { at: at('06:30'), guessed: false },
      standing: 'available',
      attempts: 1,
      last: { means: 'call', logEntryId: lastEntry()?.id },
    });
  });

  it('[12] in vain falls to the deputy, marks a wrong number, and stands in 分かっていないこと until news comes', () => {
    expect(call('p-01', 'noAnswer', { roleId: 'role-chief' }).next).toBe('p-02');
    expect(call('p-02', 'wrongNumber', { roleId: 'role-chief' }).next).toBe('p-03');
    const number = { name: 'record.get', input: { entity: 'contact', id: mobile('p-02') }, caller };
    expect(valueIn(app.dispatch(number))).toMatchObject({ suspect: true });
    call('p-01', 'noAnswer', { roleId: 'role-chief' });
    expect(open()).toEqual([
      'Q-B01 架空 太郎の安否と到着見込み（電話がつながらない）',
      'Q-B02 仮名 花子の安否と到着見込み（電話がつながらない）',
    ]);
    ask('muster.report', { personId: 'p-01', means: 'wordOfMouth', toldBy: 'p-16', safety: 'safe' });
    expect(lastEntry()).toMatchObject({
      text: '架空 太郎：無事（人づて、稽古 冬子の話）。Q-B01 が分かった',
      from: '稽古 冬子',
      medium: 'runner',
    });
    expect(open()).toHaveLength(1);
  });

  it('[12] gives up on nobody: when all were tried, the one tried longest ago is next once the limit is over', () => {
    for (const id of ['p-01', 'p-02', 'p-03']) {
      call(id, 'noAnswer', { roleId: 'role-chief' });
      now += 60_000;
    }
    expect(roleOf('role-chief')?.callNext).toBeNull();
    now += 4 * 60_000;
    expect(roleOf('role-chief')?.callNext).toBe('p-01');
  });

  it('[8] that finds somebody suggests them for the role, and never gives it to them', () => {
    call('p-01', 'noAnswer', { roleId: 'role-chief' });
    call('p-02', 'reached', { roleId: 'role-chief', safety: 'safe', attendance: 'remote' });
    expect(roleOf('role-chief')).toMatchObject({
      holders: [],
      suggestion: { personId: 'p-02', rank: 1, passed: [{ personId: 'p-01', standing: 'unreached' }] },
    });
  });

  it('of one who cannot come asks nothing more of them', () => {
    call('p-16', 'cannotCome', { roleId: 'role-liaison', untilOn: '2026-11-24' });
    expect(lastEntry()?.text).toBe('稽古 冬子 090-0000-2016 つながったが来られない。来られない・11/24まで');
    expect(roleOf('role-liaison')?.callNext).toBe('p-17');
  });
});

describe('news of a person', () => {
  it('[1] told as unknown opens a question, and arriving answers it', () => {
    ask('muster.report', {
      personId: 'p-20',
      means: 'message',
      safety: 'safe',
      attendance: 'coming',
      arrivalAt: { unknown: 'unknown' },
    });
    expect(open()).toEqual(['Q-B01 下書 北斗の到着見込み']);
    ask('muster.report', { personId: 'p-20', means: 'faceToFace', attendance: 'onSite' });
    expect(open()).toEqual([]);
  });

  it('[1] given as the answer to its question fills the fact the question came from', () => {
    call('p-01', 'noAnswer', { roleId: 'role-chief' });
    const [question] = ask<OutputOf<'question.board'>>('question.board');
    expect(question?.target).toMatchObject({
      kind: 'choice',
      choices: [{ id: 'safe', ja: '無事', en: 'Safe' }, { id: 'injured' }],
      field: { ja: '安否', en: 'Safety' },
    });
    const answer = { id: question?.question.id, as: 'answered', text: '無事', value: 'safe', toldBy: '家族' };
    valueIn(app.dispatch({ name: 'question.answer', input: answer, caller }));
    expect(onBoard('p-01')).toMatchObject({ safety: { value: 'safe', disputed: false }, question: null });
  });

  it('[9] from paper keeps its own time and scribe, and is older news than a later call', () => {
    ask('muster.report', { personId: 'p-13', means: 'call', safety: 'injured' });
    now = Date.parse(at('07:00'));
    const told = { means: 'paper', safety: 'safe', occurredAt: at('04:55'), scribe: 'p-40' };
    ask('muster.report', { personId: 'p-13', ...told });
    expect(onBoard('p-13')?.safety).toMatchObject({ value: 'injured', disputed: false });
    const [entry] = ask<ChronologyEntry[]>('chronology.list').filter(({ scribe }) => scribe === 'p-40');
    expect(entry).toMatchObject({ medium: 'paper', occurredAt: at('04:55'), occurredTold: true });
  });

  it('[2] is corrected by more news: both stay to be read, the corrected one counts no longer', () => {
    const first = ask<{ id: string }>('muster.report', {
      personId: 'p-13',
      means: 'call',
      safety: 'injured',
    });
    ask('muster.report', { personId: 'p-13', means: 'call', safety: 'safe', supersedes: first.id });
    expect(onBoard('p-13')?.safety).toMatchObject({ value: 'safe', disputed: false });
    const history = ask<OutputOf<'muster.history'>>('muster.history', { personId: 'p-13' });
    expect(history.map(({ corrected }) => corrected)).toEqual([false, true]);
    const foreign = { personId: 'p-14', means: 'call', safety: 'safe', supersedes: first.id };
    expect(codeIn(send('muster.report', foreign))).toBe('muster.otherPerson');
    expect(codeIn(send('muster.report', { personId: 'p-14', means: 'call' }))).toBe('muster.nothingTold');
  });

  it('[S7] of another laptop that says otherwise stays visible, until somebody who saw both speaks', async () => {
    ask('muster.report', { personId: 'p-13', means: 'call', safety: 'safe' });
    await app.close();
    const elsewhere = {
      personId: 'p-13',
      means: 'wordOfMouth' as const,
      safety: 'injured' as const,
      after: [],
    };
    writtenElsewhere(folder.path, (tx) =>
      tx.append('musterReport', {
        ...elsewhere,
        incidentId,
        deviceId: tx.ownDevice().id,
        clockAt: at('04:58'),
      }),
    );
    app = openTestApp({ dataDir: folder.path, clock: () => now });
    expect(onBoard('p-13')?.safety).toMatchObject({
      disputed: true,
      versions: [{ value: 'injured' }, { value: 'safe' }],
    });
    ask('muster.report', { personId: 'p-13', means: 'faceToFace', safety: 'safe' });
    expect(onBoard('p-13')?.safety.disputed).toBe(false);
  });
});

describe('roles', () => {
  it('[8] move on 着任 and end on 離任, and whoever takes one is on duty', () => {
    ask('muster.take', { roleId: 'role-chief', holder: 'p-02' });
    expect(lastEntry()?.text).toBe('最高責任者：仮名 花子（第1代行） 着任');
    expect(roleOf('role-chief')).toMatchObject({
      holders: [{ holder: 'p-02', since: at('05:00'), rank: 1 }],
      callNext: null,
    });
    expect(board().duty).toMatchObject([{ holder: 'p-02', mark: 'on', roleIds: ['role-chief'] }]);
    expect(codeIn(send('muster.take', { roleId: 'role-chief', holder: 'p-02' }))).toBe('muster.alreadyHeld');
    ask('muster.take', { roleId: 'role-chief', holder: 'p-01' });
    expect(lastEntry()?.text).toBe('最高責任者：架空 太郎 着任。仮名 花子から交代');
    ask('muster.leave', { roleId: 'role-chief', reason: '負傷者の付添い' });
    expect(lastEntry()?.text).toBe('最高責任者：架空 太郎 離任。理由：負傷者の付添い');
    expect(codeIn(send('muster.leave', { roleId: 'role-chief' }))).toBe('muster.notHeld');
    expect(roleOf('role-chief')).toMatchObject({ holders: [], leftAt: at('05:00') });
  });

  it('can be taken by somebody the plan does not name', () => {
    ask('muster.take', { roleId: 'role-info', holder: '応援 一郎' });
    expect(
      ask<OutputOf<'muster.roles'>>('muster.roles').find(({ roleId }) => roleId === 'role-info'),
    ).toMatchObject({
      holders: [{ name: '応援 一郎', rank: null }],
    });
  });

  it('go to the next shift together, in one line', () => {
    ask('muster.take', { roleId: 'role-lead', holder: 'p-04' });
    ask('muster.take', { roleId: 'role-work-lead', holder: 'p-04' });
    now = Date.parse(at('17:00'));
    expect(board().duty).toMatchObject([{ holder: 'p-04', mark: 'over', restDueAt: at('17:00') }]);
    const end = { plannedEndAt: at('02:00', '2026-11-21') };
    expect(ask('muster.relieve', { from: 'p-04', to: 'p-05', ...end })).toEqual({ roles: 2 });
    expect(lastEntry()?.text).toBe('見本 二葉から模擬 三太へ交代：責任者・作業実施責任者');
    expect(board().duty).toMatchObject([
      {
        holder: 'p-05',
        mark: 'on',
        plannedEndAt: end.plannedEndAt,
        roleIds: ['role-lead', 'role-work-lead'],
      },
      { holder: 'p-04', mark: 'off', restingSince: at('17:00'), weekMinutes: 720 },
    ]);
    expect(codeIn(send('muster.relieve', { from: 'p-04', to: 'p-05' }))).toBe('muster.nothingToHand');
  });

  it('[8] move with the handover: the page names who is on duty, the successor holds them and the leaver rests', () => {
    ask('muster.take', { roleId: 'role-lead', holder: 'p-04' });
    const before = ask<OutputOf<'handover.page'>>('handover.page');
    expect(before.roles).toMatchObject([{ roleId: 'role-lead', holder: 'p-04', holderName: '見本 二葉' }]);
    const [duty, vacant] = before.page.find(({ part }) => part === 'resources')?.lines ?? [];
    expect(duty).toMatchObject({ text: '見本 二葉', who: '責任者', at: at('05:00'), note: '17:00まで' });
    expect(vacant?.text).toMatch(/^担い手がいない役割：/);
    now = Date.parse(at('15:00'));
    ask('handover.take', { from: 'p-04', to: 'p-05', roleIds: ['role-lead'] });
    expect(roleOf('role-lead')?.holders).toMatchObject([{ holder: 'p-05', since: at('15:00') }]);
    expect(board().duty).toMatchObject([
      { holder: 'p-05', mark: 'on' },
      { holder: 'p-04', mark: 'off', restingSince: at('15:00') },
    ]);
  });

  it('say where they are taken: that is news of the person and answers what was asked of them', () => {
    call('p-01', 'noAnswer', { roleId: 'role-chief' });
    ask('muster.take', {
      roleId: 'role-chief',
      holder: 'p-01',
      attendance: 'onSite',
      scribe: 'p-40',
      occurredAt: at('04:58'),
    });
    expect(open()).toEqual([]);
    expect(onBoard('p-01')).toMatchObject({
      safety: { value: 'safe' },
      attendance: { value: 'onSite' },
      arrival: null,
      last: { means: 'paper', scribe: 'p-40' },
    });
    const [entry] = ask<ChronologyEntry[]>('chronology.list').filter(({ scribe }) => scribe === 'p-40');
    expect(entry).toMatchObject({
      text: '最高責任者：架空 太郎 着任。無事・着いた',
      medium: 'paper',
      occurredAt: at('04:58'),
    });
  });

  it('refuse a second start of duty, an end without a start, and a plan without its time', () => {
    expect(codeIn(send('muster.duty', { holder: 'p-04', act: 'off' }))).toBe('muster.offDuty');
    ask('muster.duty', { holder: 'p-04', act: 'on', plannedEndAt: at('14:00') });
    expect(lastEntry()?.text).toBe('見本 二葉 勤務に入る。交代の予定 14:00');
    expect(codeIn(send('muster.duty', { holder: 'p-04', act: 'on' }))).toBe('muster.onDuty');
    expect(codeIn(send('muster.duty', { holder: 'p-04', act: 'planned' }))).toBe('muster.endNeeded');
  });

  it('of a closed response stay as they are', () => {
    const close = { id: incidentId, as: 'falseAlarm' };
    valueIn(app.dispatch({ name: 'incident.close', input: close, caller }));
    expect(codeIn(send('muster.take', { roleId: 'role-chief', holder: 'p-01' }))).toBe('incident.closed');
    expect(codeIn(send('muster.call', { contactId: mobile('p-01'), result: 'noAnswer' }))).toBe(
      'incident.closed',
    );
  });
});

describe('teams', () => {
  it('say what is missing by name, and count the unheard apart', () => {
    const team = (id: string) => board().teams.find((one) => one.id === id);
    expect(team('secretariat')).toMatchObject({ needed: 2, there: 0, unknown: 5, coverage: 'unknown' });
    call('p-16', 'cannotCome', { roleId: 'role-liaison' });
    call('p-17', 'cannotCome', { roleId: 'role-liaison' });
    expect(team('secretariat')).toMatchObject({ out: 2, coverage: 'short' });
    expect(team('secretariat')?.skills.find(({ id }) => id === 'sk-desk')).toMatchObject({
      coverage: 'short',
    });
  });
});

describe('the summary', () => {
  it('counts people and roles for the other screens', () => {
    call('p-01', 'noAnswer', { roleId: 'role-chief' });
    call('p-02', 'reached', {
      roleId: 'role-chief',
      safety: 'safe',
      attendance: 'coming',
      arrivalAt: at('07:00'),
    });
    ask('muster.take', { roleId: 'role-lead', holder: 'p-05' });
    expect(ask<OutputOf<'muster.summary'>>('muster.summary')).toMatchObject({
      people: { total: 40, safe: 1, unknown: 39, unreached: 1, coming: 1 },
      roles: { total: 12, taken: 1, byDeputy: 1, vacant: 11 },
      byDeputy: [{ role: { id: 'role-lead' }, holder: { holder: 'p-05', rank: 1 } }],
      vacant: expect.arrayContaining([
        {
          role: { id: 'role-chief', name: '最高', nameEn: 'Chief' },
          expected: expect.objectContaining({ id: 'p-02' }),
          arrivalAt: at('07:00'),
        },
      ]),
      breaksOn: null,
    });
  });
});

describe('weeks with few people', () => {
  const staffing = (more: object) =>
    ask('muster.staffing', {
      subject: { entity: 'unit', id: 'unit-it' },
      fromOn: '2026-11-20',
      means: 'message',
      ...more,
    });
  const outlook = (days: number) => ask<OutputOf<'muster.outlook'>>('muster.outlook', { days });
  const unit = (days = 14) => outlook(days).subjects.find(({ subject }) => subject.id === 'unit-it');
  const staff = (more: object) => ({ expected: null, onSite: null, remote: null, percent: null, ...more });

  it('keeps the level of a unit from a day on, on whose word, and names the day the minimum breaks', () => {
    staffing({ staff: staff({ expected: 18, onSite: 6, remote: 3 }), toldBy: 'p-04' });
    expect(lastEntry()?.text).toBe(
      '情報システム課 11/20から：出勤6人・テレワーク3人・全18人・50%（メール・安否サービス、見本 二葉の話）',
    );
    staffing({ staff: staff({ expected: 18, percent: 30 }), fromOn: '2026-12-01', note: '見込み' });
    expect(unit()).toMatchObject({ minimum: 6, breaksOn: '2026-12-01' });
    expect(outlook(14).criteria).toMatchObject([
      { criterionId: 'crit-activation', measure: 'daysToBreak', limit: 2, actual: 11, isMet: false },
      {
        criterionId: 'crit-telework',
        measure: 'absence',
        limit: 20,
        actual: 50,
        isMet: true,
        nodeId: 'n-telework-dec',
      },
    ]);
    expect(unit()?.days[0]).toMatchObject({ percent: 50, present: 9, remote: 3, coverage: 'met' });
    expect(unit(42)?.days.at(-1)).toMatchObject({
      on: '2026-12-31',
      percent: 30,
      present: 5,
      coverage: 'short',
    });
    expect(ask<OutputOf<'muster.summary'>>('muster.summary').breaksOn).toBe('2026-12-01');
  });

  it('keeps what a contractor still does', () => {
    const subject = { entity: 'organisation', id: 'ext-si' };
    staffing({ subject, service: 'reduced', note: '常駐は1名', untilOn: { unknown: 'unknown' } });
    expect(lastEntry()?.text).toBe(
      '模擬システムズ（架空） 11/20から：業務を縮小・いつまでか不明・常駐は1名（メール・安否サービス）',
    );
    expect(
      outlook(30)
        .subjects.find(({ subject: one }) => one.id === 'ext-si')
        ?.days.at(-1)?.service,
    ).toBe('reduced');
  });

  it('shows on which days a role has too few who can come', () => {
    for (const id of ['p-16', 'p-17'])
      ask('muster.report', { personId: id, means: 'call', attendance: 'cannotCome', untilOn: '2026-11-25' });
    const role = outlook(7).roles.find((one) => one.role.id === 'role-liaison');
    expect(role).toMatchObject({ needed: 1, breaksOn: '2026-11-20' });
    expect(role?.days.map(({ coverage }) => coverage).join(' ')).toBe(
      'short short short short short short met',
    );
  });

  it('refuses news without content and days the wrong way round', () => {
    const subject = { entity: 'unit', id: 'unit-it' };
    const base = { subject, fromOn: '2026-11-20', means: 'call' };
    expect(codeIn(send('muster.staffing', { ...base, staff: staff({}) }))).toBe('muster.nothingTold');
    const reversed = { ...base, staff: staff({ percent: 50 }), untilOn: '2026-11-01' };
    expect(codeIn(send('muster.staffing', reversed))).toBe('muster.daysReversed');
  });
});

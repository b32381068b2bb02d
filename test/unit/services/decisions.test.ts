// Decisions and the live flow over a real folder: the app proposes nothing, keeps what was known, and walks the flow by what was said.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { codeIn, openTestApp, temporaryFolder, valueIn, writtenElsewhere } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;

const MORNING = Date.parse('2026-11-20T05:00:00+09:00');

// Every test starts a response of its own in the one plan.
beforeAll(() => {
  folder = temporaryFolder();
  now = MORNING;
  app = openTestApp({ dataDir: folder.path, clock: () => now });
  ask('plan.loadDemo', { deviceCode: 'B' });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});
beforeEach(() => {
  now = MORNING;
});

const caller = { actor: 'p-13', language: 'ja' };
const send = (name: string, input: unknown) => app.dispatch({ name, input, caller });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));
const minutes = (count: number) => {
  now += count * 60_000;
};

function start(title = '大規模災害'): string {
  const facts = { mode: 'real', title, what: '地震', noticedAt: '2026-11-20T04:52:00+09:00' };
  return ask<{ id: string }>('incident.start', facts).id;
}

type Live = NonNullable<OutputOf<'flowRun.view'>>;
type Matter = OutputOf<'decision.matter'>;
const live = (incidentId: string) => ask<Live>('flowRun.view', { incidentId });
const node = (incidentId: string, nodeId: string) =>
  live(incidentId).nodes.find((one) => one.nodeId === nodeId);
const state = (incidentId: string, nodeId: string) => node(incidentId, nodeId)?.state;
const matter = (incidentId: string, nodeId: string) => ask<Matter>('decision.matter', { incidentId, nodeId });
const entries = (incidentId: string) => ask<ChronologyEntry[]>('chronology.list', { incidentId });
const last = (incidentId: string) => entries(incidentId).at(-1);
const chief = () => matter(start(), 'n-activate-dec').seats.map(({ personId }) => personId);

function decide(incidentId: string, nodeId: string, way: string | string[], more: object = {}) {
  minutes(1);
  const ways = Array.isArray(way) ? way : [way];
  const by = { by: 'p-13', reason: '持ち場にいる' };
  return send('decision.decide', { incidentId, nodeId, ways, decider: by, ...more });
}
const done = (incidentId: string, nodeId: string, more: object = {}) => {
  minutes(1);
  return send('flowRun.mark', {
    incidentId,
    nodeId,
    act: 'done',
    by: 'p-13',
    reason: '口頭で済んだ',
    ...more,
  });
};

describe('what is known before a decision', () => {
  it('[1] a criterion is met, not met or unknown, with the entry it came from; an unknown asks somebody', () => {
    const incidentId = start();
    const { number } = ask<{ number: string }>('chronology.add', {
      incidentId,
      text: '認証基盤の復旧は早くて09:00',
    });
    const find = (item: string, verdict: string, more: object = {}) =>
      ask<{ number: string; question: string | null }>('decision.find', {
        incidentId,
        nodeId: 'n-activate-dec',
        kind: 'threshold',
        item,
        verdict,
        ...more,
      });
    expect(matter(incidentId, 'n-activate-dec').items.every(({ finding }) => finding === null)).toBe(true);
    find('crit-activation:1', 'met', { entryNumber: number.replace('-', '').toLowerCase() });
    const { question } = find('crit-activation:2', 'unknown', { askOf: 'p-14' });
    expect(question).toMatch(/^Q-B\d+$/);
    minutes(1);
    expect(find('crit-activation:2', 'unknown', { text: '対策本部に照会中' }).question).toBeNull();
    const nowhere = { incidentId, nodeId: 'n-activate-dec', kind: 'threshold', item: 'crit-activation:3' };
    expect(codeIn(send('decision.find', { ...nowhere, verdict: 'met', entryNumber: 'Z-9' }))).toBe(
      'decision.noEntry',
    );
    const [first, second] = matter(incidentId, 'n-activate-dec').items;
    expect(first?.finding).toMatchObject({ verdict: 'met', entryNumber: number });
    expect(second?.finding).toMatchObject({
      verdict: 'unknown',
      text: '対策本部に照会中',
      question: { number: question, askedOf: 'p-14', open: true },
    });
    ask('question.answer', { id: second?.finding?.question?.id, as: 'answered', text: '05:20に発動' });
    expect(matter(incidentId, 'n-activate-dec').items[1]?.finding?.question).toMatchObject({
      open: false,
      answer: '05:20に発動',
    });
  });

  it('information found for one decision is known to every other that needs it', () => {
    const incidentId = start();
    const item = '現地復旧の見込み時間';
    const where = { incidentId, nodeId: 'n-switch-dec', kind: 'information' };
    ask('decision.find', { ...where, item, verdict: 'met', text: '早くて09:00、遅くて12:00' });
    const elsewhere = matter(incidentId, 'n-alt-ready').items.find((one) => one.item === item);
    expect(elsewhere?.finding?.text).toBe('早くて09:00、遅くて12:00');
    expect(codeIn(send('decision.find', { ...where, item: '占い', verdict: 'met' }))).toBe(
      'decision.unknownItem',
    );
  });
});

describe('a decision', () => {
  it('[4] is an entry of the chronology in the name of who decided, with reason, place and what was not known', () => {
    const incidentId = start();
    const [holder = ''] = chief();
    const { number } = valueIn<{ number: string }>(
      decide(incidentId, 'n-activate-dec', 'e-049', {
        decider: { by: holder },
        reason: '復旧が間に合わない',
        told: [{ to: '対策本部', medium: 'phone' }],
      }),
    );
    const [entry, told] = entries(incidentId).slice(-2);
    expect(entry).toMatchObject({ number, kind: 'decision' });
    expect(entry?.text).toMatch(
      /^決定「計画を発動するか」：発動基準に当たる（最高責任者）。理由：復旧が間に合わない。不明\d+件のまま$/,
    );
    expect(told).toMatchObject({ kind: 'report', to: '対策本部', medium: 'phone' });
    const [view] = ask<OutputOf<'decision.list'>>('decision.list', { incidentId }).decisions;
    expect(view).toMatchObject({ number, holds: true, told: [{ to: '対策本部', medium: 'phone' }] });
    expect(view?.decision.known?.every(({ verdict }) => verdict === null)).toBe(true);
  });

  it('[1] keeps what was known then, whatever is found later', () => {
    const incidentId = start();
    const where = { incidentId, nodeId: 'n-activate-dec', kind: 'threshold', item: 'crit-activation:1' };
    ask('decision.find', { ...where, verdict: 'unknown' });
    decide(incidentId, 'n-activate-dec', 'e-049');
    ask('decision.find', { ...where, verdict: 'notMet' });
    const { decisions, items } = matter(incidentId, 'n-activate-dec');
    expect(items[0]?.finding?.verdict).toBe('notMet');
    expect(decisions[0]?.decision.known?.[0]).toMatchObject({ verdict: 'unknown' });
  });

  it('[2] is changed only by a new one that names it; both stay, and the old entry is superseded', () => {
    const incidentId = start();
    const { id } = valueIn<{ id: string }>(decide(incidentId, 'n-activate-dec', 'e-050'));
    expect(codeIn(decide(incidentId, 'n-activate-dec', 'e-049'))).toBe('decision.standing');
    expect(codeIn(send('record.save', { entity: 'decision', id, fields: { answer: '別' } }))).toBe(
      'record.appendOnly',
    );
    valueIn(decide(incidentId, 'n-activate-dec', 'e-049', { supersedes: [id] }));
    const { decisions } = matter(incidentId, 'n-activate-dec');
    expect(decisions.map(({ holds, decision }) => [holds, decision.answer])).toEqual([
      [true, '発動基準に当たる'],
      [false, '当たらない'],
    ]);
    const old = entries(incidentId).find((entry) => entry.id === decisions[1]?.decision.logEntryId);
    expect(old?.supersededBy).toHaveLength(1);
    expect(state(incidentId, 'n-declare')).toBe('active');
    expect(state(incidentId, 'n-monitor')).toBe('notChosen');
  });

  it('[8] is taken by the holder, a deputy in order, or under a delegation; anybody else says why', () => {
    const incidentId = start();
    const { seats, role } = matter(incidentId, 'n-activate-dec');
    const by = (name: string, more: object = {}) => {
      const standing = matter(incidentId, 'n-activate-dec').standing;
      return decide(incidentId, 'n-activate-dec', 'e-049', {
        decider: { by: name, ...more },
        supersedes: standing,
      });
    };
    const as = (answer: ReturnType<typeof by>) => valueIn<{ as: string }>(answer).as;
    expect(as(by(seats[0]?.personId ?? ''))).toBe('holder');
    expect(as(by(seats[1]?.name.replace(' ', '') ?? ''))).toBe('deputy');
    expect(codeIn(by('通りすがり'))).toBe('decision.notAuthorised');
    expect(as(by('通りすがり', { reason: '誰とも連絡がつかない' }))).toBe('other');
    ask('decision.delegate', {
      incidentId,
      roleId: role?.id,
      from: seats[0]?.personId,
      to: 'p-20',
      scope: '発動と切替えの判断',
      until: '2026-11-20T09:00:00+09:00',
    });
    expect(last(incidentId)?.text).toMatch(/から.+へ委任：発動と切替えの判断。11\/20 09:00まで$/);
    expect(as(by('p-20'))).toBe('delegate');
    now = Date.parse('2026-11-20T09:00:00+09:00');
    expect(codeIn(by('p-20'))).toBe('decision.notAuthorised');
  });

  it('[8] who took the role in this response holds it, named in the plan or not', () => {
    const incidentId = start();
    const { role } = matter(incidentId, 'n-activate-dec');
    ask('muster.take', { incidentId, roleId: role?.id, holder: 'p-20' });
    expect(matter(incidentId, 'n-activate-dec').takers).toEqual(['p-20']);
    const { as } = valueIn<{ as: string }>(
      decide(incidentId, 'n-activate-dec', 'e-049', { decider: { by: 'p-20' } }),
    );
    expect(as).toBe('holder');
  });

  it('[1] a delegation without an end asks for it, and can be withdrawn once', () => {
    const incidentId = start();
    const { seats, role } = matter(incidentId, 'n-activate-dec');
    const given = { incidentId, roleId: role?.id, from: seats[0]?.personId, to: 'p-20', scope: '全部' };
    const { id } = ask<{ id: string }>('decision.delegate', { ...given, until: { unknown: 'unknown' } });
    expect(ask<OutputOf<'question.list'>>('question.list', { incidentId })).toHaveLength(1);
    expect(matter(incidentId, 'n-activate-dec').delegations).toHaveLength(1);
    ask('decision.withdrawDelegation', { id, reason: '本人が着いた' });
    expect(matter(incidentId, 'n-activate-dec').delegations).toHaveLength(0);
    expect(codeIn(send('decision.withdrawDelegation', { id }))).toBe('decision.notDelegated');
    expect(
      codeIn(send('decision.delegate', { ...given, to: given.from, until: { unknown: 'unknown' } })),
    ).toBe('decision.delegatedToSelf');
  });

  it('needs no node: a criterion, or any subject in words', () => {
    const incidentId = start();
    const decider = { by: 'p-13', reason: '責任者が不在' };
    ask('decision.decide', { incidentId, criterionId: 'crit-telework', answer: '在宅に移る', decider });
    minutes(1);
    const free = { incidentId, subject: '報道の取材を受けるか', decider };
    expect(codeIn(send('decision.decide', free))).toBe('decision.answerNeeded');
    const { id } = ask<{ id: string }>('decision.decide', { ...free, answer: '受けない' });
    minutes(1);
    ask('decision.decide', { ...free, answer: '文書で答える', supersedes: [id] });
    const { decisions } = ask<OutputOf<'decision.list'>>('decision.list', { incidentId });
    expect(decisions.map(({ decision, holds }) => [decision.answer, holds])).toEqual([
      ['文書で答える', true],
      ['受けない', false],
      ['在宅に移る', true],
    ]);
    expect(codeIn(send('decision.decide', { incidentId, answer: '何か', decider }))).toBe(
      'decision.noMatter',
    );
  });

  it('[7] takes one answer of an exclusive set, and none that is not there', () => {
    const incidentId = start();
    expect(codeIn(decide(incidentId, 'n-activate-dec', ['e-049', 'e-050']))).toBe('decision.oneWay');
    expect(codeIn(decide(incidentId, 'n-activate-dec', 'e-001'))).toBe('decision.unknownWay');
    expect(codeIn(decide(incidentId, 'n-activate-dec', []))).toBe('decision.wayNeeded');
    expect(codeIn(decide(incidentId, 'n-declare', 'e-056'))).toBe('decision.notADecision');
  });

  it('[S7] two laptops that decided in ignorance of each other both stay, and the contradiction is said', () => {
    const incidentId = start();
    decide(incidentId, 'n-activate-dec', 'e-050');
    const mine = matter(incidentId, 'n-activate-dec').decisions[0];
    minutes(1);
    writtenElsewhere(folder.path, (tx) => {
      const { id: _, deleted: __, ...values } = mine?.decision ?? ({} as never);
      tx.append('decision', {
        ...values,
        ways: ['e-049'],
        answer: '発動する',
        after: [],
        clockAt: new Date(now).toISOString(),
      });
    });
    const { decisions, standing } = matter(incidentId, 'n-activate-dec');
    expect(decisions.map(({ inForce, contradicts }) => [inForce, contradicts.length])).toEqual([
      [true, 1],
      [true, 1],
    ]);
    expect(node(incidentId, 'n-activate-dec')?.disputed).toBe(true);
    valueIn(decide(incidentId, 'n-activate-dec', 'e-049', { supersedes: standing }));
    expect(node(incidentId, 'n-activate-dec')?.disputed).toBe(false);
  });
});

describe('the live flow', () => {
  it('begins where the response began, with the checklist that is opened for it', () => {
    const incidentId = start();
    expect(live(incidentId).threats).toEqual(['thr-disaster']);
    expect(state(incidentId, 'n-trg-disaster')).toBe('done');
    expect(state(incidentId, 'n-trg-security')).toBe('out');
    expect(node(incidentId, 'n-first-log')).toMatchObject({
      state: 'active',
      due: { at: '2026-11-20T04:57:00+09:00', from: 'noticed' },
    });
    const { runId } = ask<{ runId: string }>('checklist.start', { incidentId, checklistId: 'cl-initial' });
    expect(node(incidentId, 'n-first-log')?.runIds).toEqual([runId]);
    ask('checklist.close', { runId, overriddenBy: '例山 一郎', reason: '済んでいる' });
    expect(state(incidentId, 'n-first-log')).toBe('done');
    expect(state(incidentId, 'n-type-dec')).toBe('active');
  });

  it('[7] an answer opens its way and answers the others; they stay, and a new decision reopens them', () => {
    const incidentId = start();
    done(incidentId, 'n-first-log');
    expect(state(incidentId, 'n-hours-dec')).toBe('next');
    decide(incidentId, 'n-type-dec', 'e-006');
    const { id } = valueIn<{ id: string }>(decide(incidentId, 'n-hours-dec', 'e-011'));
    expect([state(incidentId, 'n-safety'), state(incidentId, 'n-evacuate')]).toEqual(['active', 'notChosen']);
    decide(incidentId, 'n-hours-dec', 'e-010', { supersedes: [id] });
    expect([state(incidentId, 'n-safety'), state(incidentId, 'n-evacuate')]).toEqual(['next', 'active']);
  });

  it('joins wait for what is still under way, say for what, and can be begun without it', () => {
    const incidentId = start();
    decide(incidentId, 'n-activate-dec', 'e-049');
    done(incidentId, 'n-declare');
    expect(state(incidentId, 'n-policy')).toBe('waiting');
    expect(node(incidentId, 'n-policy')?.waitsFor).toContain('n-spread-dec');
    decide(incidentId, 'n-spread-dec', 'e-069');
    expect(node(incidentId, 'n-policy')?.waitsFor).toEqual(['n-power-dec']);
    const { number } = ask<{ number: string }>('flowRun.mark', {
      incidentId,
      nodeId: 'n-policy',
      act: 'begun',
      by: 'p-13',
    });
    expect(state(incidentId, 'n-policy')).toBe('active');
    expect(entries(incidentId).find((entry) => entry.number === number)?.text).toBe(
      '始めた：対応方針と復旧順を決める。「電力・空調は足りるか」を待たずに',
    );
    decide(incidentId, 'n-power-dec', 'e-073');
    expect(state(incidentId, 'n-power')).toBe('notChosen');
  });

  it('by_threat ways are taken for the threats in hand, which a decision can widen', () => {
    const incidentId = start();
    decide(incidentId, 'n-type-dec', ['e-006', 'e-007']);
    expect(live(incidentId).threats).toEqual(['thr-disaster', 'thr-security']);
    expect(state(incidentId, 'n-sec-triage')).toBe('active');
    done(incidentId, 'n-policy');
    expect(state(incidentId, 'n-clean-dec')).toBe('active');
    // Reached for the disaster; the incident's way through the clean decision may still come.
    expect(node(incidentId, 'n-switch-dec')).toMatchObject({ state: 'waiting', waitsFor: ['n-clean-dec'] });
    expect(state(incidentId, 'n-pan-operate')).toBe('out');
  });

  it('a loop comes round again: the node is decided anew without taking the first decision back', () => {
    const incidentId = start();
    decide(incidentId, 'n-activate-dec', 'e-050');
    done(incidentId, 'n-monitor');
    decide(incidentId, 'n-monitor-dec', 'e-053');
    expect(node(incidentId, 'n-monitor')).toMatchObject({ state: 'active', round: 2 });
    done(incidentId, 'n-monitor');
    expect(node(incidentId, 'n-monitor-dec')).toMatchObject({ state: 'active', round: 2 });
    valueIn(decide(incidentId, 'n-monitor-dec', 'e-052'));
    expect(node(incidentId, 'n-activate-dec')).toMatchObject({ state: 'active', round: 3 });
    valueIn(decide(incidentId, 'n-activate-dec', 'e-049'));
    const { decisions } = matter(incidentId, 'n-activate-dec');
    expect(decisions.map(({ inForce, holds }) => [inForce, holds])).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(state(incidentId, 'n-declare')).toBe('active');
  });

  it('a periodic report is done and comes again after its time', () => {
    const incidentId = start();
    decide(incidentId, 'n-activate-dec', 'e-049');
    for (const id of ['n-declare', 'n-exception']) done(incidentId, id);
    expect(state(incidentId, 'n-status')).toBe('active');
    done(incidentId, 'n-status');
    const { since, due, state: after } = node(incidentId, 'n-status') ?? {};
    expect(after).toBe('done');
    expect(due?.from).toBe('repeat');
    expect(Date.parse(due?.at ?? '') - Date.parse(since ?? '')).toBe(120 * 60_000);
  });

  it('[6] marks ask for what they need: a decision is decided, a checklist done by hand says why', () => {
    const incidentId = start();
    const mark = (nodeId: string, act: string, more: object = {}) =>
      codeIn(send('flowRun.mark', { incidentId, nodeId, act, by: 'p-13', ...more }));
    expect(mark('n-activate-dec', 'done')).toBe('flowRun.decisionNeeded');
    expect(mark('n-first-log', 'done')).toBe('flowRun.reasonNeeded');
    expect(mark('n-declare', 'notApplicable')).toBe('flowRun.reasonNeeded');
    expect(mark('n-declare', 'reopened', { reason: '誤り' })).toBe('flowRun.notDone');
    expect(mark('n-infra-wait', 'done', { reason: '届いた' })).toBe('flowRun.wayNeeded');
    expect(mark('n-declare', 'done', { ways: ['e-001'] })).toBe('flowRun.unknownWay');
    valueIn(done(incidentId, 'n-infra-wait', { ways: ['e-102'] }));
    expect(node(incidentId, 'n-switch-dec')).toMatchObject({ state: 'active', round: 2 });
  });

  it('a node that was done by mistake is open again, and both lines stay', () => {
    const incidentId = start();
    done(incidentId, 'n-first-log');
    minutes(1);
    ask('flowRun.mark', {
      incidentId,
      nodeId: 'n-first-log',
      act: 'reopened',
      by: 'p-13',
      reason: '隣の欄だった',
    });
    expect(state(incidentId, 'n-first-log')).toBe('active');
    expect(state(incidentId, 'n-type-dec')).toBe('next');
    expect(last(incidentId)?.text).toBe(
      '済みを取り消した：第一報を受け、時系列記録を始める。理由：隣の欄だった',
    );
  });

  it('a failure that comes first holds its consequences back; they return when it is settled', () => {
    const incidentId = start();
    const primary = ask<{ runId: string }>('checklist.start', {
      incidentId,
      checklistId: 'cl-power-ac',
    }).runId;
    const { runId } = ask<{ runId: string }>('checklist.start', {
      incidentId,
      checklistId: 'cl-system-recovery',
    });
    const hold = { incidentId, work: { entity: 'checklistRun', id: runId }, by: 'p-13' };
    ask('flowRun.inhibit', { ...hold, primary: { entity: 'checklistRun', id: primary } });
    expect(live(incidentId).held).toMatchObject([{ work: hold.work, returned: false, settled: false }]);
    const circle = { ...hold, work: { entity: 'checklistRun', id: primary }, primary: hold.work };
    expect(codeIn(send('flowRun.inhibit', circle))).toBe('flowRun.holdsItself');
    ask('checklist.close', { runId: primary, overriddenBy: '例山 一郎', reason: '復電' });
    expect(live(incidentId).held).toMatchObject([{ returned: true, settled: false }]);
    expect(
      codeIn(send('flowRun.inhibit', { ...hold, primary: { entity: 'checklistRun', id: primary } })),
    ).toBe('flowRun.settledPrimary');
  });

  it('a node held back says for what it waits, and goes on when somebody says so', () => {
    const incidentId = start();
    const hold = { incidentId, work: { entity: 'flowNode', id: 'n-first-log' }, by: 'p-13' };
    ask('flowRun.inhibit', { ...hold, primary: { entity: 'flowNode', id: 'n-policy' }, reason: '先に電源' });
    expect(node(incidentId, 'n-first-log')).toMatchObject({
      state: 'inhibited',
      primary: { entity: 'flowNode', id: 'n-policy' },
    });
    minutes(1);
    ask('flowRun.inhibit', { ...hold, primary: null });
    expect(state(incidentId, 'n-first-log')).toBe('active');
    expect(codeIn(send('flowRun.inhibit', { ...hold, primary: null }))).toBe('flowRun.notHeld');
  });

  it('[S14] two responses declared one event are one flow', () => {
    const first = start();
    const second = start('大規模災害 北分室');
    done(second, 'n-first-log');
    expect(state(first, 'n-type-dec')).toBe('next');
    ask('incident.join', { id: second, with: first });
    expect(state(first, 'n-type-dec')).toBe('active');
  });

  it('what was put off or held back returns before the response is closed', () => {
    const incidentId = start();
    const hold = { incidentId, work: { entity: 'flowNode', id: 'n-safety' }, by: 'p-13' };
    ask('flowRun.inhibit', { ...hold, primary: { entity: 'flowNode', id: 'n-first-log' } });
    done(incidentId, 'n-first-log');
    const later = { act: 'deferred', returnAt: '2026-11-20T06:00:00+09:00', reason: '手が足りない' };
    ask('flowRun.mark', { incidentId, nodeId: 'n-type-dec', by: 'p-13', ...later });
    expect(node(incidentId, 'n-type-dec')).toMatchObject({ state: 'deferred', due: { from: 'told' } });
    expect(codeIn(send('incident.close', { id: incidentId }))).toBe('incident.unfinished');
    decide(incidentId, 'n-type-dec', 'e-006');
    expect(codeIn(send('incident.close', { id: incidentId }))).toBe('incident.unfinished');
    valueIn(done(incidentId, 'n-safety'));
    ask('incident.close', { id: incidentId });
  });

  it('refuses everything once the response is closed', () => {
    const incidentId = start();
    ask('incident.close', { id: incidentId });
    expect(codeIn(done(incidentId, 'n-first-log'))).toBe('incident.closed');
    expect(codeIn(decide(incidentId, 'n-activate-dec', 'e-049'))).toBe('incident.closed');
    expect(codeIn(send('flowRun.open', { incidentId, nodeId: 'n-first-log' }))).toBe('incident.closed');
  });

  it('a node opens its checklist once, and the run that is open is used again', () => {
    const incidentId = start();
    const open = (nodeId: string) => ask<{ runId: string }>('flowRun.open', { incidentId, nodeId }).runId;
    const runId = open('n-first-log');
    expect(open('n-first-log')).toBe(runId);
    const safety = open('n-safety');
    expect(open('n-muster')).toBe(safety);
    expect(node(incidentId, 'n-safety')).toMatchObject({ state: 'active', runIds: [safety] });
    expect(codeIn(send('flowRun.open', { incidentId, nodeId: 'n-declare' }))).toBe('flowRun.noChecklist');
  });
});

// The register of exceptions over a real folder: allowed by a name, until a time, reminded, withdrawn, put in order, reviewed.
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
  ask('plan.create', { organisation: '試験', title: '計画' });
  incidentId = ask<{ id: string }>('incident.start', {
    mode: 'real',
    title: '停電',
    what: '停電',
    noticedAt: '2026-11-20T04:52:00+09:00',
  }).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

const caller = { actor: '架空 花子', language: 'ja' };
const send = (name: string, input: unknown) => app.dispatch({ name, input, caller });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));
const register = () => ask<OutputOf<'exception.list'>>('exception.list', {});
const note = (id: string, as: string, more: object = {}) => send('exception.note', { id, as, ...more });
const lastText = () => ask<ChronologyEntry[]>('chronology.list', { incidentId }).at(-1)?.text;

function allow(more: object = {}): string {
  return ask<{ id: string }>('exception.allow', {
    incidentId,
    title: '応援者の機器室入室',
    ruleDeparted: '登録者だけ入れる',
    approvedBy: '例山 一郎',
    expiresOn: '2026-11-20T09:00:00+09:00',
    ...more,
  }).id;
}

describe('an exception', () => {
  it('is allowed by a name until a time, and written into the log', () => {
    allow();
    expect(register()).toMatchObject([{ status: 'inForce', duty: null, isOverdue: false, isDueSoon: false }]);
    expect(lastText()).toBe(
      '例外措置「応援者の機器室入室」を例山 一郎が認めた。外した決まり：登録者だけ入れる。11/20 09:00まで',
    );
  });

  it('[1] one without an end is written and asks for its end', () => {
    allow({ expiresOn: undefined });
    expect(register()[0]).toMatchObject({ duty: 'setEnd', expiresOn: null });
    expect(lastText()).toContain('期限 未定');
  });

  it('reminds before its end, is overdue after it, and may be made longer', () => {
    const id = allow();
    now = Date.parse('2026-11-20T08:01:00+09:00');
    expect(register()[0]).toMatchObject({ isDueSoon: true, isOverdue: false });
    now = Date.parse('2026-11-20T09:00:00+09:00');
    expect(register()[0]).toMatchObject({ isOverdue: true, duty: 'withdraw' });
    expect(codeIn(note(id, 'extended'))).toBe('exception.endNeeded');
    note(id, 'extended', { expiresOn: '2026-11-21', decidedBy: '例山 一郎' });
    expect(register()[0]).toMatchObject({ isOverdue: false, expiresAt: '2026-11-22T00:00:00+09:00' });
  });

  it('is withdrawn, put in order and, after the stand-down, reviewed; nothing out of turn', () => {
    const id = allow();
    expect(codeIn(note(id, 'cleanedUp', { text: '鍵を戻した' }))).toBe('exception.outOfTurn');
    expect(codeIn(send('incident.close', { id: incidentId }))).toBe('incident.unfinished');
    note(id, 'withdrawn');
    expect(register()[0]).toMatchObject({ status: 'withdrawn', duty: 'cleanUp' });
    expect(codeIn(note(id, 'withdrawn'))).toBe('exception.outOfTurn');
    note(id, 'cleanedUp', { text: '鍵を戻した' });
    expect(register()[0]).toMatchObject({ status: 'withdrawn', duty: null });
    ask('incident.close', { id: incidentId });
    expect(register()[0]).toMatchObject({ duty: 'review' });
    note(id, 'reviewed', { text: '事前登録の人数を増やす' });
    expect(register()[0]).toMatchObject({ status: 'settled', duty: null });
  });
});

describe('ending a response', () => {
  it('waits for promises and exceptions; a named person may take them on, and the promises are dropped by that name', () => {
    const id = allow();
    const made = ask<{ id: string }>('promise.make', {
      incidentId,
      what: '続報',
      to: ['本部'],
      dueAt: '2026-11-20T06:00:00+09:00',
    });
    const refused = send('incident.close', { id: incidentId });
    expect(refused).toMatchObject({
      ok: false,
      code: 'incident.unfinished',
      data: { promises: 1, exceptions: 1 },
    });
    ask('incident.close', { id: incidentId, overriddenBy: '例山 一郎', reason: '本部へ引き継いだ' });
    const [promise] = ask<OutputOf<'promise.list'>>('promise.list', { incidentId });
    expect(promise).toMatchObject({ id: made.id, status: 'dropped', reason: '例山 一郎: 本部へ引き継いだ' });
    expect(register()).toMatchObject([{ exception: { id }, status: 'inForce' }]);
  });
});

// The backlog over a real folder: one table for the whole organisation, nothing processed twice, catching up into the estimate.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../electron/app';
import type { BoardView } from '../../../shared/rpc/board';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { codeIn, openTestApp, temporaryFolder, valueIn } from '../../support/app';

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let now: number;
let incidentId: string;

const at = (clock: string) => `2026-11-20T${clock}:00+09:00`;
const send = (name: string, input: unknown) =>
  app.dispatch({ name, input, caller: { actor: 'p-13', language: 'ja' } });
const ask = <T>(name: string, input: unknown) => valueIn<T>(send(name, input));
const set = (clock: string) => {
  now = Date.parse(at(clock));
};
const tell = (more: object) => send('backlog.report', { incidentId, ...more });
const payment = {
  businessId: 'biz-payment',
  lotKind: 'transfer',
  branch: '本店',
  settlementOn: '2026-11-20',
};
const view = () => ask<OutputOf<'backlog.view'>>('backlog.view', { incidentId });
const texts = () =>
  ask<ChronologyEntry[]>('chronology.list', { incidentId })
    .filter(({ kind }) => kind !== 'start')
    .map(({ text }) => text);

beforeEach(() => {
  folder = temporaryFolder();
  set('09:00');
  app = openTestApp({ dataDir: folder.path, clock: () => now });
  ask('plan.loadDemo', { deviceCode: 'B' });
  const facts = { mode: 'real', title: '停止', what: '財務会計の停止', noticedAt: at('08:52') };
  incidentId = ask<{ id: string }>('incident.start', facts).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

describe('the backlog', () => {
  it('[4] FR5-UNPROCESSED-01: gathers lots in one table and writes a line for each', () => {
    tell({ ...payment, number: 'F-12', items: 120, money: 3_450_000 });
    const lot = view().lots[0];
    expect(lot).toMatchObject({ priority: 'sameDay', isOpen: true, logNumber: 'B-0002', versions: 1 });
    tell({ lotId: lot?.id, state: 'sent' });
    expect(texts()).toEqual([
      '未処理 緊急支払・資金出納 振込 F-12 本店 決済日 11/20：滞留。120件。3,450,000 JPY',
      '未処理 緊急支払・資金出納 振込 F-12 本店 決済日 11/20：滞留 → 送信済み。120件。3,450,000 JPY',
    ]);
    expect(view()).toMatchObject({ open: { lots: 0, items: 0 }, onTheWay: { lots: 1, items: 120 } });
  });

  it('FR5-UNPROCESSED-04: sends nothing twice, and takes a number once; what was wrong is corrected', () => {
    const { lotId, id } = valueIn<{ lotId: string; id: string }>(
      tell({ ...payment, number: 'F-12', items: 1, state: 'sent' }),
    );
    expect(codeIn(tell({ lotId, state: 'sending' }))).toBe('backlog.processed');
    expect(codeIn(tell({ ...payment, number: 'F-12', items: 1 }))).toBe('backlog.numberTaken');
    tell({ lotId, state: 'stuck', supersedes: id });
    expect(view().lots[0]).toMatchObject({ isOpen: true, versions: 2 });
    const history = ask<OutputOf<'backlog.history'>>('backlog.history', { lotId });
    expect(history.map(({ report, isWrong }) => [report.state, isWrong])).toEqual([
      ['stuck', false],
      ['sent', true],
    ]);
  });

  it('[1] takes unknown amounts, counts them and asks; without a business or items it says what is missing', () => {
    expect(codeIn(tell({ items: 3 }))).toBe('backlog.businessNeeded');
    expect(codeIn(tell({ businessId: 'biz-payment' }))).toBe('backlog.itemsNeeded');
    tell({ ...payment, items: { unknown: 'unknown' }, money: { unknown: 'confirming' } });
    expect(view().open).toMatchObject({ lots: 1, items: 0, itemsUnknown: 1, moneyUnknown: 1 });
    const questions = ask<OutputOf<'question.list'>>('question.list', { incidentId });
    expect(questions.map(({ question }) => question.text)).toEqual([
      '緊急支払・資金出納 振込 本店 決済日 11/20の件数',
      '緊急支払・資金出納 振込 本店 決済日 11/20の金額',
    ]);
  });

  it('FR5-FORM-UNPROC: is held against the ledger', () => {
    tell({ ...payment, items: 120, money: 3_450_000 });
    ask('backlog.ledger', {
      incidentId,
      businessId: 'biz-payment',
      items: 125,
      money: 3_450_000,
      source: '元帳',
    });
    expect(view().businesses[0]?.ledger).toMatchObject({ itemsDifference: -5, moneyDifference: 0 });
  });

  it('FR5-MANUAL-WORK-01: says live whether it can be done by hand until the cut-off', () => {
    tell({ ...payment, items: 120 });
    const hands = {
      incidentId,
      businessId: 'biz-payment',
      minutesPerItem: 6,
      people: 4,
      efficiencyPercent: 80,
    };
    expect(valueIn(send('backlog.hands', { ...hands, cutOff: at('13:00') }))).toMatchObject({
      requiredMinutes: 225,
      feasible: true,
    });
    expect(texts().at(-1)).toBe(
      '手作業の見積もり 緊急支払・資金出納。間に合う（要る時間 225分、使える時間 240分）。締切 13:00',
    );
    set('10:00');
    expect(view().businesses[0]?.hands).toMatchObject({
      feasible: false,
      availableMinutes: 180,
      maxItems: 96,
    });
    ask('backlog.hands', { incidentId, businessId: 'biz-payment', people: 6 });
    expect(view().businesses[0]?.hands).toMatchObject({ feasible: true, requiredMinutes: 150 });
  });

  it('feeds the catching up of a restoration, as it went down so far', () => {
    const { lotId } = valueIn<{ lotId: string }>(tell({ ...payment, items: 120 }));
    set('10:00');
    tell({ lotId, items: 90 });
    expect(view().businesses[0]).toMatchObject({ catchUp: { minutes: 180, because: 'trend' } });
    expect(view().businesses[0]?.levels.map(({ items }) => items)).toEqual([120, 90]);
    ask('board.report', { incidentId, subjects: [{ kind: 'system', id: 'sys-acct' }], state: 'stopped' });
    ask('board.estimate', {
      incidentId,
      subject: { kind: 'system', id: 'sys-acct' },
      parts: { decide: 20, repair: 40 },
      countsFrom: at('10:00'),
      followUpFrom: 'backlog',
    });
    const acct = () => ask<BoardView>('board.view', { incidentId }).rows.find(({ id }) => id === 'sys-acct');
    expect(acct()?.expected.at).toBe(at('14:00'));
    ask('backlog.hands', { incidentId, businessId: 'biz-payment', itemsPerHour: 45 });
    expect(acct()?.expected.at).toBe(at('13:00'));
  });

  it('holds the end of the response back until it is processed, or somebody orders it by name', () => {
    const { lotId } = valueIn<{ lotId: string }>(tell({ ...payment, items: 120 }));
    ask('board.means', {
      incidentId,
      subject: { kind: 'business', id: 'biz-payment' },
      act: 'started',
      means: '銀行窓口での振込',
      decidedBy: '例山 一郎',
    });
    const close = () => send('incident.close', { id: incidentId });
    expect(close()).toMatchObject({ ok: false, code: 'incident.unfinished', data: { lots: 1, means: 1 } });
    tell({ lotId, state: 'confirmed' });
    ask('board.means', { incidentId, subject: { kind: 'business', id: 'biz-payment' }, act: 'ended' });
    expect(close()).toMatchObject({ ok: true });
  });
});

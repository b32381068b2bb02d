// The backlog: the content's formula, its order and its checks, sums that never hide the unknown, and catching up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availableAt,
  catchUpOf,
  feasibilityOf,
  levelsOf,
} from '../../../../shared/domain/backlog/feasibility';
import { type LotReport, lotsOf, mayFollow } from '../../../../shared/domain/backlog/lots';
import { ledgerCheck, totalsOf } from '../../../../shared/domain/backlog/totals';

const MINUTE = 60_000;
const START = Date.parse('2026-11-20T05:00:00+09:00');
const TODAY = '2026-11-20';

function lot(id: string, more: Partial<LotReport> = {}): LotReport {
  return {
    id: `r-${id}`,
    lotId: id,
    after: [],
    supersedes: null,
    atMs: START,
    businessId: 'pay',
    number: null,
    branch: '本店',
    settlementOn: '2026-11-24',
    items: 10,
    money: 1_000_000,
    currency: 'JPY',
    lotKind: 'transfer',
    state: 'stuck',
    priority: null,
    ...more,
  };
}

const later = (report: LotReport, minutes: number, more: Partial<LotReport>): LotReport => ({
  ...report,
  id: `${report.id}+${minutes}`,
  after: [report.id],
  atMs: report.atMs + minutes * MINUTE,
  ...more,
});

const noHands = { minutesPerItem: null, people: null, efficiencyPercent: 100, itemsPerHour: null };

describe('manual work (FR5-MANUAL-WORK-01)', () => {
  it('agrees with the example of the content: 8000 items of 3 minutes, 40 people, 80 %, 180 minutes', () => {
    const told = {
      volume: 8000,
      minutesPerItem: 3,
      people: 40,
      efficiencyPercent: 80,
      availableMinutes: 180,
    };
    expect(feasibilityOf(told)).toEqual({
      requiredMinutes: 750,
      feasible: false,
      maxItems: 1920,
      peopleNeeded: 167,
    });
  });

  it('[1] says nothing while an amount is unknown, and no when nobody is there', () => {
    const told = {
      volume: 100,
      minutesPerItem: 3,
      people: null,
      efficiencyPercent: 80,
      availableMinutes: 180,
    };
    expect(feasibilityOf(told)).toMatchObject({ requiredMinutes: null, feasible: null, maxItems: null });
    expect(feasibilityOf({ ...told, people: 0 })).toMatchObject({ requiredMinutes: null, feasible: false });
    expect(feasibilityOf({ ...told, volume: 0, people: 0 })).toMatchObject({
      requiredMinutes: 0,
      feasible: true,
    });
  });

  it('is feasible exactly when all items can be done, and with the people it says are needed', () => {
    const positive = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.integer({ min: 1, max: 100 }),
        positive,
        (volume, minutesPerItem, people, efficiencyPercent, availableMinutes) => {
          const told = { volume, minutesPerItem, people, efficiencyPercent, availableMinutes };
          const found = feasibilityOf(told);
          expect(found.feasible).toBe((found.maxItems ?? 0) >= volume);
          expect(feasibilityOf({ ...told, people: found.peopleNeeded ?? 0 }).feasible).toBe(true);
          expect(feasibilityOf({ ...told, people: (found.peopleNeeded ?? 0) - 1 }).feasible).toBe(false);
        },
      ),
    );
  });

  it('the time there is runs out towards the cut-off and never below nothing', () => {
    const told = { cutOffMs: START + 90 * MINUTE, availableMinutes: 500 };
    expect(availableAt(told, START)).toBe(90);
    expect(availableAt(told, START + 100 * MINUTE)).toBe(0);
    expect(availableAt({ ...told, cutOffMs: null }, START)).toBe(500);
  });
});

describe('lots (FR5-FORM-UNPROC)', () => {
  it('FR5-RECOVERY-04: stand by settlement day, then same-day, large, later, then by amount', () => {
    const lots = lotsOf(
      [
        lot('small'),
        lot('large', { items: 1, money: 100_000_000 }),
        lot('medium', { money: 5_000_000 }),
        lot('today', { settlementOn: TODAY, money: 1 }),
        lot('overdue', { settlementOn: '2026-11-19', money: 1 }),
        lot('noDay', { settlementOn: null }),
      ],
      TODAY,
    );
    expect(lots.map(({ id, priority }) => [id, priority])).toEqual([
      ['noDay', 'later'],
      ['overdue', 'sameDay'],
      ['today', 'sameDay'],
      ['large', 'highValue'],
      ['medium', 'later'],
      ['small', 'later'],
    ]);
  });

  it('what the business set itself goes before the rule', () => {
    expect(lotsOf([lot('a', { priority: 'sameDay' })], TODAY)[0]?.priority).toBe('sameDay');
  });

  it('FR5-UNPROCESSED-04: what was processed is processed again only after it came back', () => {
    expect(mayFollow('sent', 'sending')).toBe(false);
    expect(mayFollow('confirmed', 'manual')).toBe(false);
    expect(mayFollow('manual', 'sent')).toBe(false);
    expect(mayFollow('cancelled', 'stuck')).toBe(false);
    expect(mayFollow('sent', 'returned')).toBe(true);
    expect(mayFollow('returned', 'sending')).toBe(true);
    expect(mayFollow('sent', 'confirmed')).toBe(true);
  });

  it('[S7] sent by two laptops that did not know each other, it may have been processed twice', () => {
    const first = lot('a');
    const apart = [first, later(first, 10, { state: 'sent' }), { ...later(first, 12, { state: 'manual' }) }];
    expect(lotsOf(apart, TODAY)[0]).toMatchObject({ maybeTwice: true, disputed: true });
    expect(lotsOf(apart.slice(0, 2), TODAY)[0]).toMatchObject({ maybeTwice: false, disputed: false });
  });
});

describe('sums', () => {
  it('FR5-UNPROCESSED-02: by settlement day, branch and amount; the unknown is counted, not added', () => {
    const totals = totalsOf(
      lotsOf(
        [
          lot('a', { settlementOn: TODAY }),
          lot('b', { branch: null, items: null }),
          lot('c', { money: null }),
          lot('d', { state: 'sent' }),
          lot('e', { currency: 'USD', money: 300 }),
        ],
        TODAY,
      ),
      TODAY,
    );
    expect(totals.open).toEqual({
      lots: 4,
      items: 30,
      itemsUnknown: 1,
      money: [
        { currency: 'JPY', amount: 2_000_000 },
        { currency: 'USD', amount: 300 },
      ],
      moneyUnknown: 1,
    });
    expect(totals.bySettlementDay.map(({ key, lots }) => [key, lots])).toEqual([
      [TODAY, 1],
      ['2026-11-24', 3],
    ]);
    expect(totals.byBranch.map(({ key, lots }) => [key, lots])).toEqual([
      [null, 1],
      ['本店', 3],
    ]);
    expect(totals.byBand.map(({ key, lots }) => [key, lots])).toEqual([
      [null, 2],
      ['1', 2],
    ]);
    expect(totals.dueToday).toMatchObject({ lots: 1 });
    expect(totals.onTheWay).toMatchObject({ lots: 1 });
  });

  it('agree with the ledger, or say by how much they do not; unknown where either is', () => {
    const lots = lotsOf(
      [lot('a'), lot('b', { state: 'confirmed' }), lot('c', { state: 'cancelled' })],
      TODAY,
    );
    expect(ledgerCheck(lots, { items: 20, money: 2_000_000 })).toEqual({
      itemsDifference: 0,
      moneyDifference: 0,
    });
    expect(ledgerCheck(lots, { items: 25, money: null })).toEqual({
      itemsDifference: -5,
      moneyDifference: null,
    });
    const unknown = lotsOf([lot('a', { items: null })], TODAY);
    expect(ledgerCheck(unknown, { items: 20, money: null }).itemsDifference).toBeNull();
  });
});

describe('catching up', () => {
  const first = lot('a', { items: 120 });

  it('takes the rate told, else how fast it went down so far, else the hands', () => {
    const falling = levelsOf([first, later(first, 60, { items: 90 })]);
    expect(catchUpOf(falling, { ...noHands, itemsPerHour: 45 })).toEqual({ minutes: 120, because: 'rate' });
    expect(catchUpOf(falling, noHands)).toEqual({ minutes: 180, because: 'trend' });
    const still = levelsOf([first]);
    expect(catchUpOf(still, { ...noHands, minutesPerItem: 2, people: 4 })).toEqual({
      minutes: 60,
      because: 'hands',
    });
    expect(catchUpOf(still, noHands)).toEqual({ minutes: null, because: 'unknown' });
  });

  it('[1] is unknown while items nobody counted are open; nothing open takes no time', () => {
    const unknown = levelsOf([first, { ...lot('b', { items: null }), atMs: START + MINUTE }]);
    expect(catchUpOf(unknown, { ...noHands, itemsPerHour: 45 })).toEqual({
      minutes: null,
      because: 'unknown',
    });
    const done = levelsOf([first, later(first, 60, { state: 'confirmed' })]);
    expect(catchUpOf(done, noHands)).toEqual({ minutes: 0, because: 'nothing' });
    expect(catchUpOf([], noHands)).toEqual({ minutes: null, because: 'unknown' });
  });

  it('the levels are the same in whatever order the reports arrive', () => {
    const reports = [
      first,
      later(first, 30, { items: 100 }),
      { ...lot('b', { items: 7 }), atMs: START + MINUTE },
    ];
    const expected = levelsOf(reports);
    expect(expected.map(({ items }) => items)).toEqual([120, 127, 107]);
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
        expect(levelsOf(shuffled)).toEqual(expected);
      }),
    );
  });
});

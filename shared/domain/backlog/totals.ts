// The backlog added up: by settlement day, branch and amount, and held against the ledger. What is unknown is counted, never added as zero.
import type { Lot } from './lots';

/** A sum with what it leaves out. */
export interface Total {
  readonly lots: number;
  readonly items: number;
  /** Lots whose number of items nobody knows: the items are at least so many. */
  readonly itemsUnknown: number;
  /** By currency, in its order. */
  readonly money: readonly { readonly currency: string; readonly amount: number }[];
  readonly moneyUnknown: number;
}

export interface TotalOf extends Total {
  /** The day, the branch or the band; null: unknown. */
  readonly key: string | null;
}

/** The lower ends of the bands of amount in yen; the last one is open. */
export const BANDS_YEN = [0, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000] as const;

/** Adds lots up. */
export function totalOf(lots: readonly Lot[]): Total {
  const money = new Map<string, number>();
  for (const { latest } of lots) {
    if (latest.money !== null) money.set(latest.currency, (money.get(latest.currency) ?? 0) + latest.money);
  }
  return {
    lots: lots.length,
    items: lots.reduce((sum, { latest }) => sum + (latest.items ?? 0), 0),
    itemsUnknown: lots.filter(({ latest }) => latest.items === null).length,
    money: [...money]
      .map(([currency, amount]) => ({ currency, amount }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    moneyUnknown: lots.filter(({ latest }) => latest.money === null).length,
  };
}

/** Open lots by a key, in the order of the keys, unknown ones first. */
function totalsBy(lots: readonly Lot[], keyOf: (lot: Lot) => string | null): TotalOf[] {
  return [...Map.groupBy(lots, keyOf)]
    .map(([key, own]) => ({ key, ...totalOf(own) }))
    .sort((a, b) => (a.key === null ? -1 : b.key === null ? 1 : a.key < b.key ? -1 : 1));
}

function bandOf({ latest }: Lot): string | null {
  const { money, currency } = latest;
  if (money === null || currency !== 'JPY') return null;
  return String(BANDS_YEN.findLastIndex((from) => money >= from));
}

export interface Totals {
  readonly open: Total;
  readonly bySettlementDay: readonly TotalOf[];
  readonly byBranch: readonly TotalOf[];
  /** The key is the place of the band in `BANDS_YEN`; other currencies and unknown amounts under null. */
  readonly byBand: readonly TotalOf[];
  /** Settled by today and not processed. */
  readonly dueToday: Total;
  /** Sent, arrival not confirmed. */
  readonly onTheWay: Total;
}

/** All sums of the lots of one business or of all. */
export function totalsOf(lots: readonly Lot[], today: string): Totals {
  const open = lots.filter(({ isOpen }) => isOpen);
  return {
    open: totalOf(open),
    bySettlementDay: totalsBy(open, ({ latest }) => latest.settlementOn),
    byBranch: totalsBy(open, ({ latest }) => latest.branch),
    byBand: totalsBy(open, bandOf),
    dueToday: totalOf(
      open.filter(({ latest }) => latest.settlementOn !== null && latest.settlementOn <= today),
    ),
    onTheWay: totalOf(lots.filter(({ latest }) => latest.state === 'sent')),
  };
}

/** How the lots compare with what the ledger or the counter of accepted items says; null where either is unknown. */
export interface LedgerCheck {
  readonly itemsDifference: number | null;
  readonly moneyDifference: number | null;
}

/** Lots minus ledger: everything ever told of, since the ledger counts what was accepted and not yet entered. */
export function ledgerCheck(
  lots: readonly Lot[],
  ledger: { readonly items: number | null; readonly money: number | null },
): LedgerCheck {
  const all = totalOf(lots.filter(({ latest }) => latest.state !== 'cancelled'));
  const yen = all.money.find(({ currency }) => currency === 'JPY')?.amount ?? 0;
  return {
    itemsDifference: ledger.items === null || all.itemsUnknown > 0 ? null : all.items - ledger.items,
    moneyDifference: ledger.money === null || all.moneyUnknown > 0 ? null : yen - ledger.money,
  };
}

// Lots of unprocessed items: what became of each, which goes first, and what must never be sent twice.
import type { LotKind, LotPriority, LotState } from '../../model/backlog';
import { counted, type Evidence, inForce } from '../board/inForce';

/** One telling of a lot. Null: unknown, or nothing entered. */
export interface LotReport extends Evidence {
  readonly lotId: string;
  readonly businessId: string;
  readonly number: string | null;
  readonly branch: string | null;
  readonly settlementOn: string | null;
  readonly items: number | null;
  readonly money: number | null;
  readonly currency: string;
  readonly lotKind: LotKind;
  readonly state: LotState;
  readonly priority: LotPriority | null;
}

export interface Lot<T extends LotReport = LotReport> {
  readonly id: string;
  readonly latest: T;
  readonly words: readonly T[];
  /** Told differently by laptops that did not know each other. */
  readonly disputed: boolean;
  /** Sent or worked by hand in two places in ignorance of each other: it may have been processed twice. */
  readonly maybeTwice: boolean;
  readonly priority: LotPriority;
  readonly isOpen: boolean;
}

/** Still to be processed. Sent is on its way; the rest has come to an end. */
const OPEN: ReadonlySet<LotState> = new Set(['stuck', 'sending', 'returned']);
/** Once it is in one of these it is processed: to process it again it must first come back. */
const PROCESSED: ReadonlySet<LotState> = new Set(['sent', 'confirmed', 'manual', 'cancelled']);
const PROCESSING: ReadonlySet<LotState> = new Set(['sending', 'sent', 'confirmed', 'manual']);

/** A transaction of a hundred million yen or more is a large one, as the settlement systems count it. */
export const HIGH_VALUE_YEN = 100_000_000;

/** Whether the lot is still to be processed. */
export function isOpenState(state: LotState): boolean {
  return OPEN.has(state);
}

/**
 * Whether a lot may pass from one state to the next (content: never resend what was sent). What was sent, confirmed, worked by
 * hand or cancelled is sent again only after it came back.
 */
export function mayFollow(before: LotState, next: LotState): boolean {
  if (!PROCESSED.has(before) || before === next) return true;
  if (next === 'returned') return before !== 'cancelled';
  return next === 'confirmed' && before !== 'cancelled';
}

function isHighValue({ lotKind, money, items, currency }: LotReport): boolean {
  if (lotKind === 'highValue') return true;
  return currency === 'JPY' && money !== null && money / Math.max(1, items ?? 1) >= HIGH_VALUE_YEN;
}

/** What goes first by business need: settled by today, then large amounts, then the rest; the business may have set it itself. */
export function priorityOf(report: LotReport, today: string): LotPriority {
  if (report.priority !== null) return report.priority;
  if (report.settlementOn !== null && report.settlementOn <= today) return 'sameDay';
  return isHighValue(report) ? 'highValue' : 'later';
}

const RANK: Readonly<Record<LotPriority, number>> = { sameDay: 0, highValue: 1, later: 2 };

/** By settlement day, then priority, then amount from the largest; what is unknown stands before what can wait. */
function byNeed(a: Lot, b: Lot): number {
  const day = (lot: Lot) => lot.latest.settlementOn ?? '';
  const money = (lot: Lot) => lot.latest.money ?? Number.MAX_VALUE;
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
  return RANK[a.priority] - RANK[b.priority] || money(b) - money(a) || (a.id < b.id ? -1 : 1);
}

function isMaybeTwice(words: readonly LotReport[]): boolean {
  return words.filter(({ state }) => PROCESSING.has(state)).length > 1;
}

/** The lots by the evidence, in the order in which they are to be processed. @param today `2026-11-20` at this place. */
export function lotsOf<T extends LotReport>(evidence: readonly T[], today: string): Lot<T>[] {
  return [...Map.groupBy(evidence, ({ lotId }) => lotId)]
    .flatMap(([id, own]) => {
      const latest = counted(own).at(-1);
      if (latest === undefined) return [];
      const words = inForce(own);
      return [
        {
          id,
          latest,
          words,
          disputed: new Set(words.map(({ state, items }) => `${state} ${items}`)).size > 1,
          maybeTwice: isMaybeTwice(words),
          priority: priorityOf(latest, today),
          isOpen: isOpenState(latest.state),
        },
      ];
    })
    .sort(byNeed);
}

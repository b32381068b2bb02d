// What a checklist's marks say together: each item's state, what is disputed, and the item to do next.
import type { Mark, MarkState } from '../../model/evidence';

/** A mark as evidence: which ones its author had seen, and when it was made by the corrected clock. */
export interface MarkEvidence {
  readonly id: string;
  readonly itemId: string;
  readonly mark: Mark;
  readonly after: readonly string[];
  readonly madeAtMs: number;
}

export interface ItemState {
  readonly itemId: string;
  readonly state: MarkState;
  /** The marks in force: more than one when they were made in ignorance of each other. */
  readonly inForce: readonly MarkEvidence[];
  /** Marks in force that differ; both are shown (S7). */
  readonly disputed: boolean;
}

const SETTLED: ReadonlySet<MarkState> = new Set(['done', 'notApplicable', 'overridden']);

/** Whether an item in this state asks for nothing more. */
export function isSettled(state: MarkState): boolean {
  return SETTLED.has(state);
}

/** The present state of every item, in the order of the items; independent of the order in which marks arrived. */
export function itemStates(itemIds: readonly string[], marks: readonly MarkEvidence[]): ItemState[] {
  const byItem = Map.groupBy(marks, (mark) => mark.itemId);
  return itemIds.map((itemId) => stateOf(itemId, byItem.get(itemId) ?? []));
}

function stateOf(itemId: string, marks: readonly MarkEvidence[]): ItemState {
  const known = new Set(marks.flatMap((mark) => mark.after));
  const inForce = marks.filter((mark) => !known.has(mark.id)).sort(byTime);
  const states = new Set(inForce.map((mark) => mark.mark.state));
  return { itemId, state: inForce.at(-1)?.mark.state ?? 'open', inForce, disputed: states.size > 1 };
}

function byTime(a: MarkEvidence, b: MarkEvidence): number {
  if (a.madeAtMs !== b.madeAtMs) return a.madeAtMs - b.madeAtMs;
  return a.id < b.id ? -1 : 1;
}

/**
 * The item to do next (rule 5): a deferred one whose time to return has come, else the first open one, else the first
 * deferred one; null when all are settled.
 */
export function currentItem(states: readonly ItemState[], nowMs: number): string | null {
  const due = states.find((item) => item.state === 'deferred' && returnMs(item) <= nowMs);
  const open = states.find((item) => item.state === 'open');
  const deferred = states.find((item) => item.state === 'deferred');
  return (due ?? open ?? deferred)?.itemId ?? null;
}

function returnMs(item: ItemState): number {
  const at = item.inForce.at(-1)?.mark.returnAt;
  return at ? Date.parse(at) : Number.POSITIVE_INFINITY;
}

/** How many items stand in each state. */
export function countStates(states: readonly ItemState[]): Record<MarkState, number> {
  const counts: Record<MarkState, number> = {
    done: 0,
    notApplicable: 0,
    deferred: 0,
    overridden: 0,
    open: 0,
  };
  for (const item of states) counts[item.state] += 1;
  return counts;
}

// The board in short: how many stand in each state, who waits for whom, and which deadline falls next.
import { BOARD_STATES, type BoardState } from '../../model/board';
import type { BoardRow } from './rows';

/** How many rows stand in each state; what nobody spoke of counts as unknown. */
export function countStates(rows: readonly BoardRow[]): Record<BoardState, number> {
  const counts = Object.fromEntries(BOARD_STATES.map((state) => [state, 0])) as Record<BoardState, number>;
  for (const { standing } of rows) counts[standing.state] += 1;
  return counts;
}

/** A system at the bottom and everything it keeps down. */
export interface Hold {
  readonly id: string;
  /** What waits for it, the least slack first, unknown slack after it. */
  readonly waiting: readonly BoardRow[];
}

function bySlack(a: BoardRow, b: BoardRow): number {
  const slack = (row: BoardRow) => row.slackMs ?? row.slackAtMostMs ?? Number.POSITIVE_INFINITY;
  return slack(a) - slack(b) || byDeadline(a, b);
}

function byDeadline(a: BoardRow, b: BoardRow): number {
  const deadline = (row: BoardRow) => row.clock?.deadlineMs ?? Number.POSITIVE_INFINITY;
  const order = deadline(a) - deadline(b);
  // Two rows without a deadline: infinity minus infinity is no number.
  return (Number.isNaN(order) ? 0 : order) || (a.id < b.id ? -1 : 1);
}

/** Who keeps whom down: the system with the least slack among those waiting first, then the one with the most waiting. */
export function holds(rows: readonly BoardRow[]): Hold[] {
  const waiting = new Map<string, BoardRow[]>();
  for (const row of rows) {
    if (row.standing.isUp) continue;
    for (const { id } of row.blocking.blockers) waiting.set(id, [...(waiting.get(id) ?? []), row]);
  }
  const least = ({ waiting: [first] }: Hold) => first?.slackMs ?? first?.slackAtMostMs ?? Number.MAX_VALUE;
  return [...waiting]
    .map(([id, own]) => ({ id, waiting: own.sort(bySlack) }))
    .sort((a, b) => least(a) - least(b) || b.waiting.length - a.waiting.length || (a.id < b.id ? -1 : 1));
}

function isUnknown({ standing }: BoardRow): boolean {
  return standing.state === 'unknown';
}

/** What is down and has a deadline, next to fall first; after what is known to be down comes what nobody knows. */
export function nextToFall<R extends BoardRow>(rows: readonly R[]): R[] {
  return rows
    .filter(({ standing, clock }) => !standing.isUp && clock !== null && clock.deadlineMs !== null)
    .sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)) || byDeadline(a, b));
}

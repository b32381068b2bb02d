// The seats of a role: which are empty, and what changes when somebody moves in the order of calling.
import type { RoleRow } from './matches';

/**
 * The orders that must be filled and are not: 0 is the holder, then as many deputies as the plan asks for.
 * A role held from outside, and one of planning, asks only for what is written.
 */
export function emptySeats({ role, holders }: RoleRow): number[] {
  const deputies = holders.filter(({ assignment }) => assignment.order > 0).length;
  const asked = Math.max(role.minDeputies ?? 0, role.needsDeputy === true ? 1 : 0);
  const missing = Array.from({ length: Math.max(0, asked - deputies) }, (_, at) => deputies + at + 1);
  const isHeld = holders.some(({ assignment }) => assignment.order === 0) || role.external === true;
  return isHeld ? missing : [0, ...missing];
}

/** An order to be written to an assignment. */
export interface NewOrder {
  readonly id: string;
  readonly order: number;
}

function ordered(chain: readonly NewOrder[], start: number): NewOrder[] {
  return chain.map(({ id }, at) => ({ id, order: start + at }));
}

function changes(before: readonly NewOrder[], after: readonly NewOrder[]): NewOrder[] {
  return after.filter(({ id, order }) => before.find((one) => one.id === id)?.order !== order);
}

/** What to write when one moves a place up or down; an empty seat of the holder is taken by moving up from the first deputy. */
export function moved(chain: readonly NewOrder[], id: string, by: 'up' | 'down'): NewOrder[] {
  const at = chain.findIndex((one) => one.id === id);
  const other = by === 'up' ? at - 1 : at + 1;
  const start = chain[0]?.order ?? 0;
  if (at < 0) return [];
  if (other < 0) return start > 0 ? changes(chain, [{ id, order: 0 }, ...ordered(chain.slice(1), 1)]) : [];
  const one = chain[at];
  const two = chain[other];
  if (one === undefined || two === undefined) return [];
  const next = [...chain];
  next[at] = two;
  next[other] = one;
  return changes(chain, ordered(next, start));
}

/** The order a new member takes: the holder's seat when it is empty, else behind the last. */
export function nextOrder(chain: readonly NewOrder[]): number {
  if (!chain.some(({ order }) => order === 0)) return 0;
  return Math.max(...chain.map(({ order }) => order)) + 1;
}

// The order of recovery the plan suggests, and what really happens beside it.
import type { Recovery } from '../analysis/recovery';
import type { BoardRow } from './rows';

export interface OrderRow {
  readonly id: string;
  /** The place the plan gives it, from 1; null where the plan cannot order it. */
  readonly place: number | null;
  /** Hours after the detection, by the plan. */
  readonly startHours: number | null;
  readonly endHours: number | null;
  /** `done`: up; `now`: being restored; `next`: nothing below is down; `waits`: something below is; `unknown`: somebody must look. */
  readonly is: 'done' | 'now' | 'next' | 'waits' | 'unknown';
  /** When restoring began, and when it was back; null: not yet, or not told. */
  readonly begunMs: number | null;
  readonly doneMs: number | null;
  /** The place in which it really came back, from 1. */
  readonly cameBack: number | null;
  /** Taken up although these below are down and nobody restores them. */
  readonly before: readonly string[];
}

function begunOf({ standing }: BoardRow): number | null {
  return standing.state === 'restoring' ? standing.sinceMs : null;
}

function stepOf({ standing, blocking }: BoardRow): OrderRow['is'] {
  if (standing.isUp) return 'done';
  if (standing.state === 'restoring') return 'now';
  if (standing.state === 'unknown') return 'unknown';
  return blocking.downBelow.length > 0 ? 'waits' : 'next';
}

/** Systems in the order of the plan; the moment of coming back counts only for what was ever down. */
export function recoveryOrder(rows: readonly BoardRow[], recovery: Pick<Recovery, 'systems'>): OrderRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const planned = [...recovery.systems].sort((a, b) => {
    const order = (a.startHours ?? Infinity) - (b.startHours ?? Infinity);
    const due = (a.requiredRtoHours ?? Infinity) - (b.requiredRtoHours ?? Infinity);
    const end = (a.endHours ?? Infinity) - (b.endHours ?? Infinity);
    return order || 0 || due || 0 || end || 0 || (a.id < b.id ? -1 : 1);
  });
  const doneOf = (id: string) => {
    const row = byId.get(id);
    return row?.standing.isUp ? (row.clock?.endMs ?? null) : null;
  };
  const cameBack = planned
    .flatMap(({ id }) => {
      const ms = doneOf(id);
      return ms === null ? [] : [{ id, ms }];
    })
    .sort((a, b) => a.ms - b.ms || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  let place = 0;
  return planned.flatMap(({ id, startHours, endHours }) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    if (startHours !== null) place += 1;
    const isNow = row.standing.state === 'restoring';
    const below = row.blocking.downBelow;
    const idle = below.filter((one) => byId.get(one)?.standing.state !== 'restoring');
    return [
      {
        id,
        place: startHours === null ? null : place,
        startHours,
        endHours,
        is: stepOf(row),
        begunMs: begunOf(row),
        doneMs: doneOf(id),
        cameBack: cameBack.includes(id) ? cameBack.indexOf(id) + 1 : null,
        before: isNow ? idle : [],
      } as const,
    ];
  });
}

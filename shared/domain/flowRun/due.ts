// By when a node should be settled: its guide time from detection, its rhythm where it is repeated.
import type { DueFrom } from '../../model/flowRun';
import type { RunNode } from './back';
import type { NodeRun } from './walk';

const MINUTE_MS = 60_000;

/** Instants in ms; `noticedMs` null while the time of detection is not known. */
export interface FlowClock {
  readonly noticedMs: number | null;
  readonly startedMs: number;
}

export interface Due {
  readonly atMs: number;
  readonly from: DueFrom;
}

/** The guide time in minutes: the shortest of the threats in hand; null where it depends. */
function guideOf(node: RunNode, threats: readonly string[] | null): number | null {
  const own = (threats ?? []).flatMap((threat) => node.timeTargetOverrides?.[threat] ?? []);
  const isShared = threats === null || own.length < threats.length;
  const all = [...own, ...(isShared && node.timeTargetMinutes !== null ? [node.timeTargetMinutes] : [])];
  return all.length === 0 ? null : Math.min(...all);
}

/**
 * By when: a node put off at the time told; the first time around within its guide time since detection (since the start
 * where detection is not known); a repeated one its rhythm after it was last done, or reached again. Null where the plan
 * sets no time.
 */
export function dueOf(
  node: RunNode,
  run: NodeRun,
  returnMs: number | null,
  { noticedMs, startedMs }: FlowClock,
  threats: readonly string[] | null,
): Due | null {
  if (run.state === 'deferred') return returnMs === null ? null : { atMs: returnMs, from: 'told' };
  if (run.state === 'done') return againOf(node, run);
  if (run.sinceMs === null) return null;
  const guide = guideOf(node, threats);
  if (run.round === 1 && guide !== null)
    return {
      atMs: (noticedMs ?? startedMs) + guide * MINUTE_MS,
      from: noticedMs === null ? 'started' : 'noticed',
    };
  return node.repeatMinutes === null
    ? null
    : { atMs: run.sinceMs + node.repeatMinutes * MINUTE_MS, from: 'repeat' };
}

/** A report or action with a rhythm comes again until it is said not to apply; a decision only when its way leads back. */
function againOf(node: RunNode, run: NodeRun): Due | null {
  if (node.repeatMinutes === null || node.kind === 'decision' || run.step?.act !== 'done') return null;
  return { atMs: (run.sinceMs ?? 0) + node.repeatMinutes * MINUTE_MS, from: 'repeat' };
}

// What is known of each criterion and each piece of information now: the finding nobody has replaced.
import type { Verdict } from '../../model/decision';

export interface Found {
  readonly id: string;
  readonly item: string;
  readonly verdict: Verdict;
  readonly after: readonly string[];
  readonly atMs: number;
}

export interface ItemFindings<F extends Found> {
  /** In force, the last by time at the end. */
  readonly inForce: readonly F[];
  readonly last: F | null;
  /** Findings made in ignorance of each other that differ (S7). */
  readonly disputed: boolean;
}

/** What stands on one item. */
export function findingsOn<F extends Found>(item: string, findings: readonly F[]): ItemFindings<F> {
  const own = findings.filter((one) => one.item === item);
  const known = new Set(own.flatMap(({ after }) => after));
  const inForce = own
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  return {
    inForce,
    last: inForce.at(-1) ?? null,
    disputed: new Set(inForce.map(({ verdict }) => verdict)).size > 1,
  };
}

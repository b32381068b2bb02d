// The objectives of a response as they stand, out of every wording that was ever written.
import type { RecordOf } from '../../model/index';

type Wording = RecordOf<'objective'>;

/** An objective with every wording it had. */
export interface Objective {
  /** The wording in force. */
  readonly latest: Wording;
  /** The time of its first wording, ms. */
  readonly sinceMs: number;
  /** Wordings written in ignorance of each other: all are shown, none is chosen (S7). */
  readonly disputed: readonly Wording[];
}

/**
 * The objectives in the order in which they were first written, whatever the order of the evidence.
 * @param wordings every wording of a response and of those joined to it
 * @param timeOf the corrected time of a wording, ms
 */
export function objectivesOf(
  wordings: readonly Wording[],
  timeOf: (wording: Wording) => number,
): Objective[] {
  const known = new Map(wordings.map((wording) => [wording.id, wording]));
  const superseded = new Set(wordings.flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes])));
  const byTime = (a: Wording, b: Wording): number => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1);
  const ends = wordings.filter(({ id }) => !superseded.has(id)).sort(byTime);
  const byRoot = Map.groupBy(ends, (end) => rootOf(end, known).id);
  return [...byRoot]
    .map(([rootId, latest]) => ({ root: known.get(rootId), latest }))
    .flatMap(({ root, latest }) => {
      const last = latest.at(-1);
      if (root === undefined || last === undefined) return [];
      return [{ root, latest: last, sinceMs: timeOf(root), disputed: latest.length > 1 ? latest : [] }];
    })
    .sort((a, b) => byTime(a.root, b.root))
    .map(({ root: _, ...objective }) => objective);
}

/** The first wording; one whose predecessor has not arrived yet stands for itself. */
function rootOf(wording: Wording, known: ReadonlyMap<string, Wording>): Wording {
  const seen = new Set<string>();
  let root = wording;
  while (root.supersedes !== null && !seen.has(root.id)) {
    seen.add(root.id);
    const before = known.get(root.supersedes);
    if (before === undefined) break;
    root = before;
  }
  return root;
}

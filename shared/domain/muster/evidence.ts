// Which pieces of news stand: later news replaces what its author knew; news told in ignorance of each other stands side by side (S7).

/** A piece of evidence: which others its author had seen, which one it corrects, and when it was told, by the corrected clock. */
export interface Told {
  readonly id: string;
  readonly after: readonly string[];
  readonly supersedes: string | null;
  readonly atMs: number;
}

/** Everything the author of a piece of evidence knew, at any remove. */
function knowledgeOf(told: readonly Told[]): (id: string) => ReadonlySet<string> {
  const direct = new Map(told.map((one) => [one.id, one]));
  const known = new Map<string, ReadonlySet<string>>();
  const gather = (id: string): ReadonlySet<string> => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const all = new Set<string>();
    // Set before it is filled, so that evidence which names itself cannot go round for ever.
    known.set(id, all);
    const one = direct.get(id);
    for (const before of [...(one?.after ?? []), one?.supersedes ?? '']) {
      if (before === '' || before === id) continue;
      all.add(before);
      for (const further of gather(before)) all.add(further);
    }
    return all;
  };
  return gather;
}

/** Earlier told first; of one moment by id, so that the order never depends on the database. */
export function byTime(a: Told, b: Told): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/**
 * The pieces of evidence that stand, earlier told first. What was corrected no longer counts. Of two that know each other the
 * later told one stands, also when it was written first: a paper of 5 o'clock entered at 7 is older news than the call of 6.
 * @param concerns whether one, told later, says anything about what the other says; everything when left out.
 */
export function standing<T extends Told>(
  told: readonly T[],
  concerns: (later: T, earlier: T) => boolean = () => true,
): T[] {
  const corrected = new Set(told.flatMap(({ supersedes }) => supersedes ?? []));
  const live = told.filter(({ id }) => !corrected.has(id));
  const knows = knowledgeOf(told);
  const replaces = (later: T, earlier: T): boolean => {
    if (later.id === earlier.id || !concerns(later, earlier)) return false;
    if (knows(later.id).has(earlier.id)) return later.atMs >= earlier.atMs;
    return knows(earlier.id).has(later.id) && later.atMs > earlier.atMs;
  };
  return live.filter((one) => !live.some((other) => replaces(other, one))).sort(byTime);
}

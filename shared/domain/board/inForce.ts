// Which pieces of evidence count now: the latest of those that knew each other, and side by side what was said in ignorance (S7).

/** What every piece of evidence on the board knows of itself. */
export interface Evidence {
  readonly id: string;
  /** The evidence its author had seen in force. */
  readonly after: readonly string[];
  /** Evidence it declares wrong. */
  readonly supersedes: string | null;
  /** When it was seen or told, by the corrected clock. */
  readonly atMs: number;
}

/** What its author had before their eyes: what was in force, and what they declared wrong. */
function seenBy({ after, supersedes }: Evidence): readonly string[] {
  return supersedes === null ? after : [...after, supersedes];
}

/** For each piece how many stand before it along the longest line of knowledge: who knows more is later at the same minute. */
function depths(evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  const found = new Map<string, number>();
  // A stack of our own: a week's evidence is a longer chain than the call stack holds.
  for (const start of evidence) {
    const path = [start];
    const entered = new Set<string>();
    for (let one = path.at(-1); one !== undefined; one = path.at(-1)) {
      const known = seenBy(one).flatMap((id) => byId.get(id) ?? []);
      const open = known.find(({ id }) => !found.has(id) && !entered.has(id));
      if (!found.has(one.id) && open !== undefined) {
        entered.add(one.id);
        path.push(open);
      } else {
        found.set(
          one.id,
          found.get(one.id) ?? 1 + Math.max(-1, ...known.map(({ id }) => found.get(id) ?? 0)),
        );
        path.pop();
      }
    }
  }
  return found;
}

/** In the order in which things happened; of what was told of the same minute, who knew more is later. */
export function chronological<T extends Evidence>(evidence: readonly T[]): T[] {
  const depth = depths(evidence);
  const rank = ({ id }: T) => depth.get(id) ?? 0;
  return [...evidence].sort((a, b) => a.atMs - b.atMs || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The evidence that counts, in the order in which things happened: what was declared wrong is left out. */
export function counted<T extends Evidence>(evidence: readonly T[]): T[] {
  const wrong = new Set(evidence.flatMap(({ supersedes }) => supersedes ?? []));
  return chronological(evidence).filter(({ id }) => !wrong.has(id));
}

/** Everything a piece's author knew, directly or through what they had seen; each answer is worked out once. */
function knowledge(evidence: readonly Evidence[]): (id: string) => ReadonlySet<string> {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  const found = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const ready = found.get(id);
    if (ready !== undefined) return ready;
    const known = new Set<string>();
    const piece = byId.get(id);
    const open = piece === undefined ? [] : [...seenBy(piece)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (known.has(next)) continue;
      known.add(next);
      const one = byId.get(next);
      if (one !== undefined) open.push(...seenBy(one));
    }
    found.set(id, known);
    return known;
  };
}

/**
 * The evidence in force, oldest first: of two pieces one of which knew the other, the later happening counts, also when it was
 * written first (paper entered hours afterwards does not turn the present back); pieces ignorant of each other all count.
 * The order in which evidence arrives makes no difference.
 */
export function inForce<T extends Evidence>(evidence: readonly T[]): T[] {
  const lines = counted(evidence);
  const knownTo = knowledge(evidence);
  const isOvertaken = (one: T, place: number) => {
    // The last one mostly knows all the others: asked first, it spares asking the rest.
    for (let later = lines.length - 1; later > place; later -= 1) {
      const other = lines[later];
      if (other !== undefined && (knownTo(other.id).has(one.id) || knownTo(one.id).has(other.id)))
        return true;
    }
    return false;
  };
  return lines.filter((one, place) => !isOvertaken(one, place));
}

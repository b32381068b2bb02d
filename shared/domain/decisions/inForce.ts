// Which decisions stand: a new one takes the place of those it names; two made in ignorance of each other both stand.

/** A decision as far as this is about; `matter` is what it is on, `saying` what it says. */
export interface Decided {
  readonly id: string;
  readonly matter: string;
  readonly round: number;
  readonly after: readonly string[];
  readonly atMs: number;
  readonly saying: string;
}

export interface DecisionStanding {
  /** Whether nothing took its place, in its own round. */
  readonly inForce: boolean;
  /** Whether it is of the last round of its matter as well: what holds now. */
  readonly holds: boolean;
  readonly supersededBy: readonly string[];
  /** Others in force on the same matter and round that say something else. */
  readonly contradicts: readonly string[];
}

/** How each decision stands, by its id; the order of arrival changes nothing. */
export function standingOfDecisions(decisions: readonly Decided[]): ReadonlyMap<string, DecisionStanding> {
  const later = new Map<string, string[]>();
  for (const { id, after } of decisions)
    for (const old of after) later.set(old, [...(later.get(old) ?? []), id].sort());
  const byMatter = Map.groupBy(decisions, ({ matter }) => matter);
  return new Map(
    decisions.map((one): [string, DecisionStanding] => {
      const own = byMatter.get(one.matter) ?? [];
      const inForce = !later.has(one.id);
      const others = own.filter(({ id, round }) => id !== one.id && round === one.round && !later.has(id));
      return [
        one.id,
        {
          inForce,
          holds: inForce && one.round === Math.max(...own.map(({ round }) => round)),
          supersededBy: later.get(one.id) ?? [],
          contradicts: inForce
            ? others
                .filter(({ saying }) => saying !== one.saying)
                .map(({ id }) => id)
                .sort()
            : [],
        },
      ];
    }),
  );
}

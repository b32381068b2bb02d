// The evidence of one node in one round read together: what stands, and whether two laptops said different things.

/** What a piece of evidence says of a node. `decided`: a decision; the rest are marks, or the closing of the node's run. */
export type StepAct = 'decided' | 'begun' | 'done' | 'notApplicable' | 'deferred' | 'reopened';

/** One piece of evidence on a node; times by the corrected clock, in ms. */
export interface Step {
  readonly id: string;
  readonly nodeId: string;
  readonly round: number;
  /** Made before the flow had led there: it holds whatever leads there later. */
  readonly ahead: boolean;
  readonly act: StepAct;
  /** The ways that lead on; null: all without a choice. */
  readonly ways: readonly string[] | null;
  /** The steps of this node and round its author had seen. */
  readonly after: readonly string[];
  readonly atMs: number;
}

/** What the steps of a node and round say together. */
export interface Standing {
  /** In force, the last by time at the end; more than one where they were made in ignorance of each other. */
  readonly inForce: readonly Step[];
  /** The one that counts. */
  readonly step: Step | null;
  /** Steps in force that say different things. */
  readonly disputed: boolean;
  readonly begun: Step | null;
}

const SETTLES: ReadonlySet<StepAct> = new Set(['decided', 'done', 'notApplicable']);

/** Whether a step ends the work at its node. */
export function settles(step: Step | null): step is Step {
  return step !== null && SETTLES.has(step.act);
}

function byTime(a: Step, b: Step): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : 1);
}

/** What a step says, so that two can be held against each other. */
function saying({ act, ways }: Step): string {
  return `${act} ${ways === null ? '' : [...ways].sort().join()}`;
}

/** Reads the steps of one node and round; their order of arrival changes nothing. */
export function standingOf(steps: readonly Step[]): Standing {
  const known = new Set(steps.flatMap(({ after }) => after));
  const said = steps.filter(({ id, act }) => act !== 'begun' && !known.has(id)).sort(byTime);
  const begun = steps.filter(({ act }) => act === 'begun').sort(byTime)[0] ?? null;
  return {
    inForce: said,
    step: said.at(-1) ?? null,
    disputed: new Set(said.map(saying)).size > 1,
    begun,
  };
}

const NOTHING: Standing = { inForce: [], step: null, disputed: false, begun: null };

/** What stands at a node in a round. */
export type Standings = (nodeId: string, round: number) => Standing;

/** All steps by node and round. */
export function standingsOf(steps: readonly Step[]): Standings {
  const grouped = Map.groupBy(steps, ({ nodeId, round }) => `${round} ${nodeId}`);
  const known = new Map([...grouped].map(([key, own]) => [key, standingOf(own)]));
  return (nodeId, round) => known.get(`${round} ${nodeId}`) ?? NOTHING;
}

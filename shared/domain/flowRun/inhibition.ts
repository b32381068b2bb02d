// What holds work back: consequences wait until the failure they follow from is settled, then they come back.
import type { Work } from '../../model/flowRun';

/** One piece of evidence; `primary` null lets the work go on. */
export interface InhibitionStep {
  readonly id: string;
  readonly work: Work;
  readonly primary: Work | null;
  readonly after: readonly string[];
  readonly atMs: number;
}

/** How work stands with what comes first: held back now, or back again because that is settled. */
export interface Held {
  /** The evidence that holds it back. */
  readonly id: string;
  readonly work: Work;
  readonly primary: Work;
  readonly since: number;
  readonly returned: boolean;
}

export function workKey({ entity, id }: Work): string {
  return `${entity} ${id}`;
}

/** The inhibition in force for each work: the last of those nobody took back. */
function inForce(steps: readonly InhibitionStep[]): InhibitionStep[] {
  const known = new Set(steps.flatMap(({ after }) => after));
  const standing = steps.filter(({ id }) => !known.has(id));
  const byWork = Map.groupBy(standing, ({ work }) => workKey(work));
  return [...byWork.values()].flatMap(
    (own) => own.sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1)).at(-1) ?? [],
  );
}

/** Whether `primary` itself waits, however far along, for `work`: then each would wait for the other for ever. */
export function waitsInCircle(steps: readonly InhibitionStep[], work: Work, primary: Work): boolean {
  const next = new Map(inForce(steps).map((step) => [workKey(step.work), step.primary]));
  const seen = new Set<string>();
  for (
    let at: Work | null = primary;
    at !== null && !seen.has(workKey(at));
    at = next.get(workKey(at)) ?? null
  ) {
    if (workKey(at) === workKey(work)) return true;
    seen.add(workKey(at));
  }
  return false;
}

/**
 * What is held back, and what came back. Work in a circle that two laptops made without knowing of each other is not held:
 * nothing may wait for ever.
 */
export function heldWork(steps: readonly InhibitionStep[], isSettled: (work: Work) => boolean): Held[] {
  return inForce(steps).flatMap(({ id, work, primary, atMs }) => {
    if (primary === null) return [];
    const returned = isSettled(primary) || waitsInCircle(steps, work, primary);
    return [{ id, work, primary, since: atMs, returned }];
  });
}

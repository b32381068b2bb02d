// Which part of the structure is drawn: all of it, what is wrong with what it touches, or what one system touches. Pure.
import { isGrave, type StructureView, type SystemRow } from './structure';

/** What the drawing shows. */
export type Scope = 'all' | 'problems' | 'around';

/** More than this is not read in one drawing. */
export const DRAWN_AT_ONCE = 60;
/** A drawing of more is not made: the tables say the rest. */
const MOST = 5 * DRAWN_AT_ONCE;

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Every link, from what stands on something to what it stands on; said once each. */
export function linksOf({ uses, dependencies }: StructureView): Link[] {
  const links = [
    ...uses.map(({ businessId, systemId }) => ({ from: businessId, to: systemId })),
    ...dependencies.map(({ systemId, dependsOnId }) => ({ from: systemId, to: dependsOnId })),
  ];
  const byEnds = new Map(links.map((link) => [`${link.from} ${link.to}`, link]));
  return [...byEnds].map(([id, link]) => ({ id, ...link }));
}

/** What is reached from each id by the ways given, the id itself left out unless a circle leads back. */
function reachedFrom(next: ReadonlyMap<string, readonly string[]>, id: string): ReadonlySet<string> {
  const found = new Set(next.get(id) ?? []);
  for (const one of found) for (const further of next.get(one) ?? []) found.add(further);
  return found;
}

function waysOf(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const byStart = Map.groupBy(links, ({ from }) => from);
  return new Map([...byStart].map(([from, own]) => [from, own.map(({ to }) => to)]));
}

/** The links without those a longer way says already; links of a circle all stay. */
export function withoutShortcuts(links: readonly Link[]): Link[] {
  const next = waysOf(links);
  const reached = new Map([...next.keys()].map((id) => [id, reachedFrom(next, id)]));
  return links.filter(({ from, to }) => {
    const isCircular = reached.get(to)?.has(from) === true;
    const others = (next.get(from) ?? []).filter((one) => one !== to && reached.get(one)?.has(from) !== true);
    return isCircular || !others.some((one) => reached.get(one)?.has(to) === true);
  });
}

/** A record, and what it touches directly. */
function touching(links: readonly Link[], id: string): string[] {
  return [id, ...links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))];
}

/** A system with a contradiction, those it contradicts, and everything on the ways between them. */
function contradicting({ system, derived }: SystemRow, links: readonly Link[]): string[] {
  const grave = derived.problems.filter(isGrave).flatMap(({ ids }) => ids);
  if (grave.length === 0 && !derived.problems.some(isGrave)) return [];
  const ends = new Set([...grave, ...derived.becauseOf]);
  const next = waysOf(links);
  const leads = (id: string) => id === system.id || reachedFrom(next, id).has(system.id);
  const between = [...ends].flatMap((end) => [...reachedFrom(next, end)].filter(leads));
  return [system.id, ...ends, ...between];
}

/** The ids drawn in a scope. */
export function drawnIn(view: StructureView, scope: Scope, activeId: string | null): ReadonlySet<string> {
  const links = linksOf(view);
  const all = [...view.rows.map(({ system }) => system.id), ...view.businesses.map(({ id }) => id)];
  if (scope === 'all') return new Set(all.slice(0, MOST));
  if (scope === 'around') return new Set(activeId === null ? [] : touching(links, activeId));
  const few = withoutShortcuts(links);
  return new Set(view.rows.flatMap((row) => contradicting(row, few)).slice(0, MOST));
}

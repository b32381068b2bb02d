// The systems and what they depend on as a graph: the order in which they can come back, and the circles that have none.
import type { RecordOf } from '../../model/index';

type Dependency = Pick<RecordOf<'dependency'>, 'systemId' | 'dependsOnId'>;

/** Systems by number, in the order of their ids; every list below holds such numbers. */
export interface SystemGraph {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly dependsOn: readonly (readonly number[])[];
  readonly dependents: readonly (readonly number[])[];
  /** Systems that depend on each other stand together; what others depend on comes first. */
  readonly knots: readonly (readonly number[])[];
  readonly knotOf: readonly number[];
}

/** The element of a list at a place known to exist. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  return list[index] as T;
}

function lists(count: number): number[][] {
  return Array.from({ length: count }, () => []);
}

/** Links naming a system that is not there, and links said twice, are left out. */
function linksOf(
  dependencies: readonly Dependency[],
  numberOf: ReadonlyMap<string, number>,
): [number, number][] {
  const seen = new Map<number, [number, number]>();
  for (const { systemId, dependsOnId } of dependencies) {
    const from = numberOf.get(systemId);
    const to = numberOf.get(dependsOnId);
    if (from !== undefined && to !== undefined) seen.set(from * numberOf.size + to, [from, to]);
  }
  return [...seen.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Builds the graph; the order in which records come makes no difference. */
export function graphOf(
  systems: readonly { readonly id: string }[],
  dependencies: readonly Dependency[],
): SystemGraph {
  const ids = [...new Set(systems.map(({ id }) => id))].sort();
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const dependsOn = lists(ids.length);
  const dependents = lists(ids.length);
  for (const [from, to] of linksOf(dependencies, numberOf)) {
    at(dependsOn, from).push(to);
    at(dependents, to).push(from);
  }
  const knots = knotsOf(dependsOn);
  const knotOf = new Array<number>(ids.length).fill(0);
  for (const [knot, members] of knots.entries()) for (const member of members) knotOf[member] = knot;
  return { ids, numberOf, dependsOn, dependents, knots, knotOf };
}

interface Walk {
  readonly next: readonly (readonly number[])[];
  readonly found: number[];
  readonly low: number[];
  readonly open: number[];
  readonly isOpen: boolean[];
  readonly knots: number[][];
  count: number;
}

/** Tarjan's strongly connected components; a stack of our own, since a chain of systems may be longer than the call stack. */
function knotsOf(next: readonly (readonly number[])[]): number[][] {
  const walk: Walk = {
    next,
    found: new Array<number>(next.length).fill(-1),
    low: new Array<number>(next.length).fill(0),
    open: [],
    isOpen: new Array<boolean>(next.length).fill(false),
    knots: [],
    count: 0,
  };
  for (let root = 0; root < next.length; root += 1) if (at(walk.found, root) < 0) walkFrom(walk, root);
  return walk.knots;
}

function enter(walk: Walk, node: number): void {
  walk.found[node] = walk.count;
  walk.low[node] = walk.count;
  walk.count += 1;
  walk.open.push(node);
  walk.isOpen[node] = true;
}

function lower(walk: Walk, node: number, value: number): void {
  if (value < at(walk.low, node)) walk.low[node] = value;
}

function walkFrom(walk: Walk, root: number): void {
  const path = [{ node: root, place: 0 }];
  enter(walk, root);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const target = at(walk.next, top.node)[top.place];
    top.place += 1;
    if (target === undefined) {
      path.pop();
      leave(walk, top.node, path.at(-1)?.node);
    } else if (at(walk.found, target) < 0) {
      enter(walk, target);
      path.push({ node: target, place: 0 });
    } else if (at(walk.isOpen, target)) {
      lower(walk, top.node, at(walk.found, target));
    }
  }
}

function leave(walk: Walk, node: number, parent: number | undefined): void {
  if (parent !== undefined) lower(walk, parent, at(walk.low, node));
  if (at(walk.low, node) !== at(walk.found, node)) return;
  const members = walk.open.splice(walk.open.lastIndexOf(node)).sort((a, b) => a - b);
  for (const member of members) walk.isOpen[member] = false;
  walk.knots.push(members);
}

/** Whether a system depends on itself, directly or through others. */
export function isCircular(graph: SystemGraph, system: number): boolean {
  return at(graph.knots, at(graph.knotOf, system)).length > 1 || at(graph.dependsOn, system).includes(system);
}

/** The shortest circle through a system as a path of ids that ends where it starts; null when there is none. */
export function circleThrough(graph: SystemGraph, system: number): string[] | null {
  if (!isCircular(graph, system)) return null;
  const knot = at(graph.knotOf, system);
  const cameFrom = new Map<number, number>();
  const queue = [system];
  for (const node of queue) {
    for (const target of at(graph.dependsOn, node)) {
      if (target === system) return pathBack(graph, cameFrom, node, system);
      if (at(graph.knotOf, target) !== knot || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return null;
}

function pathBack(
  graph: SystemGraph,
  cameFrom: ReadonlyMap<number, number>,
  last: number,
  system: number,
): string[] {
  const path = [system];
  for (let node = last; node !== system; node = cameFrom.get(node) ?? system) path.unshift(node);
  path.unshift(system);
  return path.map((node) => at(graph.ids, node));
}

/** Every circle once, each as the shortest path through its first system. */
export function circles(graph: SystemGraph): string[][] {
  return graph.knots.flatMap((members) => {
    const path = circleThrough(graph, at(members, 0));
    return path === null ? [] : [path];
  });
}

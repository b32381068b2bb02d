// Which threats a response handles: what a decision on the kind of event said, else the one it was started with.
import type { RunEdge, RunNode } from './back';
import { type Step, settles, standingOf } from './steps';

/** Whether the answers of a decision tell the kind of event: each is for threats of its own. All of them are always offered. */
export function tellsThreats(node: RunNode, edges: readonly RunEdge[]): boolean {
  if (node.kind !== 'decision') return false;
  const out = edges.filter(({ fromId }) => fromId === node.id);
  const named = out.flatMap(({ threats }) => threats ?? []);
  return (
    out.length > 1 &&
    out.every(({ threats }) => (threats ?? []).length > 0) &&
    new Set(named).size === named.length
  );
}

/** The threats in hand; null while nobody has said, which is every threat. `named`: what the response was started with. */
export function threatsHandled(
  nodes: readonly RunNode[],
  edges: readonly RunEdge[],
  steps: readonly Step[],
  named: string | null,
): { readonly threats: readonly string[] | null; readonly decidedAt: string | null } {
  for (const node of nodes.filter((one) => tellsThreats(one, edges))) {
    const own = steps.filter(({ nodeId }) => nodeId === node.id);
    const last = Math.max(0, ...own.map(({ round }) => round));
    const { step } = standingOf(own.filter(({ round }) => round === last));
    if (!settles(step) || step.ways === null) continue;
    const chosen = edges.filter(({ id }) => step.ways?.includes(id));
    const threats = [...new Set(chosen.flatMap((edge) => edge.threats ?? []))];
    if (threats.length > 0) return { threats, decidedAt: node.id };
  }
  return { threats: named === null ? null : [named], decidedAt: null };
}

/** Whether something with these threats concerns what is handled; without threats it concerns everything. */
export function concerns(own: readonly string[] | null, handled: readonly string[] | null): boolean {
  if (own === null || own.length === 0 || handled === null) return true;
  return own.some((threat) => handled.includes(threat));
}

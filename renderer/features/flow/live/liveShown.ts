// Which part of the live flow is shown: what is under way with what led there and what may follow, a phase, or everything.
import type { Play } from '../../../../shared/domain/flow/inPlay';
import { inFlowOrder } from '../../../../shared/domain/flow/inPlay';
import type { FlowView, Shown } from '../../../records/flow';
import { EVERY, NOW } from '../flowView';
import { isUnderWay, type Live } from './useLive';

/** Nodes now in play: under way or due again, what led to them, what may follow, and the answers not chosen beside them (rule 7). */
function nodesNow(view: FlowView, live: Live): Set<string> {
  const states = new Map(live.nodes.map((node) => [node.nodeId, node]));
  const ways = new Map(live.ways.map(({ edgeId, state }) => [edgeId, state]));
  const core = new Set(
    live.nodes
      .filter((node) => isUnderWay(node) || (node.state === 'done' && node.due !== null))
      .map(({ nodeId }) => nodeId),
  );
  // Before anything is under way, and when all is done, the last things done are what is shown.
  if (core.size === 0) for (const { nodeId, state } of live.nodes) if (state === 'done') core.add(nodeId);
  const shown = new Set(core);
  const passed = new Set<string>();
  for (const { id, fromId, toId } of view.edges) {
    const state = ways.get(id);
    if (core.has(toId) && state === 'taken') passed.add(fromId);
    if (core.has(fromId) && state === 'open' && states.get(toId)?.state === 'next') shown.add(toId);
  }
  for (const id of passed) shown.add(id);
  for (const { id, fromId, toId } of view.edges)
    if (passed.has(fromId) && ways.get(id) === 'notTaken' && states.get(toId)?.state === 'notChosen')
      shown.add(toId);
  return shown;
}

/** The nodes and ways to show; `phase` is a phase, `EVERY` or `NOW`. With `all` nothing is left out. */
export function liveShown(view: FlowView, live: Live, phase: string, all: boolean): Shown {
  const now = nodesNow(view, live);
  const states = new Map(live.nodes.map(({ nodeId, state }) => [nodeId, state]));
  const isShown = (node: FlowView['nodes'][number]): boolean => {
    if (all) return true;
    if (states.get(node.id) === 'out') return false;
    if (phase === EVERY) return true;
    return phase === NOW ? now.has(node.id) : node.phase === phase;
  };
  const nodes = inFlowOrder(view.nodes.filter(isShown), view.flow);
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = view.edges.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId));
  const playOf = (id: string): Play => (states.get(id) === 'out' ? 'out' : 'in');
  return {
    nodes,
    edges,
    plays: new Map(nodes.map(({ id }) => [id, playOf(id)])),
    ways: new Set(edges.map(({ id }) => id)),
    all: true,
  };
}

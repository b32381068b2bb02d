// Runs that wait for something that comes first: held themselves, or through the node of the flow they belong to.
import type { HeldView } from '../../../shared/rpc/flowRun';
import { useQuery } from '../../data/queries';

/** What holds a run, or held it until now; null where nothing does. */
export function useHeld(incidentId: string): (runId: string) => HeldView | null {
  const live = useQuery('flowRun.view', { incidentId }).data;
  const nodes = new Map((live?.nodes ?? []).map((node) => [node.nodeId, node]));
  return (runId) => {
    const found = (live?.held ?? []).filter(({ work, settled }) => {
      const isOwn = work.entity === 'checklistRun' && work.id === runId;
      const isOfNode = work.entity === 'flowNode' && nodes.get(work.id)?.runIds.includes(runId) === true;
      return !settled && (isOwn || isOfNode);
    });
    // What still holds it counts more than what has let it go.
    return found.find(({ returned }) => !returned) ?? found[0] ?? null;
  };
}

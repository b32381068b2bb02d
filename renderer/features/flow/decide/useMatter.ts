// One matter to be decided in a response: what the panel shows of it, and the answers the flow offers.

import type { OutputOf } from '../../../../shared/rpc/contract';
import { useQuery } from '../../../data/queries';
import { waysOut } from '../flowView';
import { useLive } from '../live/useLive';

export type Matter = OutputOf<'decision.matter'>;

/** Names a matter: a node of the flow, or a criterion. */
export interface MatterRef {
  readonly nodeId?: string;
  readonly criterionId?: string;
}

/** One answer of a decision, numbered as in the drawing. */
export interface WayOut {
  readonly id: string;
  readonly number: string;
  readonly condition: { readonly ja: string | null; readonly en: string | null };
  readonly leadsTo: { readonly ja: string; readonly en: string | null };
}

/** The answers in their order, those that do not concern the event left out; whether several may be chosen. */
export function useWays(
  incidentId: string,
  nodeId: string | null,
): { readonly ways: readonly WayOut[]; readonly isInclusive: boolean } {
  const view = useQuery('flow.view', {}).data;
  const { live } = useLive(incidentId);
  if (view === undefined || view === null || nodeId === null) return { ways: [], isInclusive: false };
  const out = new Set(live?.ways.filter(({ state }) => state === 'out').map(({ edgeId }) => edgeId));
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  return {
    isInclusive: nodes.get(nodeId)?.branching === 'inclusive',
    ways: waysOut(nodeId, view.edges).flatMap((way, index): WayOut[] => {
      const to = nodes.get(way.toId);
      if (out.has(way.id)) return [];
      return [
        {
          id: way.id,
          number: String(index + 1),
          condition: { ja: way.condition, en: way.conditionEn },
          leadsTo: { ja: to?.title ?? '', en: to?.titleEn ?? null },
        },
      ];
    }),
  };
}

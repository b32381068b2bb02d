// Keeps the layout of a diagram; while a new one is made, the old one stays.
import { useEffect, useState } from 'react';
import { laidOut, layOut } from './layout';
import type { DiagramGraph, PlacedGraph } from './types';

/** A graph together with its own layout, so that both always fit each other. */
export interface Placed {
  readonly graph: DiagramGraph;
  readonly places: PlacedGraph;
}

/** The newest finished layout, and whether a newer one is under way or failed. Keep `graph` the same while it is. */
export function usePlaced(graph: DiagramGraph): {
  readonly placed: Placed | null;
  readonly isBusy: boolean;
  readonly isBroken: boolean;
} {
  const [finished, setFinished] = useState<Placed | null>(null);
  const [broken, setBroken] = useState<DiagramGraph | null>(null);
  useEffect(() => {
    let isCurrent = true;
    layOut(graph).then(
      (places) => isCurrent && setFinished({ graph, places }),
      () => isCurrent && setBroken(graph),
    );
    return () => {
      isCurrent = false;
    };
  }, [graph]);
  // A drawing laid out before stands at once.
  const known = finished?.graph === graph ? null : laidOut(graph);
  const placed = known === null ? finished : { graph, places: known };
  return { placed, isBusy: placed?.graph !== graph && broken !== graph, isBroken: broken === graph };
}

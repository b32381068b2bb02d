// The flow of the response in view: where every node stands, what is held back, by when things are due.
import type { OutputOf } from '../../../../shared/rpc/contract';
import type { NodeRunView } from '../../../../shared/rpc/flowRun';
import { useQuery } from '../../../data/queries';

export type Live = NonNullable<OutputOf<'flowRun.view'>>;

/** The live flow of a response; null until it is known, and where the plan has no flow. */
export function useLive(incidentId: string): { readonly live: Live | null; readonly error: unknown } {
  const { data, error } = useQuery('flowRun.view', { incidentId });
  return { live: data ?? null, error };
}

/** Whether somebody has to do something about a node. */
export function isUnderWay({ state }: Pick<NodeRunView, 'state'>): boolean {
  return state === 'active' || state === 'waiting' || state === 'inhibited' || state === 'deferred';
}

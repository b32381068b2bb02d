// The runs of an incident: open ones first, in the order they were started.
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';

export type RunSummary = OutputOf<'incident.overview'>['runs'][number];

/** Runs of the incident; empty until known. */
export function useOpenRuns(incidentId: string): readonly RunSummary[] {
  const { data } = useQuery('incident.overview', { id: incidentId });
  const rank = ({ run }: RunSummary) => (run.closed === null ? 0 : 1);
  return [...(data?.runs ?? [])].sort(
    (a, b) => rank(a) - rank(b) || Date.parse(a.run.startedAt) - Date.parse(b.run.startedAt),
  );
}

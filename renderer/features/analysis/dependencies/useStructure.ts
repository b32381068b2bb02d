// The systems with what is derived of them, the businesses, and the links among them all.
import type { RecordOf } from '../../../../shared/model/index';
import { useQuery } from '../../../data/queries';
import { isGrave, type StructureView, type SystemRow } from './structure';

/** Those with a contradiction first, then the shortest required RTO. */
function byWeight(a: SystemRow, b: SystemRow): number {
  const rank = ({ derived }: SystemRow) => (derived.problems.some(isGrave) ? 0 : 1);
  const hours = ({ derived }: SystemRow) => derived.requiredRtoHours ?? Number.MAX_VALUE;
  return rank(a) - rank(b) || hours(a) - hours(b) || (a.system.id < b.system.id ? -1 : 1);
}

/** Everything the place shows; null until all of it has come. */
export function useStructure(): { readonly view: StructureView | null; readonly error: unknown } {
  const structure = useQuery('analysis.structure', {});
  const systems = useQuery('record.list', { entity: 'system' });
  const businesses = useQuery('record.list', { entity: 'business' });
  const uses = useQuery('record.list', { entity: 'systemUse' });
  const dependencies = useQuery('record.list', { entity: 'dependency' });
  const error = structure.error ?? systems.error ?? businesses.error ?? uses.error ?? dependencies.error;
  if (!structure.data || !systems.data || !businesses.data || !uses.data || !dependencies.data)
    return { view: null, error };
  const derived = new Map(structure.data.systems.map((one) => [one.id, one]));
  const rows = (systems.data as unknown as RecordOf<'system'>[]).flatMap((system): SystemRow[] => {
    const own = derived.get(system.id);
    return own === undefined ? [] : [{ system, derived: own }];
  });
  return {
    view: {
      rows: rows.sort(byWeight),
      businesses: businesses.data as unknown as RecordOf<'business'>[],
      uses: uses.data as unknown as RecordOf<'systemUse'>[],
      dependencies: dependencies.data as unknown as RecordOf<'dependency'>[],
      singlePoints: structure.data.singlePoints,
      circles: structure.data.circles,
    },
    error,
  };
}

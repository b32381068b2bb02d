// The businesses with what is derived of them, the systems, and who uses what.
import type { RecordOf } from '../../../../shared/model/index';
import type { OutputOf } from '../../../../shared/rpc/contract';
import { useQuery } from '../../../data/queries';

export type Derived = OutputOf<'analysis.impact'>['businesses'][number];
export type Criterion = OutputOf<'analysis.impact'>['criteria'][number];

export interface BusinessRow {
  readonly business: RecordOf<'business'>;
  readonly derived: Derived;
  /** The systems it uses itself. */
  readonly systemIds: readonly string[];
}

export interface ImpactView {
  readonly rows: readonly BusinessRow[];
  readonly systems: readonly RecordOf<'system'>[];
  readonly uses: readonly RecordOf<'systemUse'>[];
  readonly criteria: readonly Criterion[];
  readonly horizons: readonly number[];
}

function byUrgency(a: BusinessRow, b: BusinessRow): number {
  const hours = ({ business }: BusinessRow) => business.rtoHours ?? Number.MAX_VALUE;
  return (
    hours(a) - hours(b) ||
    b.derived.importance - a.derived.importance ||
    (a.business.id < b.business.id ? -1 : 1)
  );
}

/** Everything the place shows, the shortest RTO first; null until all of it has come. */
export function useImpact(): { readonly view: ImpactView | null; readonly error: unknown } {
  const impact = useQuery('analysis.impact', {});
  const businesses = useQuery('record.list', { entity: 'business' });
  const systems = useQuery('record.list', { entity: 'system' });
  const uses = useQuery('record.list', { entity: 'systemUse' });
  const error = impact.error ?? businesses.error ?? systems.error ?? uses.error;
  if (!impact.data || !businesses.data || !systems.data || !uses.data) return { view: null, error };
  const links = uses.data as unknown as RecordOf<'systemUse'>[];
  const known = systems.data as unknown as RecordOf<'system'>[];
  const derived = new Map(impact.data.businesses.map((one) => [one.id, one]));
  const rows = (businesses.data as unknown as RecordOf<'business'>[]).flatMap((business): BusinessRow[] => {
    const own = derived.get(business.id);
    // A business added this moment is derived with the next answer.
    if (own === undefined) return [];
    const systemIds = links
      .filter(({ businessId }) => businessId === business.id)
      .map(({ systemId }) => systemId);
    return [{ business, derived: own, systemIds: [...new Set(systemIds)] }];
  });
  const { criteria, horizons } = impact.data;
  return { view: { rows: rows.sort(byUrgency), systems: known, uses: links, criteria, horizons }, error };
}

// Single points of failure: systems, lines and contractors whose loss nothing replaces (guideline 2.6.1(1)-3).
import type { RecordOf } from '../../model/index';
import { at, graphOf } from './graph';
import { businessesOn, type Work } from './rto';

type System = Pick<
  RecordOf<'system'>,
  | 'id'
  | 'kind'
  | 'ownRtoHours'
  | 'standby'
  | 'mainSiteId'
  | 'alternateSiteId'
  | 'switchoverHours'
  | 'vendorIds'
>;
type Site = Pick<RecordOf<'site'>, 'id' | 'lineOrganisationIds' | 'serverRoom'>;
type Organisation = Pick<RecordOf<'organisation'>, 'id' | 'alternativeId'>;

export interface Estate extends Omit<Work, 'systems'> {
  readonly systems: readonly System[];
  readonly sites: readonly Site[];
  readonly organisations: readonly Organisation[];
}

export interface SinglePoint {
  /** noStandby: nothing takes a system over; sameSite: its stand-in stands beside it; oneLine: a site with one carrier; oneVendor: a contractor without an alternative. */
  readonly kind: 'noStandby' | 'sameSite' | 'oneLine' | 'oneVendor';
  readonly entity: 'system' | 'site' | 'organisation';
  readonly id: string;
  /** The systems that stop with it. */
  readonly systemIds: readonly string[];
  /** The businesses that stand on those systems. */
  readonly businessIds: readonly string[];
}

/** Whether something else can take the system over: a standby, in whatever state of readiness. */
export function hasStandby(system: Pick<System, 'standby' | 'switchoverHours'>): boolean {
  return (system.standby !== null && system.standby !== 'none') || system.switchoverHours !== null;
}

function ofSystem(system: System): SinglePoint['kind'] | null {
  if (!hasStandby(system)) return 'noStandby';
  return system.alternateSiteId !== null && system.alternateSiteId === system.mainSiteId ? 'sameSite' : null;
}

/** Every single point of failure a business stands on, those with the most businesses first. */
export function singlePoints(estate: Estate): SinglePoint[] {
  const graph = graphOf(estate.systems, estate.dependencies);
  const standing = businessesOn(estate, graph);
  const point = (
    kind: SinglePoint['kind'],
    entity: SinglePoint['entity'],
    id: string,
    systems: readonly System[],
  ): SinglePoint => {
    const businesses = systems.flatMap((one) => [...at(standing, graph.numberOf.get(one.id) ?? 0)]);
    return {
      kind,
      entity,
      id,
      systemIds: systems.map((one) => one.id).sort(),
      businessIds: [...new Set(businesses)].sort(),
    };
  };
  const found = [
    ...estate.systems.flatMap((system) => {
      const kind = ofSystem(system);
      return kind === null ? [] : [point(kind, 'system', system.id, [system])];
    }),
    ...estate.sites.flatMap((site) => {
      if (new Set(site.lineOrganisationIds ?? []).size !== 1) return [];
      const there = estate.systems.filter(({ mainSiteId }) => mainSiteId === site.id);
      return [point('oneLine', 'site', site.id, there)];
    }),
    ...estate.organisations.flatMap((organisation) => {
      const only = estate.systems.filter(
        ({ vendorIds }) => vendorIds?.length === 1 && vendorIds[0] === organisation.id,
      );
      if (organisation.alternativeId !== null || only.length === 0) return [];
      return [point('oneVendor', 'organisation', organisation.id, only)];
    }),
  ];
  return found
    .filter(({ businessIds }) => businessIds.length > 0)
    .sort((a, b) => b.businessIds.length - a.businessIds.length || (a.id < b.id ? -1 : 1));
}

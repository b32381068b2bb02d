// Readiness of the places: power, cooling, doors and lines where the machines stand.
import type { RecordOf } from '../../model/index';
import type { Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs } from './rule';

type Site = RecordOf<'site'>;
const SOURCE = `${GUIDELINE} 2.7.1(1)`;

/** Places with a server room or on which a system runs. */
function those(test: (site: Site) => boolean): Rule['check'] {
  return ({ records }) => {
    const used = new Set(records.system.map(({ mainSiteId }) => mainSiteId));
    return records.site
      .filter((site) => (site.serverRoom === true || used.has(site.id)) && test(site))
      .map(({ id }) => ({ id }));
  };
}

/** Two places that both carry systems and that one event can strike together. */
function together({ records }: Situation): Hit[] {
  const main = new Set(records.system.map(({ mainSiteId }) => mainSiteId));
  return records.siteLink
    .filter(({ coDamage }) => coDamage?.local || coDamage?.medium || coDamage?.wide)
    .filter(({ fromSiteId, toSiteId }) => main.has(fromSiteId) && main.has(toSiteId))
    .map(({ fromSiteId, toSiteId }) => ({ id: fromSiteId, with: refs('site', [toSiteId]) }));
}

export const SITE_RULES: readonly Rule[] = [
  {
    id: 'site-line',
    source: `${GUIDELINE} 2.6.1(1)-3`,
    severity: 'warning',
    entity: 'site',
    field: 'lineOrganisationIds',
    check: those(({ lineOrganisationIds }) => new Set(lineOrganisationIds ?? []).size === 1),
  },
  {
    id: 'site-generator',
    source: SOURCE,
    severity: 'warning',
    entity: 'site',
    field: 'power',
    check: those(({ power }) => (power?.generatorHours ?? 0) === 0),
  },
  {
    id: 'site-refuel',
    source: SOURCE,
    severity: 'warning',
    entity: 'site',
    field: 'power',
    check: those(({ power }) => (power?.generatorHours ?? 0) > 0 && power?.refuelContract !== true),
  },
  {
    id: 'site-cooling',
    source: SOURCE,
    severity: 'warning',
    entity: 'site',
    field: 'cooling',
    check: those(({ cooling }) => cooling?.separateUnitOnGenerator === false),
  },
  {
    id: 'site-lock',
    source: `${GUIDELINE} 2.8.2(3)`,
    severity: 'warning',
    entity: 'site',
    field: 'electronicLockFailState',
    check: those(({ electronicLockFailState }) => electronicLockFailState === 'open'),
  },
  {
    id: 'site-key',
    source: `${GUIDELINE} 2.8.2(3)`,
    severity: 'info',
    entity: 'site',
    field: 'physicalKeyHolderIds',
    check: those(
      ({ serverRoom, physicalKeyHolderIds }) =>
        serverRoom === true && (physicalKeyHolderIds ?? []).length === 0,
    ),
  },
  {
    id: 'site-together',
    source: `${GUIDELINE} 2.4(1)-1`,
    severity: 'info',
    entity: 'site',
    field: 'siteLink',
    check: together,
  },
];

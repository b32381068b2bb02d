// Small plans of businesses and systems for the analysis, written as one line each; and the demo's as records.

import type { JsonObject } from '../../resources/mapping/normalise';
import type { PriorityGroup } from '../../shared/domain/analysis/priority';
import type { RecoveryPlan } from '../../shared/domain/analysis/recovery';
import { catalogue, demoPlan, listed, words } from './content';

export interface SystemLine {
  readonly kind?: 'business' | 'base';
  readonly own?: number;
  readonly on?: readonly string[];
  readonly hours?: number;
  readonly onsite?: number;
}

export interface BusinessLine {
  readonly rto?: number;
  readonly uses: readonly string[];
}

/** A plan of these systems and businesses. `hours`: those of switching over. */
export function workOf(
  systems: Readonly<Record<string, SystemLine>>,
  businesses: Readonly<Record<string, BusinessLine>>,
): RecoveryPlan {
  const lines = Object.entries(systems);
  const users = Object.entries(businesses);
  return {
    systems: lines.map(([id, { kind = 'business', own, hours, onsite }]) => ({
      id,
      kind,
      ownRtoHours: own ?? null,
      switchoverHours: hours ?? null,
      onsiteHours: onsite ?? null,
    })),
    dependencies: lines.flatMap(([systemId, { on = [] }]) =>
      on.map((dependsOnId) => ({ systemId, dependsOnId })),
    ),
    businesses: users.map(([id, { rto }]) => ({ id, rtoHours: rto ?? null })),
    uses: users.flatMap(([businessId, { uses }]) => uses.map((systemId) => ({ businessId, systemId }))),
  };
}

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The demo's businesses and systems as the records they become. */
export function demoWork(): RecoveryPlan {
  const systems = listed(demoPlan, 'systems');
  const businesses = listed(demoPlan, 'businesses');
  return {
    systems: systems.map((system) => {
      const hours = system.estimatedRecoveryHours as JsonObject;
      return {
        id: String(system.id),
        kind: system.kind === 'base' ? 'base' : 'business',
        ownRtoHours: numberOr(system.rtoHours),
        switchoverHours: numberOr(hours.switchover),
        onsiteHours: numberOr(hours.onsite),
      };
    }),
    dependencies: systems.flatMap((system) =>
      words(system.dependsOn).map((dependsOnId) => ({ systemId: String(system.id), dependsOnId })),
    ),
    businesses: businesses.map(({ id, rtoHours }) => ({ id: String(id), rtoHours: numberOr(rtoHours) })),
    uses: businesses.flatMap((business) =>
      words(business.systems).map((systemId) => ({ businessId: String(business.id), systemId })),
    ),
  };
}

/** The priority groups of the catalogue. */
export function shippedGroups(): PriorityGroup[] {
  return listed(catalogue('priorityLevels'), 'groups').map((group) => ({
    code: String(group.code),
    maxHours: numberOr((group.rtoHours as JsonObject).max),
    hardwareLevel: numberOr(group.hardwareLevel),
    externalServiceLevel: numberOr(group.externalServiceLevel),
  }));
}

// The recovery priority group of an RTO (guideline 2.5.2, table 2.5-1); the limits come from the catalogue.

/** One group: its code and the longest RTO it takes, in hours; null takes every longer one. */
export interface PriorityGroup {
  readonly code: string;
  readonly maxHours: number | null;
  /** Level of countermeasures the guideline's tables 2.6-2 and 2.6-3 give this group. */
  readonly hardwareLevel: number | null;
  readonly externalServiceLevel: number | null;
}

/**
 * The group of an RTO in hours: the first whose limit is not below it, so that a limit itself belongs to the faster
 * group. Null without an RTO, and when no group takes it.
 * @param groups from the fastest to the slowest.
 */
export function groupOf(rtoHours: number | null, groups: readonly PriorityGroup[]): PriorityGroup | null {
  if (rtoHours === null) return null;
  return groups.find(({ maxHours }) => maxHours === null || rtoHours <= maxHours) ?? null;
}

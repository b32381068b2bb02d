// Levels of countermeasures: what a component has now, what it should have, and the gap between (guideline 2.6.2, 2.7.1).
import type { RecordOf } from '../../model/index';
import type { PriorityGroup } from './priority';

type Levelled = Pick<RecordOf<'system'>, 'hardwareLevel' | 'externalServiceLevel'>;

export interface LevelGap {
  readonly component: 'hardware' | 'externalService';
  readonly current: number | null;
  /** The level aimed at; where none was entered, the one of the priority group. */
  readonly target: number;
  /** The level the guideline's table gives the group; null when it gives none. */
  readonly ofGroup: number | null;
}

/**
 * The present level of a component: the lowest of its equipment (guideline 2.7.1(1)-1). Equipment nobody has rated may be
 * lower still, so one of them makes the whole unknown.
 */
export function currentLevel(equipment: readonly (number | null)[]): number | null {
  if (equipment.length === 0 || equipment.includes(null)) return null;
  return Math.min(...equipment.flatMap((level) => level ?? []));
}

/** How far a level stands below its target; 0 when it is reached, null when one of them is unknown. */
export function gapOf(target: number | null, current: number | null): number | null {
  return target === null || current === null ? null : Math.max(0, target - current);
}

/** Where a system stands below its target level, or has none rated although its group asks for one. */
export function levelGaps(system: Levelled, group: PriorityGroup | null): LevelGap[] {
  const parts = [
    { component: 'hardware', levels: system.hardwareLevel, ofGroup: group?.hardwareLevel ?? null },
    {
      component: 'externalService',
      levels: system.externalServiceLevel,
      ofGroup: group?.externalServiceLevel ?? null,
    },
  ] as const;
  return parts.flatMap(({ component, levels, ofGroup }) => {
    const target = levels?.target ?? null;
    if (levels === null || target === null) return [];
    const gap = gapOf(target, levels.current);
    return gap === 0 ? [] : [{ component, current: levels.current, target, ofGroup }];
  });
}

/** Where the target entered for a system is below the level of its priority group (tables 2.6-2 and 2.6-3). */
export function targetsBelowGroup(system: Levelled, group: PriorityGroup | null): LevelGap[] {
  if (group === null) return [];
  const parts = [
    { component: 'hardware', levels: system.hardwareLevel, ofGroup: group.hardwareLevel },
    {
      component: 'externalService',
      levels: system.externalServiceLevel,
      ofGroup: group.externalServiceLevel,
    },
  ] as const;
  return parts.flatMap(({ component, levels, ofGroup }) => {
    const target = levels?.target ?? null;
    if (levels === null || target === null || ofGroup === null || target >= ofGroup) return [];
    return [{ component, current: levels.current, target, ofGroup }];
  });
}

// Levels of components and the risk of threats: derived from what was entered, never typed twice (guideline 2.6, 2.7.1, 2.3).
import type { RecordOf } from '../../model/index';
import { currentLevel, gapOf } from '../analysis/levels';

type Assessment = Pick<
  RecordOf<'componentAssessment'>,
  'component' | 'targetLevel' | 'currentLevel' | 'equipment'
>;

/** The present level of one assessment: the lowest of its equipment, or what was stated while none is listed. */
export function levelOf(assessment: Assessment): number | null {
  const equipment = assessment.equipment ?? [];
  if (equipment.length === 0) return assessment.currentLevel;
  return currentLevel(equipment.map(({ level }) => level));
}

/** What of one assessment is derived. */
export interface AssessedLevel {
  readonly current: number | null;
  /** Steps below the target; null when one of the two is not known. */
  readonly gap: number | null;
  /** Equipment nothing takes over for. */
  readonly singles: readonly string[];
}

/** Level, gap and single points of failure of an assessment. */
export function assessedLevel(assessment: Assessment): AssessedLevel {
  const current = levelOf(assessment);
  const singles = (assessment.equipment ?? []).flatMap(({ name, single }) => (single ? [name] : []));
  return { current, gap: gapOf(assessment.targetLevel, current), singles };
}

/** A component over all its assessments: the lowest level, and the highest target asked of it. */
export interface ComponentLevel {
  readonly component: string;
  readonly assessments: number;
  /** Null while one of them is not rated. */
  readonly current: number | null;
  readonly target: number | null;
  /** How many of them stand below their target. */
  readonly below: number;
}

/** Every component with its lowest level, in the order given. */
export function componentLevels(
  components: readonly string[],
  assessments: readonly Assessment[],
): ComponentLevel[] {
  return components.map((component) => {
    const own = assessments.filter((one) => one.component === component);
    const targets = own.flatMap(({ targetLevel }) => targetLevel ?? []);
    return {
      component,
      assessments: own.length,
      current: currentLevel(own.map(levelOf)),
      target: targets.length === 0 ? null : Math.max(...targets),
      below: own.filter((one) => (assessedLevel(one).gap ?? 0) > 0).length,
    };
  });
}

// The nine planning steps: which records belong to which, and which step a finding or a passage of the guideline speaks of.
import type { EntityName } from '../../model/index';
import { isStepId, type StepId } from './tasks';

/** The records of each step, in the order its screen shows them. */
export const STEP_RECORDS: Readonly<Record<StepId, readonly EntityName[]>> = {
  general: [],
  'step-1': ['plan'],
  'step-2': ['role'],
  'step-3': ['threat', 'precondition'],
  'step-4': ['damageAssumption', 'supply'],
  'step-5': ['business', 'system', 'systemUse', 'dependency'],
  'step-6': ['componentAssessment'],
  'step-7': ['componentCheck', 'knownGap', 'measure'],
  'step-8': ['criterion', 'flow', 'checklist'],
  'step-9': ['trainingEntry', 'planReview'],
};

const SECTION = /\b2\.([1-9])(?![0-9])/;

/** The step a passage of the guideline belongs to: chapter 2.5.2(1) is step 5. Null for other sources. */
export function stepOfSource(source: string): StepId | null {
  const number = SECTION.exec(source)?.[1];
  const step = `step-${number}`;
  return number !== undefined && isStepId(step) ? step : null;
}

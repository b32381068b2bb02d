// Which views each step has, in the order of its tabs; every step ends with its tasks.
import type { StepId } from '../../../../shared/domain/planning/tasks';

export const VIEWS = [
  'policy',
  'organisation',
  'threats',
  'conditions',
  'damage',
  'supplies',
  'businesses',
  'systems',
  'components',
  'gaps',
  'checks',
  'measures',
  'policies',
  'team',
  'criteria',
  'flows',
  'checklists',
  'training',
  'reviews',
  'tasks',
] as const;
export type ViewId = (typeof VIEWS)[number];

export const STEP_VIEWS: Readonly<Record<StepId, readonly ViewId[]>> = {
  general: ['tasks'],
  'step-1': ['policy', 'tasks'],
  'step-2': ['organisation', 'tasks'],
  'step-3': ['threats', 'conditions', 'tasks'],
  'step-4': ['damage', 'supplies', 'tasks'],
  'step-5': ['businesses', 'systems', 'tasks'],
  'step-6': ['components', 'tasks'],
  'step-7': ['gaps', 'checks', 'measures', 'policies', 'tasks'],
  'step-8': ['team', 'criteria', 'flows', 'checklists', 'tasks'],
  'step-9': ['training', 'reviews', 'tasks'],
};

/** The view an address names; the first of the step where it names none. */
export function viewOf(step: StepId, word: string | undefined): ViewId {
  const [first = 'tasks'] = STEP_VIEWS[step];
  return STEP_VIEWS[step].find((view) => view === word) ?? first;
}

/** The step of a digit: 1 to 9, and 0 for what holds for all of them. */
export function stepOfDigit(digit: number): StepId {
  return digit === 0 ? 'general' : (`step-${digit}` as StepId);
}

/** The digit of a step. */
export function digitOf(step: StepId): number {
  return step === 'general' ? 0 : Number(step.slice('step-'.length));
}

// The screens of the plan: its nine steps, and its plain records.
export { PlanScreen, type PlanScreenProps } from './PlanScreen';
export { StepScreen, type StepScreenProps } from './steps/StepScreen';
export { StepsOverview } from './steps/StepsOverview';

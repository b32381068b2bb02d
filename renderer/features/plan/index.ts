// The plan screen.
export { PlanScreen, type PlanScreenProps } from './PlanScreen';

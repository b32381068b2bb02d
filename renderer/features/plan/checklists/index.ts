// The editor of the plan's checklists.
export { ChecklistEditor } from './ChecklistEditor';
export { ChecklistsOfPlan } from './ChecklistsOfPlan';

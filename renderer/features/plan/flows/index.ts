// The flows of the plan: their list and the editor of one.
export { FlowsScreen } from './FlowsScreen';

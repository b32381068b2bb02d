// The screen of the overall flow.
export { FlowScreen } from './FlowScreen';

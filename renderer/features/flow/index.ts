// The screen of the overall flow.
export { DecisionsScreen } from './decide/DecisionsScreen';
export { FlowScreen } from './FlowScreen';

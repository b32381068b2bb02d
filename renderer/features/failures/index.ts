// Failure records: what was left to be learned from.
export { FailuresScreen } from './FailuresScreen';

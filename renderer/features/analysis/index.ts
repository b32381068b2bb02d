// The analysis screen.
export { AnalysisScreen } from './AnalysisScreen';

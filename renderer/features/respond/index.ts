// The screens of a response.
export { ChecklistScreen } from './ChecklistScreen';
export { ChecklistsScreen } from './ChecklistsScreen';
export { OverviewScreen } from './OverviewScreen';
export { RunScreen } from './RunScreen';
export { StartScreen } from './StartScreen';

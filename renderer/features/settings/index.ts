// The settings screen.
export { SettingsScreen } from './SettingsScreen';

// The home screen.
export { HomeScreen } from './HomeScreen';

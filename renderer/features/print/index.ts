// The print screen.
export { PrintScreen } from './PrintScreen';

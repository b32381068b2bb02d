// The screens of the muster.
export { MusterScreen } from './MusterScreen';

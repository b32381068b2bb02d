// The chronology of a response.
export { ChronologyScreen } from './ChronologyScreen';

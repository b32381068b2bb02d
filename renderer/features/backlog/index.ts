// The backlog of a response.
export { BacklogScreen } from './BacklogScreen';

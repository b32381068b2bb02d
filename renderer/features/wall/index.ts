// The wall: one response for a whole room, read only.
export { WallScreen } from './WallScreen';

// The frame around the screens: band, rail, palette, keys, and what stands where a screen failed.
export { useActorName } from './actorName';
export { Frame } from './Frame';
export { useKeptRoute } from './keptRoute';
export type { DeskStatus, OpenDesk } from './openDesk';
export { usePower } from './power';
export { ScreenBoundary } from './ScreenBoundary';
export { useFrame } from './store';

// How the states of the board look and which key sets them: each a shape and a tone, its word in the model's words.
import type { BoardState } from '../../../shared/model/board';
import type { IconName, Tone } from '../../ui';

export const boardIcon: Readonly<Record<BoardState, IconName>> = {
  working: 'check-circle',
  otherMeans: 'twin-boxes',
  degraded: 'half-disc',
  restoring: 'restore',
  stopped: 'octagon-x',
  stoppedOnPurpose: 'pause',
  unknown: 'question',
};

export const boardTone: Readonly<Record<BoardState, Tone>> = {
  working: 'good',
  otherMeans: 'good',
  degraded: 'warning',
  restoring: 'warning',
  stopped: 'critical',
  stoppedOnPurpose: 'neutral',
  unknown: 'unknown',
};

/** The digits that set a state; 0 is the unknown, as everywhere. */
export const stateOfKey: Readonly<Record<string, BoardState>> = {
  1: 'working',
  2: 'otherMeans',
  3: 'degraded',
  4: 'restoring',
  5: 'stopped',
  6: 'stoppedOnPurpose',
  0: 'unknown',
};

/** The states in the order of their keys. */
export const keyedStates: readonly { readonly key: string; readonly state: BoardState }[] = [
  ...Object.entries(stateOfKey).filter(([key]) => key !== '0'),
  ['0', 'unknown'] as const,
].map(([key, state]) => ({ key, state }));

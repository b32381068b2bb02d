// The few words every component agrees on: how much a mark matters and which mode the desk is in.
import type { IconName } from './Icon';

/** How much a mark matters. A tone is always shown with a shape and a word, never by colour alone. */
export type Tone = 'good' | 'warning' | 'critical' | 'unknown' | 'neutral' | 'action';

/** The three modes of the desk: they colour the band and nothing else. */
export type FrameMode = 'prepare' | 'respond' | 'drill';

/** The shape that stands for a tone when the caller names none. */
export const toneIcon: Readonly<Record<Tone, IconName>> = {
  good: 'check-circle',
  warning: 'triangle-alert',
  critical: 'octagon-x',
  unknown: 'question',
  neutral: 'circle',
  action: 'dot',
};

// Tone and shape of each severity.
import type { IconName, Tone } from '../../ui';
import type { Severity } from './findings';

export const marks: Readonly<Record<Severity, { readonly tone: Tone; readonly icon: IconName }>> = {
  critical: { tone: 'critical', icon: 'octagon-x' },
  warning: { tone: 'warning', icon: 'triangle-alert' },
  info: { tone: 'neutral', icon: 'note' },
};

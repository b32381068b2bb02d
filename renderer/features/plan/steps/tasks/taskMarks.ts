// Tone and shape of where a task stands; never a colour alone.
import type { TaskStatus } from '../../../../../shared/domain/planning/tasks';
import type { IconName, Tone } from '../../../../ui';

export const statusMarks: Readonly<Record<TaskStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  open: { tone: 'neutral', icon: 'circle' },
  doing: { tone: 'action', icon: 'half-disc' },
  done: { tone: 'good', icon: 'check-circle' },
  notNeeded: { tone: 'neutral', icon: 'not-applicable' },
};

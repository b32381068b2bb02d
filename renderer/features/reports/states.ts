// How the state of a report and of a promise looks: tone, shape and key of its word.
import type { PromiseView, ReportState } from '../../../shared/rpc/reports';
import type { IconName, Tone } from '../../ui';

export const STATE_LOOK: Readonly<Record<ReportState, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'override-pen' },
  waiting: { tone: 'warning', icon: 'clock' },
  returned: { tone: 'critical', icon: 'octagon-x' },
  approved: { tone: 'action', icon: 'check' },
  sent: { tone: 'good', icon: 'check-circle' },
  withdrawn: { tone: 'neutral', icon: 'not-applicable' },
};

export const PROMISE_LOOK: Readonly<
  Record<PromiseView['status'], { readonly tone: Tone; readonly icon: IconName }>
> = {
  open: { tone: 'neutral', icon: 'clock' },
  kept: { tone: 'good', icon: 'check-circle' },
  late: { tone: 'warning', icon: 'triangle-alert' },
  dropped: { tone: 'neutral', icon: 'not-applicable' },
};

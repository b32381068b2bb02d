// The odds of the schedule in view: reckoned by a task, kept while nothing they were reckoned from has changed.
import { AppError } from '../../../../shared/model/errors';
import type { InputOf, OutputOf, ProgressOf } from '../../../../shared/rpc/contract';
import { useCommand, useQuery, useTask } from '../../../data/queries';
import { estimatesOf, inputOf, useTrial } from './trial';
import type { RecoveryView } from './useRecovery';

type Result = OutputOf<'analysis.simulate'>;
export type Odds = Result['businesses'][number];

export interface OddsView {
  /** By business; empty while none were reckoned for what is in view. */
  readonly odds: ReadonlyMap<string, Odds>;
  readonly runs: number;
  readonly progress: ProgressOf<'analysis.simulate'> | null;
  readonly isRunning: boolean;
  /** They were reckoned, but from other hours, teams or spreads than those in view. */
  readonly isStale: boolean;
  readonly error: AppError | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** The odds, and the task that makes them. */
export function useOdds(view: RecoveryView): OddsView {
  const { trial, spread, odds: asked, reckon } = useTrial();
  const simulate = useTask('analysis.simulate');
  const stop = useCommand('task.cancel');
  const input: InputOf<'analysis.simulate'> = {
    ...inputOf(trial),
    estimates: estimatesOf(view.schedule.systems, spread),
    seed: spread.seed,
    runs: spread.runs,
  };
  // The schedule stands for everything else of the plan that the odds depend on.
  const shape = JSON.stringify([input, view.schedule.businesses]);
  const task =
    useQuery('task.get', { id: asked?.taskId ?? 'none' }, { enabled: asked !== null }).data ?? null;
  const own = asked !== null && task?.id === asked.taskId ? task : null;
  const isCurrent = asked?.input === shape;
  const result = own?.state === 'done' && isCurrent ? (own.value as Result) : null;
  const failure = own?.state === 'failed' && own.error !== null ? own.error : null;
  return {
    odds: new Map((result?.businesses ?? []).map((one) => [one.id, one])),
    runs: result?.runs ?? 0,
    progress: own?.state === 'running' ? (own.progress as ProgressOf<'analysis.simulate'> | null) : null,
    isRunning: simulate.isPending || own?.state === 'running' || own?.state === 'waiting',
    isStale: own?.state === 'done' && !isCurrent,
    error: simulate.error ?? (failure === null ? null : new AppError(failure.code, failure.data)),
    start: () => simulate.mutate(input, { onSuccess: ({ taskId }) => reckon({ taskId, input: shape }) }),
    cancel: () => {
      if (own !== null) stop.mutate({ id: own.id });
    },
  };
}

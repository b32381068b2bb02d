// The schedule of the plan and the one tried out, with the names of what they speak of.
import type { RecordOf } from '../../../../shared/model/index';
import type { OutputOf } from '../../../../shared/rpc/contract';
import { useQuery } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { inputOf, useTrial } from './trial';

export type Schedule = OutputOf<'analysis.schedule'>;
export type SystemSlot = Schedule['systems'][number];
export type BusinessSlot = Schedule['businesses'][number];

export interface RecoveryView {
  /** With what is tried out. */
  readonly schedule: Schedule;
  /** Of the plan as it is. */
  readonly plan: Schedule;
  readonly groupOf: (systemId: string) => string | null;
  readonly named: (id: string) => string;
  readonly systems: readonly RecordOf<'system'>[];
}

/** Everything the place shows; null until all of it has come. */
export function useRecovery(): { readonly view: RecoveryView | null; readonly error: unknown } {
  const words = useWords();
  const trial = useTrial((state) => state.trial);
  const schedule = useQuery('analysis.schedule', inputOf(trial));
  const plan = useQuery('analysis.schedule', {});
  const rtos = useQuery('analysis.rto', {});
  const systems = useQuery('record.list', { entity: 'system' });
  const businesses = useQuery('record.list', { entity: 'business' });
  const error = schedule.error ?? plan.error ?? rtos.error ?? systems.error ?? businesses.error;
  if (!schedule.data || !plan.data || !rtos.data || !systems.data || !businesses.data)
    return { view: null, error };
  const known = systems.data as unknown as RecordOf<'system'>[];
  const named = [...known, ...(businesses.data as unknown as RecordOf<'business'>[])];
  const names = new Map(named.map(({ id, name, nameEn }) => [id, words(name, nameEn)]));
  const groups = new Map(rtos.data.map(({ id, group }) => [id, group]));
  return {
    view: {
      schedule: schedule.data,
      plan: plan.data,
      groupOf: (id) => groups.get(id) ?? null,
      named: (id) => names.get(id) ?? id,
      systems: known,
    },
    error,
  };
}

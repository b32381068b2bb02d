// How long a system takes to come back: by switching over where there is a stand-in, else by repair on site.
import type { RecordOf } from '../../model/index';

type System = Pick<RecordOf<'system'>, 'id' | 'switchoverHours' | 'onsiteHours'>;

/** One thing tried out on one system without touching the plan. */
export interface WhatIf {
  readonly systemId: string;
  /** Hours instead of the plan's. */
  readonly hours?: number | undefined;
  /** `lost`: its stand-in is gone too; `used`: it switches over although the others' stand-ins are lost. */
  readonly standby?: Standby | undefined;
}

export type Standby = 'used' | 'lost';

/**
 * The recovery hours that apply to a system; null when they were not entered. Switchover applies when hours for it were
 * entered and the stand-in is not lost; else the repair on site.
 */
export function recoveryHours(system: System, standby: Standby, whatIf: WhatIf | undefined): number | null {
  if (whatIf?.hours !== undefined) return whatIf.hours;
  const state = whatIf?.standby ?? standby;
  return state === 'used' ? (system.switchoverHours ?? system.onsiteHours) : system.onsiteHours;
}

// The deliberate switch between reading and changing the plan; a response keeps it off (rule 15).
import { create } from 'zustand';
import { useQuery } from '../data/queries';

const useSwitch = create<{ readonly on: boolean; set(on: boolean): void }>((set) => ({
  on: false,
  set: (on) => set({ on }),
}));

export interface PlanEditing {
  /** Whether fields can be changed now. */
  readonly on: boolean;
  /** False while a response is open: then only numbers are corrected. */
  readonly allowed: boolean;
  readonly toggle: () => void;
}

/** The switch of this window. */
export function usePlanEditing(): PlanEditing {
  const { on, set } = useSwitch();
  const open = useQuery('desk.status', {}).data?.incidents;
  const allowed = open !== undefined && open.length === 0;
  return { on: on && allowed, allowed, toggle: () => set(!on) };
}

// What the plan screen keeps in this window: the kind in view, the active row, and whether something is being added.
import { create } from 'zustand';
import type { EntityName } from '../../../shared/model/index';

interface PlanView {
  readonly kind: EntityName;
  readonly activeId: string | null;
  readonly adding: boolean;
  /** Whether the removed records of the kind are in view. */
  readonly removed: boolean;
  show(kind: EntityName): void;
  activate(activeId: string): void;
  add(adding: boolean): void;
  showRemoved(removed: boolean): void;
}

/** View state of the plan screen. */
export const usePlanView = create<PlanView>((set) => ({
  kind: 'business',
  activeId: null,
  adding: false,
  removed: false,
  show: (kind) => set({ kind, activeId: null, adding: false, removed: false }),
  activate: (activeId) => set({ activeId }),
  add: (adding) => set({ adding }),
  showRemoved: (removed) => set({ removed }),
}));

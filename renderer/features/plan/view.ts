// What the plan screen keeps in this window: the kind in view, the active row, and whether something is being added.
import { create } from 'zustand';
import type { EntityName } from '../../../shared/model/index';

interface PlanView {
  readonly kind: EntityName;
  readonly activeId: string | null;
  readonly adding: boolean;
  show(kind: EntityName): void;
  activate(activeId: string): void;
  add(adding: boolean): void;
}

/** View state of the plan screen. */
export const usePlanView = create<PlanView>((set) => ({
  kind: 'business',
  activeId: null,
  adding: false,
  show: (kind) => set({ kind, activeId: null, adding: false }),
  activate: (activeId) => set({ activeId }),
  add: (adding) => set({ adding }),
}));

// What the print screen keeps in this window: whose cards are chosen and how the list is filtered.
import { create } from 'zustand';
import { type CardState, preselected } from './job';

interface PrintView {
  /** Null until somebody chose: then the aged ones stand. */
  readonly chosen: ReadonlySet<string> | null;
  readonly sought: string;
  readonly activeId: string | null;
  choose(chosen: ReadonlySet<string>): void;
  seek(sought: string): void;
  activate(activeId: string): void;
}

/** View state of the print screen. */
export const usePrintView = create<PrintView>((set) => ({
  chosen: null,
  sought: '',
  activeId: null,
  choose: (chosen) => set({ chosen }),
  seek: (sought) => set({ sought }),
  activate: (activeId) => set({ activeId }),
}));

/** Whose cards are chosen, in the order of the list; people who are gone are not. */
export function useChosen(states: readonly CardState[]): readonly string[] {
  const chosen = usePrintView((state) => state.chosen) ?? new Set(preselected(states));
  return states.map(({ personId }) => personId).filter((id) => chosen.has(id));
}

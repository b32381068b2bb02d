// What is being typed under an item of a run; kept in the folder, so that a flat battery loses nothing (rule 5).
import { useRemembered } from '../../data/remembered';

/** The lines that can open under an item. */
export type RunForm = 'done' | 'notApplicable' | 'deferred' | 'overridden' | 'open' | 'remark';

export interface RunDraft {
  /** The item under which a line is open, or null. */
  readonly itemId: string | null;
  readonly form: RunForm;
  readonly text: string;
  /** Who ordered the item to be left out. */
  readonly ordered: string;
  /** When to return to a deferred item, as typed. */
  readonly returns: string;
  readonly readBy: string;
  readonly readBackBy: string;
  readonly alone: boolean;
}

const EMPTY: RunDraft = {
  itemId: null,
  form: 'remark',
  text: '',
  ordered: '',
  returns: '',
  readBy: '',
  readBackBy: '',
  alone: false,
};

export interface DraftHandle {
  readonly draft: RunDraft;
  readonly ready: boolean;
  readonly change: (part: Partial<RunDraft>) => void;
  /** Opens a line under an item. The same line opened again keeps its text; who reads aloud is kept. */
  readonly openForm: (itemId: string, form: RunForm, readBy: string) => void;
  /** Closes the line and keeps its text. */
  readonly closeForm: () => void;
  /** Closes the line after it was written. */
  readonly finish: () => void;
}

/** The draft of a run. */
export function useRunDraft(runId: string): DraftHandle {
  const { value: draft, ready, set } = useRemembered<RunDraft>(`run.draft.${runId}`, EMPTY);
  // Who reads aloud stays from step to step; who repeats is said anew each time, or the check would be none.
  const people = { readBy: draft.readBy };
  const closed = { ...draft, itemId: null };
  return {
    draft,
    ready,
    change: (part) => set({ ...draft, ...part }),
    openForm: (itemId, form, readBy) => {
      const isSame = draft.itemId === itemId && draft.form === form;
      const isReopened = draft.itemId === null && draft.form === form && draft.text !== '';
      const fresh = { ...EMPTY, ...people, readBy: people.readBy || readBy, itemId, form };
      set(isSame || isReopened ? { ...draft, itemId } : fresh);
    },
    closeForm: () => set(closed),
    finish: () => set({ ...EMPTY, ...people }),
  };
}

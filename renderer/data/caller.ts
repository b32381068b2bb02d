// Who acts in this window and in which language: stamped on every call, changed in one step.
import { create } from 'zustand';

export type Language = 'ja' | 'en';

interface CallerState {
  /** A person's id or a typed name; null until somebody said who they are. */
  readonly actor: string | null;
  readonly language: Language;
  setActor(actor: string | null): void;
  setLanguage(language: Language): void;
}

/** The acting person and the language of this window. */
export const useCaller = create<CallerState>((set) => ({
  actor: null,
  language: 'ja',
  setActor: (actor) => set({ actor }),
  setLanguage: (language) => set({ language }),
}));

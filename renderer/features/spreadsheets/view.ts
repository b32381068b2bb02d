// What the screen of spreadsheets holds until the file is imported or put away: the file, and where a person overruled a guess.
import { create } from 'zustand';
import type { Encoding, MatchKey, Outcome, SheetEntity } from '../../../shared/model/sheetTerms';
import type { OutputOf } from '../../../shared/rpc/contract';

/** What a person chose for one sheet; what is left out is guessed. */
export interface SheetChoices {
  readonly entity?: SheetEntity;
  readonly headingRow?: number;
  readonly matchBy?: MatchKey;
  /** Targets by column; null leaves the column out. */
  readonly targets?: Readonly<Record<number, string | null>>;
}

export type Done = OutputOf<'sheet.import'> & { readonly fileName: string };

interface SheetView {
  readonly fileId: string | null;
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly choices: Readonly<Record<string, SheetChoices>>;
  readonly emptyClears: boolean;
  readonly filter: Outcome | 'all';
  readonly done: Done | null;
  open(fileId: string): void;
  close(done: Done | null): void;
  read(encoding: Encoding): void;
  show(sheet: string): void;
  choose(sheet: string, choices: SheetChoices): void;
  clearEmpty(emptyClears: boolean): void;
  narrow(filter: Outcome | 'all'): void;
}

const NO_FILE = {
  fileId: null,
  encoding: null,
  sheet: null,
  choices: {},
  emptyClears: false,
  filter: 'all' as const,
};

/** The state of the screen; nothing of it is in the plan. */
export const useSheetView = create<SheetView>((set) => ({
  ...NO_FILE,
  done: null,
  open: (fileId) => set({ ...NO_FILE, fileId, done: null }),
  close: (done) => set({ ...NO_FILE, done }),
  read: (encoding) => set({ encoding, choices: {} }),
  show: (sheet) => set({ sheet }),
  choose: (sheet, choices) =>
    set((state) => ({ choices: { ...state.choices, [sheet]: { ...state.choices[sheet], ...choices } } })),
  clearEmpty: (emptyClears) => set({ emptyClears }),
  narrow: (filter) => set({ filter }),
}));

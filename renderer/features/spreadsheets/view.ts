// What the screen of spreadsheets holds until the file is imported or put away: the file, and where a person overruled a guess.
import { create } from 'zustand';
import type { Encoding, MatchKey, Outcome, SheetEntity } from '../../../shared/model/sheetTerms';
import type { OutputOf } from '../../../shared/rpc/contract';

/** Stands for every sheet that is recognised; no sheet can be called so. */
export const ALL_SHEETS = '*';

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
  /** Whether a file was put away here: the focus then goes to where the next one is chosen. */
  readonly putAway: boolean;
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
  putAway: false,
  open: (fileId) => set({ ...NO_FILE, fileId, done: null, putAway: false }),
  close: (done) => set({ ...NO_FILE, done, putAway: true }),
  read: (encoding) => set({ encoding, choices: {} }),
  show: (sheet) => set({ sheet }),
  choose: (sheet, choices) =>
    set((state) => ({ choices: { ...state.choices, [sheet]: { ...state.choices[sheet], ...choices } } })),
  clearEmpty: (emptyClears) => set({ emptyClears }),
  narrow: (filter) => set({ filter }),
}));

// What the muster keeps in this window: the row in view, the call under way and what came of the last one, the form that is open.
import { create } from 'zustand';
import type { OutputOf } from '../../../shared/rpc/contract';

export type Board = OutputOf<'muster.board'>;
export type MusterPerson = Board['people'][number];
export type RoleNow = Board['roles'][number];
export type TeamNow = Board['teams'][number];
export type DutyNow = Board['duty'][number];
export type Outlook = OutputOf<'muster.outlook'>;
export type CallResult = 'reached' | 'noAnswer' | 'wrongNumber' | 'cannotCome';

/** A call under way. */
export interface Calling {
  readonly personId: string;
  readonly roleId: string | null;
  /** When the panel opened, by this laptop's own clock: the plan's limit runs from here. */
  readonly sinceMs: number;
  /** The number; the first by which a voice answers while none was chosen. */
  readonly contactId: string | null;
}

/** What came of the last call. */
export interface Outcome {
  readonly personId: string;
  readonly result: CallResult;
  readonly logged: OutputOf<'muster.call'>;
}

/** Which form stands open at the row. */
export type OpenForm = 'report' | 'take' | 'leave' | 'convene' | null;

interface MusterView {
  readonly active: string | null;
  readonly calling: Calling | null;
  readonly outcome: Outcome | null;
  readonly form: OpenForm;
  /** The report a new one corrects. */
  readonly correcting: string | null;
  /** Counts up when the keyboard should go back to the row in view. */
  readonly rowWishes: number;
  stand(key: string): void;
  startCall(calling: Omit<Calling, 'sinceMs' | 'contactId'> & { readonly contactId?: string | null }): void;
  choose(contactId: string): void;
  endCall(): void;
  tell(outcome: Outcome, nextKey: string | null): void;
  open(form: OpenForm, correcting?: string): void;
  wishRow(): void;
}

/** View state of the muster's board. */
export const useMusterView = create<MusterView>((set) => ({
  active: null,
  calling: null,
  outcome: null,
  form: null,
  correcting: null,
  rowWishes: 0,
  stand: (active) => set({ active, calling: null, form: null, correcting: null }),
  startCall: ({ contactId = null, ...calling }) =>
    set({ calling: { ...calling, contactId, sinceMs: Date.now() }, outcome: null, form: null }),
  choose: (contactId) => set((state) => (state.calling ? { calling: { ...state.calling, contactId } } : {})),
  endCall: () => set((state) => ({ calling: null, rowWishes: state.rowWishes + 1 })),
  tell: (outcome, nextKey) =>
    set((state) => ({
      outcome,
      calling: null,
      active: nextKey ?? state.active,
      rowWishes: state.rowWishes + 1,
    })),
  open: (form, correcting) => set({ form, correcting: correcting ?? null, calling: null }),
  wishRow: () => set((state) => ({ form: null, correcting: null, rowWishes: state.rowWishes + 1 })),
}));

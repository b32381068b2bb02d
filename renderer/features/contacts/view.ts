// What the contacts screens keep in this window: which list is open, the call under way and what came of the last one.
import { create } from 'zustand';
import type { OutputOf } from '../../../shared/rpc/contract';
import { paths } from '../../data/paths';

export type ListName = 'people' | 'organisations' | 'roles';
/** Where the cards of a list stand. */
export const LIST_PATH = {
  people: paths.person,
  organisations: paths.organisation,
  roles: paths.role,
} as const satisfies Record<ListName, (id: string) => string>;

export type OwnerEntity = 'person' | 'organisation' | 'site';
export type CallResult = 'reached' | 'noAnswer' | 'wrongNumber';

/** A call about to be made, or being made. */
export interface Calling {
  readonly ownerId: string;
  readonly contactId: string;
  /** The role for which somebody is sought. */
  readonly roleId: string | null;
}

/** A call asked for by the address; null: the number to try first. */
export interface AskedCall {
  readonly number: string | null;
}

/** What came of the last call. */
export interface Outcome {
  readonly ownerId: string;
  readonly contactId: string;
  readonly result: CallResult;
  readonly logged: OutputOf<'contacts.logCall'>;
}

interface ContactsView {
  readonly list: ListName;
  readonly sought: string;
  readonly calling: Calling | null;
  readonly outcome: Outcome | null;
  /** The list in which something new is being added. */
  readonly adding: ListName | null;
  choose(list: ListName): void;
  seek(sought: string): void;
  startCall(calling: Calling): void;
  endCall(): void;
  tell(outcome: Outcome): void;
  forget(): void;
  add(list: ListName | null): void;
}

/** View state of the contacts screens. */
export const useContactsView = create<ContactsView>((set) => ({
  list: 'people',
  sought: '',
  calling: null,
  outcome: null,
  adding: null,
  choose: (list) => set({ list }),
  seek: (sought) => set({ sought }),
  startCall: (calling) => set({ calling, outcome: null }),
  endCall: () => set({ calling: null }),
  tell: (outcome) => set({ outcome, calling: null }),
  forget: () => set({ outcome: null }),
  add: (adding) => set({ adding }),
}));

// What is being typed on the board: the line that is open under a row, kept in the folder so that a flat battery loses nothing (rule 5).

import type { PartName } from '../../../shared/domain/board/estimate';
import type { BoardState } from '../../../shared/model/board';
import { useRemembered } from '../../data/remembered';

/** The lines that can open: a state, an estimate, other means. */
export type BoardForm = 'state' | 'estimate' | 'means';

export interface BoardDraft {
  /** The row under which a line is open; `all`: what nobody spoke of yet. */
  readonly subjectId: string | null;
  /** The row whose line was closed with its text kept. */
  readonly keptFor: string | null;
  readonly form: BoardForm;
  readonly state: BoardState;
  readonly since: string;
  readonly saidBy: string;
  readonly note: string;
  readonly waitsFor: string;
  readonly level: 'asState' | 'met' | 'notMet';
  readonly parts: Readonly<Partial<Record<PartName, string>>>;
  readonly countsFrom: string;
  readonly fromBacklog: boolean;
  readonly measured: string;
  readonly reason: string;
  readonly announced: string;
  readonly act: 'started' | 'changed' | 'ended';
  readonly means: string;
  readonly decidedBy: string;
  readonly limitHours: string;
  readonly casesPerDay: string;
  readonly minutesPerCase: string;
  readonly people: string;
  readonly hoursPerDay: string;
  readonly backlogCases: string;
}

/** Stands for every row of which nobody spoke yet. */
export const ALL_UNKNOWN = 'all';

const EMPTY: BoardDraft = {
  subjectId: null,
  keptFor: null,
  form: 'state',
  state: 'unknown',
  since: '',
  saidBy: '',
  note: '',
  waitsFor: '',
  level: 'asState',
  parts: {},
  countsFrom: '',
  fromBacklog: false,
  measured: '',
  reason: '',
  announced: '',
  act: 'started',
  means: '',
  decidedBy: '',
  limitHours: '',
  casesPerDay: '',
  minutesPerCase: '',
  people: '',
  hoursPerDay: '',
  backlogCases: '',
};

export interface DraftHandle {
  readonly draft: BoardDraft;
  readonly ready: boolean;
  readonly change: (part: Partial<BoardDraft>) => void;
  /** Opens a line under a row with what it starts from. The same line opened again keeps its text. */
  readonly open: (subjectId: string, form: BoardForm, start: Partial<BoardDraft>) => void;
  readonly close: () => void;
  /** Closes the line after it was written. */
  readonly finish: () => void;
}

/** The draft of a response's board. */
export function useBoardDraft(incidentId: string): DraftHandle {
  const { value, ready, set } = useRemembered<BoardDraft>(`board.draft.${incidentId}`, EMPTY);
  // A draft kept by an older version may lack a field.
  const draft = { ...EMPTY, ...value };
  return {
    draft,
    ready,
    change: (part) => set({ ...draft, ...part }),
    open: (subjectId, form, start) => {
      const isSame = (draft.subjectId ?? draft.keptFor) === subjectId && draft.form === form;
      set({
        ...(isSame ? draft : EMPTY),
        ...(isSame ? pickState(start) : start),
        subjectId,
        form,
        keptFor: null,
      });
    },
    close: () => set({ ...draft, subjectId: null, keptFor: draft.subjectId }),
    finish: () => set(EMPTY),
  };
}

/** Of a line opened again only the state follows the key; what was typed stays. */
function pickState({ state }: Partial<BoardDraft>): Partial<BoardDraft> {
  return state === undefined ? {} : { state };
}

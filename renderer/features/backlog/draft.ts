// What is being typed on the backlog: the line that is open, kept in the folder so that a flat battery loses nothing (rule 5).
import type { LotKind, LotState } from '../../../shared/model/backlog';
import type { BacklogLot } from '../../../shared/rpc/backlog';
import { useRemembered } from '../../data/remembered';

/** The lines that can open: a new lot, a lot looked at again, the ledger, the hands. */
export type BacklogForm = 'new' | 'lot' | 'ledger' | 'hands';

export interface BacklogDraft {
  /** The lot or business the open line is about; `new` for a new lot; null while none is open. */
  readonly openFor: string | null;
  /** What the line that was closed with its text was about. */
  readonly keptFor: string | null;
  readonly form: BacklogForm;
  readonly businessId: string | null;
  readonly state: LotState;
  readonly lotKind: LotKind;
  readonly number: string;
  readonly branch: string;
  readonly counterparty: string;
  readonly settlementOn: string;
  readonly items: string;
  readonly money: string;
  readonly priority: 'byRule' | 'sameDay' | 'highValue' | 'later';
  readonly owner: string;
  readonly customerTold: 'unsaid' | 'told' | 'notTold';
  readonly note: string;
  readonly source: string;
  readonly volume: string;
  readonly minutesPerItem: string;
  readonly people: string;
  readonly efficiencyPercent: string;
  readonly cutOff: string;
  readonly availableMinutes: string;
  readonly itemsPerHour: string;
  readonly saidBy: string;
}

const EMPTY: BacklogDraft = {
  openFor: null,
  keptFor: null,
  form: 'new',
  businessId: null,
  state: 'stuck',
  lotKind: 'transfer',
  number: '',
  branch: '',
  counterparty: '',
  settlementOn: '',
  items: '',
  money: '',
  priority: 'byRule',
  owner: '',
  customerTold: 'unsaid',
  note: '',
  source: '',
  volume: '',
  minutesPerItem: '',
  people: '',
  efficiencyPercent: '',
  cutOff: '',
  availableMinutes: '',
  itemsPerHour: '',
  saidBy: '',
};

export interface DraftHandle {
  readonly draft: BacklogDraft;
  readonly change: (part: Partial<BacklogDraft>) => void;
  /** Opens a line; the same line opened again keeps its text. */
  readonly open: (openFor: string, form: BacklogForm, start: Partial<BacklogDraft>) => void;
  readonly close: () => void;
  readonly finish: () => void;
}

/** The draft of a response's backlog. */
export function useBacklogDraft(incidentId: string): DraftHandle {
  const { value, set } = useRemembered<BacklogDraft>(`backlog.draft.${incidentId}`, EMPTY);
  // A draft kept by an older version may lack a field.
  const draft = { ...EMPTY, ...value };
  return {
    draft,
    change: (part) => set({ ...draft, ...part }),
    open: (openFor, form, start) => {
      const isSame = (draft.openFor ?? draft.keptFor) === openFor && draft.form === form;
      set({ ...(isSame ? draft : { ...EMPTY, ...start }), openFor, form, keptFor: null });
    },
    close: () => set({ ...draft, openFor: null, keptFor: draft.openFor }),
    finish: () => set(EMPTY),
  };
}

/** A lot looked at again begins with what was told of it. */
export function startOfLot({ report }: BacklogLot): Partial<BacklogDraft> {
  const text = (value: string | number | { readonly unknown: string } | null) =>
    value === null ? '' : typeof value === 'object' ? '?' : String(value);
  return {
    businessId: report.businessId,
    state: report.state,
    lotKind: report.lotKind,
    number: report.number ?? '',
    branch: text(report.branch),
    counterparty: report.counterparty ?? '',
    settlementOn: text(report.settlementOn),
    items: text(report.items),
    money: text(report.money),
    priority: report.priority ?? 'byRule',
    owner: text(report.owner),
    customerTold: report.customerTold ?? 'unsaid',
  };
}

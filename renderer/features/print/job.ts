// What is to be printed, put together from the choices on the screen; free of React.
import type { InputOf, OutputOf } from '../../../shared/rpc/contract';

export type Job = InputOf<'print.run'>;
export type DocumentKind = Job['kind'];
export type CardState = OutputOf<'print.cardStates'>[number];
export type SheetId = NonNullable<Job['sheet']>;
export type Sides = NonNullable<Job['sides']>;

/** What a person chose about paper; kept for the next time. */
export interface Paper {
  readonly sheet: SheetId;
  readonly sides: Sides;
  readonly startAt: number;
  /** Null: the language of the window. */
  readonly language: 'ja' | 'en' | null;
}

export const USUAL_PAPER: Paper = { sheet: 'card91x55', sides: 'longEdge', startAt: 1, language: null };

/** How many places a sheet has to start at; a folded card takes a whole sheet. */
export function startPlaces(sheet: SheetId): number {
  return sheet === 'folded' ? 0 : 10;
}

/** How many cards are out of date, and how many people with a role never had one. */
export function cardCounts(states: readonly CardState[]): { readonly aged: number; readonly never: number } {
  const aged = states.filter(({ state }) => state === 'outOfDate').length;
  return { aged, never: preselected(states).length - aged };
}

/** Whose cards are chosen before anybody touched the list: those aged and those never printed of people with a role. */
export function preselected(states: readonly CardState[]): string[] {
  return states
    .filter(({ state, roles }) => state === 'outOfDate' || (state === 'never' && roles.length > 0))
    .map(({ personId }) => personId);
}

/** The order in the list: aged first, then never printed, then the rest; within each as given. */
export function byAge(states: readonly CardState[]): CardState[] {
  const weight = { outOfDate: 0, never: 1, current: 2 } as const;
  return [...states].sort((a, b) => weight[a.state] - weight[b.state]);
}

/** Documents on whole pages of plain paper: nothing to choose about sheets. */
export function isPlainPaper(kind: DocumentKind): boolean {
  return kind === 'roster' || kind === 'confirmation' || kind === 'binder';
}

/** The job for the present choices; null while nobody is chosen for cards. */
export function jobOf(
  kind: DocumentKind,
  paper: Paper,
  language: 'ja' | 'en',
  personIds: readonly string[],
): Job | null {
  if (isPlainPaper(kind)) return { kind, language };
  if (kind === 'calibration') return { kind, language, sheet: paper.sheet };
  if (personIds.length === 0) return null;
  const common = {
    kind,
    language: paper.language ?? language,
    personIds: [...personIds],
    sheet: paper.sheet,
  };
  if (paper.sheet === 'folded') return common;
  return { ...common, sides: paper.sides, startAt: paper.startAt };
}

export interface Print {
  readonly key: string;
  readonly record: Record;
  readonly subjectIds: readonly string[];
}
type Record = Pick<
  OutputOf<'print.cardStates'>[number]['last'] & object,
  'id' | 'document' | 'fileName' | 'clockAt' | 'by' | 'subjectId' | 'sheet'
>;

/** The prints behind the records, newest first: one file is one print, whoever it was for. */
export function printsOf(records: readonly Record[]): Print[] {
  const prints = new Map<string, { record: Record; subjectIds: string[] }>();
  for (const record of records) {
    const key = `${record.fileName ?? record.id} ${record.clockAt}`;
    const known = prints.get(key) ?? { record, subjectIds: [] };
    if (record.subjectId !== null) known.subjectIds.push(record.subjectId);
    prints.set(key, known);
  }
  return [...prints]
    .map(([key, print]) => ({ key, ...print }))
    .sort((a, b) => Date.parse(b.record.clockAt) - Date.parse(a.record.clockAt));
}

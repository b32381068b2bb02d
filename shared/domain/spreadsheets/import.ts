// What an import is given and what it comes to: rows with their outcomes for people, writes for the one commit.

import type { EntityName } from '../../model/index';
import type { MatchKey, NOTES, Outcome, SheetEntity } from '../../model/sheetTerms';
import type { Cell } from './cell';
import type { AnyRecord, Records } from './stock';

import type { Language, SheetWords } from './words';

/** A line of a sheet under its headings. */
export interface SheetRow {
  /** The row's number in the sheet, counted from 1 as spreadsheet programs do. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One sheet as it is to be imported. */
export interface ImportPart {
  readonly sheet: string;
  readonly entity: SheetEntity;
  readonly headings: readonly string[];
  /** Which column (from 0) is which target; columns not named are left out. */
  readonly columns: readonly { readonly column: number; readonly target: string }[];
  readonly matchBy: MatchKey;
  readonly rows: readonly SheetRow[];
}

export interface ImportInput {
  readonly parts: readonly ImportPart[];
  readonly records: Records;
  readonly words: SheetWords;
  readonly language: Language;
  readonly is1904: boolean;
  readonly zone: string;
  /** Whether an empty cell empties its field; otherwise it says nothing. */
  readonly emptyClears: boolean;
}

/** A field from what to what, as people read it. */
export interface FieldChange {
  readonly heading: string;
  readonly from: string;
  readonly to: string;
}

/** Why a row cannot be taken: the column, the cell as it stands there and the reason (an error key). */
export interface RowProblem {
  /** From 0; null where the column is missing. */
  readonly column: number | null;
  readonly heading: string;
  readonly value: string;
  readonly reason: string;
}

/** Something the import supplied by itself. */
export interface RowNote {
  readonly heading: string;
  readonly value: string;
  readonly note: (typeof NOTES)[number];
}

export interface RowOutcome {
  readonly sheet: string;
  readonly row: number;
  readonly entity: SheetEntity;
  readonly outcome: Outcome;
  /** The name of the record, or of the two it links. */
  readonly title: string;
  /** The record that is changed or unchanged; null for others. */
  readonly recordId: string | null;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowNote[];
}

/** One record to be written; ids of new records that the file did not give are only placeholders. */
export interface PlannedWrite {
  readonly entity: EntityName;
  readonly id: string;
  readonly isNew: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ImportPlan {
  readonly rows: readonly RowOutcome[];
  readonly writes: readonly PlannedWrite[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** Ids that stand for records not made yet begin with this; no real id can. */
export const PLACEHOLDER = '\u0001';

/** One row on its way: what was read of it so far. */
export interface Draft {
  readonly part: ImportPart;
  readonly row: SheetRow;
  /** Field values read so far. */
  readonly values: Record<string, unknown>;
  readonly problems: RowProblem[];
  readonly notes: RowNote[];
  /** The record it is taken for; null for a new one. */
  existing: AnyRecord | null;
  id: string;
}

// What the services ask of the room that reads and writes spreadsheet files, and what it answers.
import type {
  Encoding,
  ExportFormat,
  FileFormat,
  MatchKey,
  SheetEntity,
  WARNINGS,
} from '../../model/sheetTerms';
import type { ImportPlan } from './import';
import type { Records } from './stock';

import type { Language, SheetWords } from './words';

/** Something a person should know about a file before importing it. */
export interface FileWarning {
  readonly kind: (typeof WARNINGS)[number];
  readonly detail: string;
}

/** A column of the sheet with what it may stand for. */
export interface ColumnFacts {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly samples: readonly string[];
  readonly target: string | null;
}

/** One sheet as it was read. */
export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  /** The row that bears the headings, from 1. */
  readonly headingRow: number;
  /** Rows under the headings that hold anything. */
  readonly rows: number;
  readonly entity: SheetEntity | null;
  readonly columns: readonly ColumnFacts[];
}

export interface FileFacts {
  readonly format: FileFormat;
  /** The encoding of a text file; null for workbooks, which have none to choose. */
  readonly encoding: Encoding | null;
  readonly sheets: readonly SheetFacts[];
  readonly warnings: readonly FileWarning[];
}

/** Where a person overrules what was guessed for a sheet. */
export interface SheetChoice {
  readonly sheet: string;
  readonly headingRow?: number | undefined;
  readonly entity?: SheetEntity | undefined;
}

/** A file by its place on this machine and the name its owner knows it by. */
export interface FileToRead {
  readonly path: string;
  readonly encoding: Encoding | null;
}

export interface ReadRequest extends FileToRead {
  readonly choices: readonly SheetChoice[];
  readonly words: SheetWords;
}

/** What is to be imported of a file. */
export interface PartRequest {
  readonly sheet: string;
  readonly headingRow: number;
  readonly entity: SheetEntity;
  readonly columns: readonly { readonly column: number; readonly target: string }[];
  readonly matchBy: MatchKey;
}

export interface PlanRequest extends FileToRead {
  readonly parts: readonly PartRequest[];
  readonly records: Records;
  readonly words: SheetWords;
  readonly language: Language;
  readonly zone: string;
  readonly emptyClears: boolean;
}

export interface WriteRequest {
  readonly format: ExportFormat;
  readonly encoding: Encoding;
  readonly entities: readonly SheetEntity[];
  readonly records: Records;
  readonly words: SheetWords;
  readonly language: Language;
  /** What stands as the author in a workbook's properties. */
  readonly organisation: string;
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** How far a job is. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
}

/** The room, working beside the main thread. `S` is the platform's signal to stop. */
export interface SheetRoom<S> {
  read(request: ReadRequest, signal: S, progress: (progress: JobProgress) => void): Promise<FileFacts>;
  plan(request: PlanRequest, signal: S, progress: (progress: JobProgress) => void): Promise<ImportPlan>;
  write(request: WriteRequest, signal: S, progress: (progress: JobProgress) => void): Promise<Written>;
}

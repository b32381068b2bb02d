// What printing passes around: the request with its records on the way in, the finished document with its findings on the way out.
import type { CardRecords } from './cards/people';
import type { Offset, SheetId, Sides } from './cards/sheets';

export type DocumentKind = 'cards' | 'calibration' | 'roster';

/** What somebody asks to print; the defaults of the house where something is left out. */
export interface PrintRequest {
  readonly kind: DocumentKind;
  readonly language: 'ja' | 'en';
  readonly personIds?: readonly string[] | undefined;
  readonly sheet?: SheetId | undefined;
  readonly sides?: Sides | undefined;
  readonly startAt?: number | undefined;
}

export interface PrepareInput {
  readonly request: PrintRequest;
  readonly records: CardRecords;
  /** The printer's offset, already chosen between the one asked for and the remembered one. */
  readonly offset: Offset;
  /** Local wall-clock time of printing, `2026-11-21 05:12`. */
  readonly printedAt: string;
  /** In a drill 訓練 stands on every page. */
  readonly drill: boolean;
}

/** Something a person should know before printing. */
export interface PrintFinding {
  readonly kind: 'overflow' | 'missingGlyph' | 'missingValue' | 'shrunk';
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly block: string | null;
  readonly detail: string;
}

/** One subject of a document and what stands on the paper for it, by block. */
export interface PrintedSubject {
  readonly subjectId: string | null;
  readonly content: Readonly<Record<string, string>>;
}

export interface PreparedDocument {
  /** Complete HTML without scripts; it asks for the two font files by relative address and for nothing else. */
  readonly html: string;
  readonly page: { readonly width: number; readonly height: number };
  readonly pages: number;
  readonly issues: readonly PrintFinding[];
  readonly subjects: readonly PrintedSubject[];
}

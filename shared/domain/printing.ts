// What printing passes around: the request with its records on the way in, the finished document with its findings on the way out.
import type { HandoverPage } from '../model/handover';
import type { BinderRecords } from './binder/content';
import type { CardRecords } from './cards/people';
import type { Offset, SheetId, Sides } from './cards/sheets';
import type { CardTemplate } from './cards/template';
import type { Words } from './cards/words';
import type { ConfirmationScope } from './contacts/confirmationScope';

export type DocumentKind = 'cards' | 'calibration' | 'roster' | 'confirmation' | 'binder' | 'handover';

/** What somebody asks to print; the defaults of the house where something is left out. */
export interface PrintRequest {
  readonly kind: DocumentKind;
  readonly language: 'ja' | 'en';
  readonly personIds?: readonly string[] | undefined;
  readonly sheet?: SheetId | undefined;
  readonly sides?: Sides | undefined;
  readonly startAt?: number | undefined;
  /** The confirmation list: whose numbers. */
  readonly scope?: ConfirmationScope | undefined;
}

/** What only the handover page needs. */
export interface HandoverInput {
  /** The title of the response. */
  readonly title: string;
  readonly page: HandoverPage;
  /** The time of each line as it stands on the paper, by the instant. */
  readonly times: Readonly<Record<string, string>>;
}

/** What only the plan binder needs. */
export interface BinderInput {
  readonly records: BinderRecords;
  /** Pictures by their document's id, as `data:` addresses. */
  readonly pictures: Readonly<Record<string, string>>;
  /** SHA-256 of the edition on the cover; null before the first. */
  readonly fingerprint: string | null;
}

export interface PrepareInput {
  readonly request: PrintRequest;
  readonly records: CardRecords;
  /** The printer's offset, already chosen between the one asked for and the remembered one. */
  readonly offset: Offset;
  /** Local wall-clock time of printing, `2026-11-21 05:12`. */
  readonly printedAt: string;
  /** Everything a binder needs beside the people: all records of the plan, and its pictures as data. */
  readonly binder?: BinderInput | undefined;
  readonly handover?: HandoverInput | undefined;
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
  /** The name of the document in its own language. */
  readonly title: string;
  /** Complete HTML without scripts; it asks for the two font files by relative address and for nothing else. */
  readonly html: string;
  readonly page: { readonly width: number; readonly height: number };
  readonly pages: number;
  /** Whether the document has a structure worth keeping in the PDF. */
  readonly tagged: boolean;
  readonly issues: readonly PrintFinding[];
  readonly subjects: readonly PrintedSubject[];
}

/** Where a print is: gathering records, waiting for another one, setting pages, then the engine starts, reads and prints them. */
export type PrintPhase = 'collecting' | 'waiting' | 'laying' | 'starting' | 'loading' | 'printing';

/** How far a print is: of what is being set, `done` of `total`; in the other phases `total` is the pages, 0 while nobody knows. */
export interface PrintProgress {
  readonly phase: PrintPhase;
  readonly done: number;
  readonly total: number;
}

/** Told while a document is being set: how many of its cards are. */
export type Laid = (done: number, total: number) => void;

/** A finished PDF, in memory. */
export interface FinishedPrint {
  /** What it is to be called where somebody saves it. */
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly document: PreparedDocument;
}

export interface ProduceOptions {
  readonly input: PrepareInput;
  readonly signal: AbortSignalLike;
  readonly progress: (progress: PrintProgress) => void;
}

/** An `AbortSignal`, as far as rules that know neither browser nor Node can name one. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/** The printing room, as services see it: everything that measures, sets and prints. */
export interface PrintRoom<S extends AbortSignalLike = AbortSignalLike> {
  readonly template: CardTemplate;
  readonly words: (language: 'ja' | 'en') => Words;
  /** What prints here; null: nothing was found that can. */
  readonly engineName: () => string | null;
  /** Makes the HTML for a preview, beside the main thread. Throws `print.nobody`, `print.cancelled`. */
  readonly prepare: (input: PrepareInput, signal: S) => Promise<PreparedDocument>;
  /**
   * Makes the PDF, one print at a time; nothing of it lies on the disk.
   * @throws AppError `print.nobody`, `print.noEngine`, `print.engineFailed`, `print.cancelled`
   */
  readonly produce: (
    options: Omit<ProduceOptions, 'signal'> & { readonly signal: S },
  ) => Promise<FinishedPrint>;
}

// The port to whatever turns a prepared document into a PDF: Electron's own engine, or a browser installed on this laptop.

/** A file the document asks for by a relative address. */
export interface DocumentFile {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A document ready to be printed: HTML without scripts, and the only files it may load. */
export interface PreparedJob {
  readonly html: string;
  readonly files: readonly DocumentFile[];
  /** The paper, in millimetres. */
  readonly page: { readonly width: number; readonly height: number };
  /** Structure for screen readers: headings, tables, paragraphs. Drawn sheets have none, and tags would make them ten times larger. */
  readonly tagged: boolean;
}

/** How far the engine is. */
export type EngineStep = 'starting' | 'loading' | 'printing';

export interface PrintPort {
  /**
   * Prints one document. Nothing reaches the network and nothing stays behind.
   * @returns the PDF
   * @throws AppError `print.noEngine`, `print.engineFailed`, `print.cancelled`
   */
  run(job: PreparedJob, signal: AbortSignal, progress: (step: EngineStep) => void): Promise<Uint8Array>;
  /** What prints here and where it lies, in full; null: nothing that can was found. */
  engine(): { readonly name: string; readonly path: string } | null;
}

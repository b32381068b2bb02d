// A PDF drawn page by page on a canvas, in a worker of our own: no script of the file runs, nothing is fetched for it.
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist';
import workerSrc from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ActionButton, ErrorPlace, useShortcuts, WaitingBar } from '..';
import classes from './PdfView.module.css';

GlobalWorkerOptions.workerSrc = workerSrc;

/** Tables for old Japanese encodings and the base fonts a PDF may leave out lie beside the screens. */
const PARTS = {
  cMapUrl: new URL('pdf/cmaps/', document.baseURI).href,
  standardFontDataUrl: new URL('pdf/fonts/', document.baseURI).href,
  wasmUrl: new URL('pdf/wasm/', document.baseURI).href,
};

export interface PdfWords {
  readonly loading: string;
  readonly previous: string;
  readonly next: string;
  /** What to say of a file that cannot be drawn. */
  readonly broken: string;
  readonly pageOf: (page: number, pages: number) => string;
}

export interface PdfViewProps {
  readonly bytes: Uint8Array;
  /** What the file is called, for readers of the screen. */
  readonly title: string;
  readonly words: PdfWords;
}

function open(bytes: Uint8Array): PDFDocumentLoadingTask {
  // A copy: the worker takes the bytes it is given for itself.
  return getDocument({
    data: bytes.slice(),
    ...PARTS,
    useWasm: false,
    enableXfa: false,
    useSystemFonts: false,
  });
}

/** The document, null while it is read, or 'broken'. */
function useDocument(bytes: Uint8Array): PDFDocumentProxy | null | 'broken' {
  const [read, setRead] = useState<PDFDocumentProxy | null | 'broken'>(null);
  useEffect(() => {
    const task = open(bytes);
    let isLeft = false;
    task.promise.then(
      (found) => {
        if (!isLeft) setRead(found);
      },
      () => {
        if (!isLeft) setRead('broken');
      },
    );
    return () => {
      isLeft = true;
      void task.destroy();
    };
  }, [bytes]);
  return read;
}

/** The pages of a PDF, one at a time. */
export function PdfView({ bytes, title, words }: PdfViewProps) {
  const read = useDocument(bytes);
  if (read === null) return <WaitingBar word={words.loading} />;
  if (read === 'broken') return <ErrorPlace happened={words.broken} />;
  return <Pages read={read} title={title} words={words} />;
}

function Pages({ read, title, words }: { read: PDFDocumentProxy; title: string; words: PdfWords }) {
  const [page, setPage] = useState(1);
  const go = (to: number) => setPage(Math.min(read.numPages, Math.max(1, to)));
  useShortcuts({
    PageDown: { run: () => go(page + 1), word: words.next },
    PageUp: { run: () => go(page - 1), word: words.previous },
  });
  const label = words.pageOf(page, read.numPages);
  return (
    <div className={classes.view}>
      {read.numPages === 1 ? null : (
        <div className={classes.line}>
          <ActionButton
            size="small"
            icon="chevron-left"
            keys="PageUp"
            disabled={page === 1}
            onClick={() => go(page - 1)}
          >
            {words.previous}
          </ActionButton>
          <span role="status">{label}</span>
          <ActionButton
            size="small"
            icon="chevron-right"
            keys="PageDown"
            disabled={page === read.numPages}
            onClick={() => go(page + 1)}
          >
            {words.next}
          </ActionButton>
        </div>
      )}
      <Page
        read={read}
        page={page}
        label={`${title} ${label}`}
        broken={<ErrorPlace happened={words.broken} />}
      />
    </div>
  );
}

function Page({
  read,
  page,
  label,
  broken,
}: {
  read: PDFDocumentProxy;
  page: number;
  label: string;
  broken: ReactNode;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    let isLeft = false;
    let stop = (): void => undefined;
    const draw = async (): Promise<void> => {
      const found = await read.getPage(page);
      if (isLeft) return;
      const width = target.parentElement?.clientWidth ?? 600;
      const scale = (width / found.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = found.getViewport({ scale });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const task = found.render({ canvas: target, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    draw().then(
      () => {
        if (!isLeft) target.dataset.drawn = String(page);
      },
      () => {
        if (!isLeft) setBroken(true);
      },
    );
    return () => {
      isLeft = true;
      stop();
    };
  }, [read, page]);
  if (isBroken) return broken;
  return <canvas ref={canvas} className={classes.page} role="img" aria-label={label} />;
}

// The frame of every paged document: title and marks above, whose and which edition below, page n of m on each page.
import type { ReactNode } from 'react';

export interface Frame {
  readonly title: string;
  readonly organisation: string;
  /** The edition of the plan, or the incident the paper belongs to. */
  readonly edition: string;
  readonly printedAt: string;
  readonly confidentiality: string;
  /** 見本 and 訓練. */
  readonly marks: readonly string[];
}

/** The room between header and footer, in millimetres. */
export const FRAME = { left: 10, right: 10, top: 22, bottom: 15 } as const;

/** The rules of the frame; a document adds them to its shell. */
export const FRAME_RULES = [
  `.page header,.page footer{position:absolute;left:${FRAME.left}mm;right:${FRAME.right}mm;display:flex;gap:3mm;align-items:baseline;white-space:nowrap}`,
  '.page header{top:9mm;border-bottom:.4mm solid #000;padding-bottom:1.2mm}.page header h1{font-size:14pt;line-height:1.2;overflow:hidden}',
  '.page footer{bottom:7mm;border-top:.2mm solid #000;padding-top:1mm;font-size:7.5pt;line-height:1.3}',
  '.page .push{margin-left:auto}.page .mark{border:.3mm solid #000;padding:0 1.4mm;font-weight:700;font-size:9pt;line-height:1.35}',
  `.page main{position:absolute;left:${FRAME.left}mm;right:${FRAME.right}mm;top:${FRAME.top}mm;bottom:${FRAME.bottom}mm;overflow:hidden}`,
].join('\n');

export interface PageFrameProps {
  readonly frame: Frame;
  /** `3／12`, already in words. */
  readonly pageOf: string;
  readonly children: ReactNode;
}

/** One page in its frame. */
export function PageFrame({ frame, pageOf, children }: PageFrameProps) {
  return (
    <section className="page">
      <header>
        <h1>{frame.title}</h1>
        <span className="push" />
        <span>{frame.confidentiality}</span>
        {frame.marks.map((mark) => (
          <span className="mark" key={mark}>
            {mark}
          </span>
        ))}
      </header>
      <main>{children}</main>
      <footer>
        <span>{frame.organisation}</span>
        <span>{frame.edition}</span>
        <span>{frame.printedAt}</span>
        <b className="push">{pageOf}</b>
      </footer>
    </section>
  );
}

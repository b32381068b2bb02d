// The plan binder on paper: a cover, the contents with page numbers, then every chapter as it was set.

import {
  type BinderEntry,
  type BinderPage,
  type BinderPiece,
  BODY,
  CHAPTER_MM,
  HEADING_MM,
  TABLE_TEXT,
} from '../../shared/domain/binder/pages';
import { MM_PER_POINT } from '../../shared/domain/typeset/measure';
import { mm } from './code';
import { FRAME_RULES, type Frame, PageFrame } from './PageFrame';
import { Pieces } from './Pieces';
import { SetTable, TABLE_RULES } from './SetTable';
import { type FontUrls, Shell } from './Shell';

/** The height of one line of the contents, in millimetres. */
export const ENTRY_MM = 6.2;

const BODY_LINE_MM = BODY.sizePt * MM_PER_POINT * BODY.leading;

const RULES = [
  FRAME_RULES,
  // The title of a chapter as it runs on is read in full, on two lines where one is too short.
  '.page header{align-items:flex-end}.page header h1{font-size:11pt;white-space:normal}',
  TABLE_RULES,
  `h2.chapter{font-size:17pt;line-height:1.3;height:${CHAPTER_MM}mm;border-bottom:.6mm solid #000;margin-bottom:0}`,
  `h3{font-size:10.5pt;line-height:1.2;height:${HEADING_MM}mm;padding-top:3mm;white-space:nowrap;overflow:hidden}`,
  `p.line{font-size:${BODY.sizePt}pt;line-height:${BODY_LINE_MM}mm;white-space:pre}`,
  '.figure{position:relative}.picture img{display:block;border:.15mm solid #000}.picture p{font-size:8pt;padding-top:1mm}',
  `.entry{display:flex;align-items:baseline;height:${ENTRY_MM}mm;font-size:9.5pt;color:#000;text-decoration:none;white-space:nowrap}`,
  '.entry.level1{font-weight:700}.entry.level2{padding-left:8mm}',
  '.entry .dots{flex:1;margin:0 2mm;border-bottom:.25mm dotted #000}',
  '.cover{position:absolute;left:22mm;right:22mm;top:70mm}.cover h2{font-size:26pt;line-height:1.4}',
  '.cover p.organisation{font-size:14pt;margin-bottom:8mm}.cover dl{margin-top:26mm;border-top:.6mm solid #000;font-size:10.5pt}',
  '.cover dl div{display:flex;gap:6mm;padding:2mm 0;border-bottom:.15mm solid #000}.cover dt{width:38mm;font-weight:700}.cover dd{flex:1;overflow-wrap:anywhere}',
].join('\n');

export interface BinderDocumentProps {
  readonly language: 'ja' | 'en';
  readonly fonts: FontUrls;
  readonly frame: Frame;
  readonly page: { readonly width: number; readonly height: number };
  readonly title: string;
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  readonly contentsTitle: string;
  /** The contents, dealt out to pages; page numbers are those printed. */
  readonly contents: readonly (readonly BinderEntry[])[];
  readonly pages: readonly BinderPage[];
  readonly pictures: Readonly<Record<string, string>>;
  readonly pageOf: (n: number, total: number) => string;
}

/** The whole binder. */
export function BinderDocument(props: BinderDocumentProps) {
  const { language, fonts, frame, page, title, contents, contentsTitle, pages, pageOf } = props;
  const total = 1 + contents.length + pages.length;
  return (
    <Shell title={title} language={language} fonts={fonts} page={page} rules={RULES}>
      <PageFrame frame={{ ...frame, title: '' }} pageOf={pageOf(1, total)}>
        <Cover {...props} />
      </PageFrame>
      {contents.map((entries, at) => (
        <PageFrame
          key={pageOf(2 + at, total)}
          frame={{ ...frame, title: contentsTitle }}
          pageOf={pageOf(2 + at, total)}
        >
          {entries.map((entry) => (
            <Entry key={entry.anchor} entry={entry} />
          ))}
        </PageFrame>
      ))}
      {pages.map((one, at) => {
        const number = pageOf(2 + contents.length + at, total);
        return (
          <PageFrame key={number} frame={{ ...frame, title: one.title }} pageOf={number}>
            {one.pieces.map((piece, place) => (
              <Piece
                // Pieces have no name of their own: their place on the page is what tells them apart.
                key={`${number} ${String(place)}`}
                piece={piece}
                pictures={props.pictures}
                widthMm={page.width - 20}
              />
            ))}
          </PageFrame>
        );
      })}
    </Shell>
  );
}

function Cover({ frame, title, cover }: BinderDocumentProps) {
  return (
    <div className="cover">
      <p className="organisation">{frame.organisation}</p>
      <h2>{title}</h2>
      <dl>
        {cover.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Entry({ entry }: { readonly entry: BinderEntry }) {
  return (
    <a className={`entry level${entry.level}`} href={`#${entry.anchor}`}>
      <span>{entry.text}</span>
      <span className="dots" />
      <span>{entry.page}</span>
    </a>
  );
}

interface PieceProps {
  readonly piece: BinderPiece;
  readonly pictures: Readonly<Record<string, string>>;
  readonly widthMm: number;
}

function Piece({ piece, pictures, widthMm }: PieceProps) {
  switch (piece.kind) {
    case 'chapter':
      return (
        <h2 className="chapter" id={`c${piece.text.split('　')[0]}`}>
          {piece.text}
        </h2>
      );
    case 'heading':
      return <h3 id={piece.anchor}>{piece.text}</h3>;
    case 'lines':
      return (
        <div style={{ height: mm(piece.heightMm) }}>
          <p className="line">{piece.lines.join('\n')}</p>
        </div>
      );
    case 'table':
      return (
        <div style={{ height: mm(piece.heightMm) }}>
          <SetTable columns={piece.columns} head={piece.head} rows={piece.rows} text={TABLE_TEXT} />
        </div>
      );
    case 'figure':
      return (
        <div className="figure" style={{ height: mm(piece.heightMm) }}>
          <Pieces pieces={piece.pieces} width={widthMm} height={piece.heightMm} />
        </div>
      );
    case 'picture':
      return <Picture piece={piece} src={pictures[piece.documentId]} />;
  }
}

function Picture({
  piece,
  src,
}: {
  readonly piece: Extract<BinderPiece, { readonly kind: 'picture' }>;
  readonly src: string | undefined;
}) {
  return (
    <div className="picture" style={{ height: mm(piece.heightMm) }}>
      {src === undefined ? null : <img src={src} alt={piece.caption} style={{ width: mm(piece.widthMm) }} />}
      <p>{piece.caption}</p>
    </div>
  );
}

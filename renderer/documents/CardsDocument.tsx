// Wallet cards on their sheets: every face where the sheet says, with the marks to cut and fold along.
import type { Primitive } from '../../shared/domain/cards/blocks';
import type { MarkLine, Placed, Sheet, SheetPage } from '../../shared/domain/cards/sheets';
import { mm } from './code';
import { Pieces } from './Pieces';
import { type FontUrls, Shell } from './Shell';

export interface CardsDocumentProps {
  readonly title: string;
  readonly language: 'ja' | 'en';
  readonly fonts: FontUrls;
  readonly sheet: Sheet;
  readonly pages: readonly SheetPage[];
  /** The layout of every card: what to draw on each of its faces. */
  readonly cards: readonly { readonly faces: readonly (readonly Primitive[])[] }[];
  /** Said beside the fold marks of a folded card. */
  readonly foldWords: { readonly axis: string; readonly thirds: string } | null;
}

function Marks({ marks, page }: { readonly marks: readonly MarkLine[]; readonly page: Sheet['page'] }) {
  if (marks.length === 0) return null;
  return (
    <svg className="marks" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
      {marks.map((mark) => (
        <line
          key={`${mark.x1} ${mark.y1} ${mark.x2} ${mark.y2}`}
          {...{ x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 }}
          stroke="#000"
          strokeWidth={mark.kind === 'cut' ? 0.15 : 0.25}
          strokeDasharray={mark.kind === 'cut' ? undefined : '1 0.8'}
        />
      ))}
    </svg>
  );
}

function Face({ placed, pieces }: { readonly placed: Placed; readonly pieces: readonly Primitive[] }) {
  const { x, y, width, height } = placed.rect;
  return (
    <div
      className={placed.turned ? 'face turned' : 'face'}
      style={{ left: mm(x), top: mm(y), width: mm(width), height: mm(height) }}
    >
      <Pieces pieces={pieces} width={width} height={height} />
    </div>
  );
}

interface FoldWordsProps {
  readonly words: { readonly axis: string; readonly thirds: string };
  readonly marks: readonly MarkLine[];
}

/** Says beside the first fold mark how to fold. */
function FoldWords({ words, marks }: FoldWordsProps) {
  const mark = marks.find((one) => one.kind === 'fold' && one.x1 === one.x2);
  if (!mark) return null;
  return (
    <p className="note" style={{ left: mm(mark.x1 + 1.5), top: mm(mark.y1) }}>
      {`${words.axis}　${words.thirds}`}
    </p>
  );
}

/** The document of any number of wallet cards. */
export function CardsDocument({
  title,
  language,
  fonts,
  sheet,
  pages,
  cards,
  foldWords,
}: CardsDocumentProps) {
  return (
    <Shell title={title} language={language} fonts={fonts} page={sheet.page}>
      {pages.map((page) => (
        <section className="page" key={`${page.side} ${page.placed[0]?.card}`} data-side={page.side}>
          <Marks marks={page.marks} page={sheet.page} />
          {foldWords && <FoldWords words={foldWords} marks={page.marks} />}
          {page.placed.map((placed) => (
            <Face
              key={`${placed.card} ${placed.face}`}
              placed={placed}
              pieces={cards[placed.card]?.faces[placed.face] ?? []}
            />
          ))}
        </section>
      ))}
    </Shell>
  );
}

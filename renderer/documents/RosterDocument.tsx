// The contact roster on paper: tables with columns to tick, headings repeated on every page.
import type { SetRow, TableColumn, TableText } from '../../shared/domain/typeset/table';
import { mm } from './code';
import { FRAME_RULES, type Frame, PageFrame } from './PageFrame';
import { SetTable, TABLE_RULES } from './SetTable';
import { type FontUrls, Shell } from './Shell';

/** A part of a table on one page, under the title of its section. */
export interface RosterPart {
  readonly title: string;
  readonly note: string | null;
  readonly columns: readonly TableColumn[];
  readonly head: SetRow;
  readonly rows: readonly SetRow[];
}

export interface RosterDocumentProps {
  readonly language: 'ja' | 'en';
  readonly fonts: FontUrls;
  readonly frame: Frame;
  readonly page: { readonly width: number; readonly height: number };
  readonly pages: readonly (readonly RosterPart[])[];
  readonly pageOf: (n: number, total: number) => string;
  readonly text: TableText;
}

/** Heights the paging reckons with, in millimetres. */
export const SECTION_TITLE_MM = 7;
export const SECTION_NOTE_MM = 4.5;
export const SECTION_GAP_MM = 5;

const RULES = `${FRAME_RULES}\n${TABLE_RULES}\nh2{font-size:10.5pt;line-height:1.2}.part p{font-size:8pt;line-height:1.2}.part+.part{margin-top:${SECTION_GAP_MM}mm}`;

/** The whole roster. */
export function RosterDocument({ language, fonts, frame, page, pages, pageOf, text }: RosterDocumentProps) {
  return (
    <Shell title={frame.title} language={language} fonts={fonts} page={page} rules={RULES}>
      {pages.map((parts, number) => (
        <PageFrame
          key={pageOf(number + 1, pages.length)}
          frame={frame}
          pageOf={pageOf(number + 1, pages.length)}
        >
          {parts.map((part) => (
            <div className="part" key={part.title}>
              <h2 style={{ height: mm(SECTION_TITLE_MM) }}>{part.title}</h2>
              {part.note !== null && <p style={{ height: mm(SECTION_NOTE_MM) }}>{part.note}</p>}
              <SetTable columns={part.columns} head={part.head} rows={part.rows} text={text} />
            </div>
          ))}
        </PageFrame>
      ))}
    </Shell>
  );
}

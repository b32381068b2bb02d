// Documents made of tables as HTML: set in the bundled font, dealt out to pages, headings repeated.
import { createElement } from 'react';
import { FRAME } from '../../renderer/documents/PageFrame';
import {
  RosterDocument,
  type RosterPart,
  SECTION_GAP_MM,
  SECTION_NOTE_MM,
  SECTION_TITLE_MM,
} from '../../renderer/documents/RosterDocument';
import type { PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { type RosterSection, sectionContent } from '../../shared/domain/roster';
import {
  groupsOf,
  paginate,
  type SetTable,
  setTable,
  type TableText,
} from '../../shared/domain/typeset/table';
import { AppError } from '../../shared/model/errors';
import { frameOf, htmlOf } from './markup';
import { FONT_URLS, type PrintResources } from './resources';

const PAGE = { width: 210, height: 297 } as const;
/** What rounding in the browser may add up to over a page. */
const SLACK_MM = 3;
const TEXT: TableText = { sizePt: 8, leading: 1.25, padMm: { x: 1, y: 0.8 }, leastRowMm: 6 };

interface Part {
  readonly section: RosterSection;
  readonly table: SetTable;
  readonly note: string | null;
}

function openingMm(part: Part): number {
  return (
    SECTION_TITLE_MM + (part.note === null ? 0 : SECTION_NOTE_MM) + part.table.head.heightMm + SECTION_GAP_MM
  );
}

/** The pages of one table; its title and heading stand on each of them. */
function partPages(part: Part): RosterPart[] {
  const room = PAGE.height - FRAME.top - FRAME.bottom - SLACK_MM - openingMm(part);
  return paginate(groupsOf(part.table.rows), room).map((rows, at) => ({
    title: part.section.title,
    note: at === 0 ? part.note : null,
    columns: part.section.columns,
    head: part.table.head,
    rows,
  }));
}

/** What a document of tables says. */
export interface Tables {
  readonly title: string;
  /** Under the title of the first table: how the list is used. */
  readonly note: string | null;
  readonly sections: readonly RosterSection[];
}

/** Prepares the tables. Throws AppError `print.nobody` where there is none. */
export function prepareTables(
  input: PrepareInput,
  resources: PrintResources,
  { title, note, sections }: Tables,
): PreparedDocument {
  const { language } = input.request;
  const words = resources.words(language);
  if (sections.length === 0) throw new AppError('print.nobody');
  const parts: Part[] = sections.map((section, at) => ({
    section,
    table: setTable(section.columns, section.rows, TEXT, resources.measure),
    note: at === 0 ? note : null,
  }));
  const pages = parts.flatMap((part) => partPages(part).map((one) => [one]));
  const frame = frameOf(input, resources, title);
  const pageOf = (n: number, total: number): string => words('frame.page', { n, total });
  const missing = new Set(parts.flatMap((part) => part.table.missing));
  return {
    title,
    html: htmlOf(
      createElement(RosterDocument, {
        language,
        fonts: FONT_URLS,
        frame,
        page: PAGE,
        pages,
        pageOf,
        text: TEXT,
      }),
    ),
    page: PAGE,
    pages: pages.length,
    tagged: true,
    issues: [...missing].map((detail) => ({
      kind: 'missingGlyph',
      subjectId: null,
      subjectName: null,
      block: null,
      detail,
    })),
    subjects: [
      {
        subjectId: null,
        content: sectionContent(sections),
      },
    ],
  };
}

// The sheets wallet cards are printed on, in millimetres, and where on the paper every card stands.

/** A rectangle in millimetres from the top left corner of the page. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type SheetId = 'card91x55' | 'card86x51' | 'cr80' | 'folded';

/** One side only, or both, turned over the long or the short edge of the paper. */
export type Sides = 'front' | 'longEdge' | 'shortEdge';

export interface Sheet {
  readonly id: SheetId;
  readonly page: { readonly width: number; readonly height: number };
  readonly card: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  /** Plain paper is cut by hand along marks; perforated paper carries none. */
  readonly marks: 'none' | 'crop' | 'fold';
}

const PORTRAIT = { width: 210, height: 297 } as const;
const LANDSCAPE = { width: 297, height: 210 } as const;

/** The sheets of the house; source: the makers' own sheet measures, card formats of ISO/IEC 7810 (CR80). */
export const SHEETS: Readonly<Record<SheetId, Sheet>> = {
  card91x55: {
    id: 'card91x55',
    page: PORTRAIT,
    card: { width: 91, height: 55 },
    columns: 2,
    rows: 5,
    left: 14,
    top: 11,
    marks: 'none',
  },
  card86x51: {
    id: 'card86x51',
    page: PORTRAIT,
    card: { width: 86.4, height: 50.8 },
    columns: 2,
    rows: 5,
    left: 18.6,
    top: 21.2,
    marks: 'none',
  },
  cr80: {
    id: 'cr80',
    page: PORTRAIT,
    card: { width: 85.6, height: 53.98 },
    columns: 2,
    rows: 5,
    left: 19.4,
    top: 13.55,
    marks: 'crop',
  },
  folded: {
    id: 'folded',
    page: LANDSCAPE,
    card: { width: 91, height: 55 },
    columns: 3,
    rows: 2,
    left: 12,
    top: 50,
    marks: 'fold',
  },
};

/** The measured offset of a printer: how far to move everything, right and down, in millimetres. */
export interface Offset {
  readonly xMm: number;
  readonly yMm: number;
}

/** The largest offset a person can type; beyond it the paper lies wrong, not the printer. */
export const MAX_OFFSET_MM = 5;

/** One face of one card on a page; `turned` faces stand on their head. */
export interface Placed {
  readonly card: number;
  readonly face: number;
  readonly rect: Rect;
  readonly turned: boolean;
}

/** A short line to cut or fold along. */
export interface MarkLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly kind: 'cut' | 'fold';
}

export interface SheetPage {
  readonly side: 'front' | 'back';
  readonly placed: readonly Placed[];
  readonly marks: readonly MarkLine[];
}

export interface SheetOptions {
  /** First free position on the first sheet, 1 = top left, row by row. */
  readonly startAt: number;
  readonly offset: Offset;
  readonly sides: Sides;
}

/** How many cards one sheet takes. */
export function cardsPerSheet(sheet: Sheet): number {
  return sheet.marks === 'fold' ? 1 : sheet.columns * sheet.rows;
}

/** How many faces of a card the sheet prints. */
export function facesPerCard(sheet: Sheet, sides: Sides): number {
  if (sheet.marks === 'fold') return sheet.columns * sheet.rows;
  return sides === 'front' ? 1 : 2;
}

function cell(sheet: Sheet, column: number, row: number): Rect {
  return {
    x: sheet.left + column * sheet.card.width,
    y: sheet.top + row * sheet.card.height,
    width: sheet.card.width,
    height: sheet.card.height,
  };
}

function moved(rect: Rect, offset: Offset): Rect {
  return { ...rect, x: rect.x + offset.xMm, y: rect.y + offset.yMm };
}

/**
 * Where a place on the front lies on the back of the same paper, in the back page's own coordinates (P2).
 * Turned over the short edge the back page is upside down, so its cards are turned to match.
 */
export function mirrored(sheet: Sheet, rect: Rect, edge: 'longEdge' | 'shortEdge'): Rect {
  if (edge === 'longEdge') return { ...rect, x: sheet.page.width - rect.x - rect.width };
  return { ...rect, y: sheet.page.height - rect.y - rect.height };
}

/**
 * The pages of `count` cards: fronts, and after each its back where both sides are printed.
 * @returns the pages in the order in which they go through the printer
 */
export function sheetPages(sheet: Sheet, count: number, options: SheetOptions): SheetPage[] {
  if (sheet.marks === 'fold')
    return Array.from({ length: count }, (_, card) => foldedPage(sheet, card, options.offset));
  const perSheet = cardsPerSheet(sheet);
  const first = options.startAt - 1;
  const pages: SheetPage[] = [];
  for (let from = 0; from < count; ) {
    const skip = from === 0 ? first : 0;
    const cards = Array.from({ length: Math.min(perSheet - skip, count - from) }, (_, n) => ({
      card: from + n,
      at: skip + n,
    }));
    pages.push(frontPage(sheet, cards, options.offset));
    if (options.sides !== 'front') pages.push(backPage(sheet, cards, options.sides, options.offset));
    from += cards.length;
  }
  return pages;
}

interface Seat {
  readonly card: number;
  readonly at: number;
}

function seatRect(sheet: Sheet, at: number): Rect {
  return cell(sheet, at % sheet.columns, Math.floor(at / sheet.columns));
}

function frontPage(sheet: Sheet, seats: readonly Seat[], offset: Offset): SheetPage {
  const placed = seats.map(({ card, at }) => ({
    card,
    face: 0,
    rect: moved(seatRect(sheet, at), offset),
    turned: false,
  }));
  return { side: 'front', placed, marks: sheet.marks === 'crop' ? cropMarks(sheet, offset) : [] };
}

function backPage(
  sheet: Sheet,
  seats: readonly Seat[],
  edge: 'longEdge' | 'shortEdge',
  offset: Offset,
): SheetPage {
  const placed = seats.map(({ card, at }) => ({
    card,
    face: 1,
    // The printer shifts each side by the same amount in that side's own direction, so the offset comes after the mirror.
    rect: moved(mirrored(sheet, seatRect(sheet, at), edge), offset),
    turned: edge === 'shortEdge',
  }));
  return { side: 'back', placed, marks: [] };
}

/**
 * The faces of a folded card in reading order. Folded along the long axis the upper row comes to lie behind the lower one, so it
 * stands on its head and runs backwards; then an accordion in thirds leaves faces 1 and 4 outside.
 */
const FOLDED_FACES: readonly { readonly column: number; readonly row: number }[] = [
  { column: 0, row: 1 },
  { column: 1, row: 1 },
  { column: 2, row: 1 },
  { column: 2, row: 0 },
  { column: 1, row: 0 },
  { column: 0, row: 0 },
];

function foldedPage(sheet: Sheet, card: number, offset: Offset): SheetPage {
  const placed = FOLDED_FACES.map(({ column, row }, face) => ({
    card,
    face,
    rect: moved(cell(sheet, column, row), offset),
    turned: row === 0,
  }));
  return { side: 'front', placed, marks: foldMarks(sheet, offset) };
}

const MARK_GAP = 1.5;
const MARK_LENGTH = 5;

/** Marks outside the cards at every edge to cut. */
function cropMarks(sheet: Sheet, offset: Offset): MarkLine[] {
  const columns = Array.from(
    { length: sheet.columns + 1 },
    (_, n) => sheet.left + n * sheet.card.width + offset.xMm,
  );
  const rows = Array.from(
    { length: sheet.rows + 1 },
    (_, n) => sheet.top + n * sheet.card.height + offset.yMm,
  );
  return edgeMarks(sheet, offset, { columns, rows, kind: 'cut' });
}

/** Cut marks at the four corners, fold marks at the long axis and the thirds. */
function foldMarks(sheet: Sheet, offset: Offset): MarkLine[] {
  const left = sheet.left + offset.xMm;
  const top = sheet.top + offset.yMm;
  const { width, height } = sheet.card;
  return [
    ...edgeMarks(sheet, offset, {
      columns: [left, left + 3 * width],
      rows: [top, top + 2 * height],
      kind: 'cut',
    }),
    ...edgeMarks(sheet, offset, {
      columns: [left + width, left + 2 * width],
      rows: [top + height],
      kind: 'fold',
    }),
  ];
}

interface EdgeMarks {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly kind: 'cut' | 'fold';
}

function edgeMarks(sheet: Sheet, offset: Offset, { columns, rows, kind }: EdgeMarks): MarkLine[] {
  const left = sheet.left + offset.xMm;
  const top = sheet.top + offset.yMm;
  const right = left + sheet.columns * sheet.card.width;
  const bottom = top + sheet.rows * sheet.card.height;
  const vertical = columns.flatMap((x) => [
    { x1: x, y1: top - MARK_GAP - MARK_LENGTH, x2: x, y2: top - MARK_GAP, kind },
    { x1: x, y1: bottom + MARK_GAP, x2: x, y2: bottom + MARK_GAP + MARK_LENGTH, kind },
  ]);
  const horizontal = rows.flatMap((y) => [
    { x1: left - MARK_GAP - MARK_LENGTH, y1: y, x2: left - MARK_GAP, y2: y, kind },
    { x1: right + MARK_GAP, y1: y, x2: right + MARK_GAP + MARK_LENGTH, y2: y, kind },
  ]);
  return [...vertical, ...horizontal];
}

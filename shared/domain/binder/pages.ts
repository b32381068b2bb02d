// Sets the binder: every block in the bundled font, dealt out to pages, headings kept with what follows them.
import type { Primitive } from '../cards/blocks';
import { setLines } from '../typeset/breaks';
import { MM_PER_POINT, printable, type TextMeasure } from '../typeset/measure';
import { type SetRow, setTable, type TableColumn, type TableText } from '../typeset/table';
import type { BinderBlock, BinderChapter } from './blocks';
import { dealFlow, drawFlow, flowHeight, setFlow } from './flowFigure';

export const TABLE_TEXT: TableText = { sizePt: 8, leading: 1.35, padMm: { x: 1, y: 0.9 }, leastRowMm: 5.5 };
export const BODY = { sizePt: 9, leading: 1.5 } as const;
export const HEADING_MM = 9;
export const CHAPTER_MM = 17;
const GAP_MM = 4;
const CAPTION_MM = 6;
const LEAST_ROWS = 2;

export type BinderPiece =
  | { readonly kind: 'chapter'; readonly text: string; readonly heightMm: number }
  | { readonly kind: 'heading'; readonly text: string; readonly anchor: string; readonly heightMm: number }
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly heightMm: number }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly head: SetRow;
      readonly rows: readonly SetRow[];
      readonly heightMm: number;
    }
  | { readonly kind: 'figure'; readonly pieces: readonly Primitive[]; readonly heightMm: number }
  | {
      readonly kind: 'picture';
      readonly documentId: string;
      readonly caption: string;
      readonly widthMm: number;
      readonly heightMm: number;
    };

export interface BinderPage {
  /** What stands at the head of the page. */
  readonly title: string;
  readonly pieces: readonly BinderPiece[];
}

/** An entry of the contents: chapters at level 1, headings at level 2; `page` counts from the first page of the chapters. */
export interface BinderEntry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
  readonly page: number;
}

export interface SetBinder {
  readonly pages: readonly BinderPage[];
  readonly entries: readonly BinderEntry[];
  readonly missing: readonly string[];
}

interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Deals pieces out to pages. */
class Setter {
  readonly pages: { title: string; pieces: BinderPiece[] }[] = [];
  readonly entries: BinderEntry[] = [];
  readonly missing = new Set<string>();
  private left = 0;
  private running = '';
  private waiting: BinderPiece[] = [];
  private readonly measure: TextMeasure;
  private readonly paper: Paper;

  constructor(measure: TextMeasure, paper: Paper) {
    this.measure = measure;
    this.paper = paper;
  }

  chapter({ number, title, blocks }: BinderChapter): void {
    const text = `${number}　${title}`;
    // The page that opens a chapter bears its title in full; those after it bear it at their head.
    this.open('');
    this.running = text;
    const anchor = `c${number}`;
    this.entries.push({ level: 1, text, anchor, page: this.pages.length });
    this.put({ kind: 'chapter', text, heightMm: CHAPTER_MM });
    for (const [at, block] of blocks.entries()) this.block(block, `${anchor}-${at}`);
    // What nothing follows still stands on one page.
    this.need(0);
  }

  private open(title: string): void {
    this.pages.push({ title, pieces: [] });
    this.left = this.paper.heightMm;
  }

  private next(): void {
    this.open(this.running);
  }

  private put(piece: BinderPiece): void {
    this.pages.at(-1)?.pieces.push(piece);
    this.left -= piece.heightMm;
  }

  /** Waiting headings go where what follows them goes. */
  private flush(): void {
    for (const piece of this.waiting) {
      if (piece.kind === 'heading')
        this.entries.push({ level: 2, text: piece.text, anchor: piece.anchor, page: this.pages.length });
      this.put(piece);
    }
    this.waiting = [];
  }

  private get waitingMm(): number {
    return this.waiting.reduce((sum, { heightMm }) => sum + heightMm, 0);
  }

  /** Makes sure that what waits and `heightMm` more stand on one page. */
  private need(heightMm: number): void {
    if (this.waitingMm + heightMm > this.left && (this.pages.at(-1)?.pieces.length ?? 0) > 0) this.next();
    this.flush();
  }

  private clean(text: string): string {
    const { text: safe, missing } = printable(this.measure, text);
    for (const character of missing) this.missing.add(character);
    return safe;
  }

  private block(block: BinderBlock, anchor: string): void {
    switch (block.kind) {
      case 'heading':
        this.waiting.push({ kind: 'heading', text: this.clean(block.text), anchor, heightMm: HEADING_MM });
        return;
      case 'text':
        this.text(block.text);
        return;
      case 'table':
        this.table(block.columns, block.rows);
        return;
      case 'flow':
        this.flow(block);
        return;
      case 'picture':
        this.picture(block);
        return;
    }
  }

  private text(written: string): void {
    const lineMm = BODY.sizePt * MM_PER_POINT * BODY.leading;
    const lines = written
      .split('\n')
      .flatMap((paragraph) =>
        setLines(
          [{ text: this.clean(paragraph), weight: 'regular', mark: null }],
          this.paper.widthMm,
          BODY.sizePt,
          this.measure,
        ).map((line) => line.runs.map((run) => run.text).join('')),
      );
    const piece = { kind: 'lines' as const, lines, heightMm: lines.length * lineMm + 2 };
    // A line of words under a heading belongs to it, and both to what follows.
    if (lines.length <= 3 && this.waiting.at(-1)?.kind === 'heading') {
      this.waiting.push(piece);
      return;
    }
    this.need(lineMm);
    if (lines.length <= 3 && piece.heightMm <= this.left) this.put(piece);
    else this.longText(lines, lineMm);
  }

  private longText(lines: readonly string[], lineMm: number): void {
    let rest = [...lines];
    while (rest.length > 0) {
      const fit = Math.max(1, Math.floor((this.left - 2) / lineMm));
      const some = rest.slice(0, fit);
      this.put({ kind: 'lines', lines: some, heightMm: some.length * lineMm + 2 });
      rest = rest.slice(fit);
      if (rest.length > 0) this.next();
    }
  }

  private table(columns: readonly TableColumn[], rows: Parameters<typeof setTable>[1]): void {
    const set = setTable(columns, rows, TABLE_TEXT, this.measure);
    for (const character of set.missing) this.missing.add(character);
    const most = this.paper.heightMm - CHAPTER_MM - HEADING_MM - set.head.heightMm - GAP_MM;
    const all = set.rows.flatMap((row) => divided(row, most));
    // Two rows at least: a table that begins with one row at the foot of a page is read as ending there.
    const first = all.slice(0, LEAST_ROWS).reduce((sum, { heightMm }) => sum + heightMm, 0);
    this.need(Math.min(first, most) + set.head.heightMm + GAP_MM);
    let part: SetRow[] = [];
    let used = set.head.heightMm + GAP_MM;
    const close = (): void => {
      if (part.length > 0) this.put({ kind: 'table', columns, head: set.head, rows: part, heightMm: used });
      part = [];
      used = set.head.heightMm + GAP_MM;
    };
    for (const row of all) {
      if (used + row.heightMm > this.left) {
        close();
        this.next();
      }
      part.push(row);
      used += row.heightMm;
    }
    close();
  }

  private flow({ nodes, lanes }: Extract<BinderBlock, { kind: 'flow' }>): void {
    const set = setFlow(nodes, lanes, { measure: this.measure, widthMm: this.paper.widthMm });
    for (const character of set.missing) this.missing.add(character);
    this.need(flowHeight(set.rows.slice(0, 3)) + GAP_MM);
    const parts = dealFlow(set, this.left - GAP_MM, this.paper.heightMm - GAP_MM);
    for (const [at, part] of parts.entries()) {
      if (at > 0) this.next();
      const pieces = drawFlow(part, lanes, this.measure);
      this.put({ kind: 'figure', pieces, heightMm: flowHeight(part) + GAP_MM });
    }
  }

  private picture(block: Extract<BinderBlock, { kind: 'picture' }>): void {
    const { widthPx, heightPx, documentId } = block;
    const room = this.paper.heightMm - CAPTION_MM - GAP_MM;
    const widthMm = Math.min(this.paper.widthMm, (room * widthPx) / Math.max(1, heightPx));
    const heightMm = (widthMm * heightPx) / Math.max(1, widthPx) + CAPTION_MM + GAP_MM;
    this.need(heightMm);
    this.put({ kind: 'picture', documentId, caption: this.clean(block.caption), widthMm, heightMm });
  }
}

/** A row higher than a page goes on in further rows; nothing of it is lost. */
function divided(row: SetRow, mostMm: number): SetRow[] {
  if (row.heightMm <= mostMm) return [row];
  const lineMm = TABLE_TEXT.sizePt * MM_PER_POINT * TABLE_TEXT.leading;
  const most = Math.max(1, Math.floor((mostMm - 2 * TABLE_TEXT.padMm.y) / lineMm));
  const tallest = Math.max(...row.cells.map((cell) => cell.length));
  return Array.from({ length: Math.ceil(tallest / most) }, (_, at) => {
    const cells = row.cells.map((cell) => cell.slice(at * most, (at + 1) * most));
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    return { cells, heightMm: lines * lineMm + 2 * TABLE_TEXT.padMm.y, starts: at === 0 && row.starts };
  });
}

/** Sets all chapters, each beginning on a page of its own. */
export function setBinder(chapters: readonly BinderChapter[], measure: TextMeasure, paper: Paper): SetBinder {
  const setter = new Setter(measure, paper);
  for (const chapter of chapters) setter.chapter(chapter);
  return { pages: setter.pages, entries: setter.entries, missing: [...setter.missing] };
}

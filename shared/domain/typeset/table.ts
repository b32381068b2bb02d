// Sets tables beforehand: every cell broken into lines, every row given its height, rows dealt out to pages.
import { setLines } from './breaks';
import { MM_PER_POINT, printable, type TextMeasure, type Weight } from './measure';

export interface TableColumn {
  readonly title: string;
  readonly widthMm: number;
  readonly weight?: Weight;
}

export interface TableText {
  readonly sizePt: number;
  readonly leading: number;
  /** Left and right of a cell's text, and above and below it. */
  readonly padMm: { readonly x: number; readonly y: number };
  /** The least height of a row, for writing by hand. */
  readonly leastRowMm: number;
}

/** One row as text, cell by cell; `starts`: a new group begins here, with a thicker line above. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly starts: boolean;
}

export interface SetRow {
  /** Every cell as its lines. */
  readonly cells: readonly (readonly string[])[];
  readonly heightMm: number;
  readonly starts: boolean;
}

export interface SetTable {
  readonly head: SetRow;
  readonly rows: readonly SetRow[];
  /** Characters the font lacks, once each. */
  readonly missing: readonly string[];
}

/** Sets a table in the bundled font. */
export function setTable(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  text: TableText,
  measure: TextMeasure,
): SetTable {
  const missing = new Set<string>();
  const cellLines = (written: string, column: TableColumn, weight: Weight): string[] => {
    // A cell of several paragraphs keeps them apart.
    return written.split('\n').flatMap((paragraph) => {
      const clean = printable(measure, paragraph);
      for (const character of clean.missing) missing.add(character);
      const lines = setLines(
        [{ text: clean.text, weight, mark: null }],
        column.widthMm - 2 * text.padMm.x,
        text.sizePt,
        measure,
      );
      return lines.map((line) => line.runs.map((run) => run.text).join(''));
    });
  };
  const set = (cells: readonly string[], starts: boolean, head: boolean): SetRow => {
    const lines = columns.map((column, at) =>
      cellLines(cells[at] ?? '', column, head ? 'bold' : (column.weight ?? 'regular')),
    );
    const tallest = Math.max(1, ...lines.map((cell) => cell.length));
    const height = tallest * text.sizePt * MM_PER_POINT * text.leading + 2 * text.padMm.y;
    return { cells: lines, heightMm: Math.max(head ? 0 : text.leastRowMm, height), starts };
  };
  return {
    head: set(
      columns.map((column) => column.title),
      false,
      true,
    ),
    rows: rows.map((row) => set(row.cells, row.starts, false)),
    missing: [...missing],
  };
}

/** Rows that belong together: each that starts a group, with those that follow it. Without groups every row is one. */
export function groupsOf(rows: readonly SetRow[]): SetRow[][] {
  if (!rows.some((row) => row.starts)) return rows.map((row) => [row]);
  const groups: SetRow[][] = [];
  for (const row of rows) {
    if (row.starts || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

function heightOf(rows: readonly SetRow[]): number {
  return rows.reduce((sum, row) => sum + row.heightMm, 0);
}

/** Deals groups of rows out to pages in order; a group is divided only when it is higher than a page. */
export function paginate(groups: readonly (readonly SetRow[])[], pageHeightMm: number): SetRow[][] {
  const pages: SetRow[][] = [[]];
  const put = (rows: readonly SetRow[]): void => {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && heightOf(page) + heightOf(rows) > pageHeightMm + 1e-6) pages.push([...rows]);
    else page.push(...rows);
  };
  for (const group of groups) {
    if (heightOf(group) <= pageHeightMm) put(group);
    else for (const row of group) put([row]);
  }
  return pages;
}

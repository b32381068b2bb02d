// What a cell of a sheet holds, its text, and how text that a spreadsheet program would take for a formula is made harmless.

/** A date or a date with its time as the sheet shows them, without a zone: `2026-04-01`, `2026-04-01T09:30`. */
export interface DateCell {
  readonly date: string;
}

/** What a spreadsheet program could not work out: `#REF!`. */
export interface ErrorCell {
  readonly error: string;
}

export type Cell = string | number | boolean | null | DateCell | ErrorCell;

/** Whether a cell holds an error. */
export function isError(cell: Cell): cell is ErrorCell {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

function plainNumber(value: number): string {
  // Numbers as people wrote them: 0.30000000000000004 is 0.3, and 1e21 stays readable.
  return String(Number(value.toPrecision(15)));
}

/** The text of a cell, without blanks around it. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return 'error' in cell ? cell.error : cell.date.replace('T', ' ');
}

/** Whether a cell says nothing. */
export function isBlank(cell: Cell): boolean {
  return textOf(cell) === '';
}

const LEADS_A_FORMULA = /^[=+\-@\t\r]/;
const LOOKS_NEUTRALISED = /^'+[=+\-@\t\r]/;

/** A text for a CSV cell: whatever would be run as a formula gets an apostrophe in front (exactly undone by `restored`). */
export function neutralised(text: string): string {
  return LEADS_A_FORMULA.test(text) || LOOKS_NEUTRALISED.test(text) ? `'${text}` : text;
}

/**
 * A text for an XLSX cell. Typed as text it is never run, so that a number such as +81... stays as it is; only what would
 * be taken for an apostrophe of `neutralised` gets one more.
 */
export function asTextCell(text: string): string {
  return LOOKS_NEUTRALISED.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that `neutralised`, or a spreadsheet program, put in front. */
export function restored(text: string): string {
  return LOOKS_NEUTRALISED.test(text) ? text.slice(1) : text;
}

// Writes tables as files: a workbook with a sheet for each, one text table, or address cards.
import type { CellValue, ColumnDef, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { cardsOf } from '../../shared/domain/spreadsheets/cards';
import { asTextCell, type Cell, neutralised, textOf } from '../../shared/domain/spreadsheets/cell';
import type { WriteRequest, Written } from '../../shared/domain/spreadsheets/room';
import { type ExportTable, exportTables } from '../../shared/domain/spreadsheets/tables';
import { writeVcard } from '../../shared/domain/vcard';
import { encode } from './encoding';

const WIDEST = 48;
const NARROWEST = 8;

/** How wide a text is drawn, a full-width character counting for two. */
function widthOf(text: string): number {
  const longest = text
    .split('\n')
    .reduce((longer, line) => (line.length > longer.length ? line : longer), '');
  return [...longest].reduce(
    (width, character) => width + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1),
    0,
  );
}

function column(table: ExportTable, at: number): ColumnDef {
  const cells = table.rows.map((row) => row[at] ?? null);
  const widest = Math.max(
    widthOf(table.headings[at] ?? ''),
    ...cells.slice(0, 500).map((cell) => widthOf(textOf(cell))),
  );
  const isDate = cells.some((cell) => typeof cell === 'object' && cell !== null && 'date' in cell);
  const isNumber = cells.some((cell) => typeof cell === 'number');
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, widest + 2)),
    // Text stays text when somebody edits it: a number keeps its zero, and nothing becomes a formula.
    numFmt: isDate ? 'yyyy-mm-dd' : isNumber ? 'General' : '@',
  };
}

function workbookCell(cell: Cell): CellValue {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell === 'object') return 'date' in cell ? new Date(`${cell.date}T00:00:00Z`) : cell.error;
  return asTextCell(cell);
}

function sheetOf(table: ExportTable): WriteSheet {
  const heading = { font: { bold: true } };
  return {
    name: table.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: table.headings.map((_, at) => column(table, at)),
    rows: [[...table.headings], ...table.rows.map((row) => row.map(workbookCell))],
    cells: new Map(
      table.headings.map((value, at) => [`0,${at}`, { value, type: 'string' as const, style: heading }]),
    ),
    freezePane: { rows: 1 },
  };
}

async function workbook(tables: readonly ExportTable[], organisation: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(sheetOf),
    properties: { creator: organisation },
    defaultFont: { name: 'Yu Gothic', size: 11 },
  });
}

function textTable(table: ExportTable): string {
  const line = (cells: readonly Cell[]): string[] => cells.map((cell) => neutralised(textOf(cell)));
  return Papa.unparse([line(table.headings), ...table.rows.map(line)], { newline: '\r\n' });
}

/** Writes what is asked for. Throws `sheet.notWritable`. */
export async function writeFile(request: WriteRequest): Promise<Written> {
  if (request.format === 'vcard') {
    const cards = cardsOf(request.records);
    return { bytes: encode(cards.map(writeVcard).join(''), 'utf-8'), rows: cards.length };
  }
  const tables = exportTables(request);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (request.format === 'xlsx') return { bytes: await workbook(tables, request.organisation), rows };
  const text = tables.map(textTable).join('\r\n\r\n');
  return { bytes: encode(`${text}\r\n`, request.encoding), rows };
}

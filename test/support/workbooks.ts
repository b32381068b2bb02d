// Workbooks as attackers and old programs make them: parts of a real one exchanged by hand.
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';

/** A plain workbook of one sheet. */
export function workbook(rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '名簿', rows: rows ?? [], ...more }] });
}

const HEAD =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

/** A workbook whose one sheet is this XML. */
export async function workbookOf(sheetData: string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook([['a']]));
  return zipSync({
    ...parts,
    'xl/worksheets/sheet1.xml': strToU8(`${HEAD}${sheetData}</sheetData></worksheet>`),
  });
}

/** An inline text cell. */
export function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A packed file of other things. */
export function packed(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

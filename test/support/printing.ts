// Prints with the real engine, from the demo's records, as the app does.
import { chromiumEngine } from '../../electron/print/chromiumEngine';
import { prepareDocument } from '../../electron/print/prepare';
import { fontFiles, printResources } from '../../electron/print/resources';
import type { CardRecords } from '../../shared/domain/cards/people';
import type { PreparedDocument, PrepareInput, PrintRequest } from '../../shared/domain/printing';
import { PdfFile } from './pdf';
import { demoRecords, resourcesDir } from './printRecords';

/** The input of a print at ten past five, of the demo unless other records are given. */
export function printInput(request: PrintRequest, rest: Partial<PrepareInput> = {}): PrepareInput {
  const records: CardRecords = demoRecords();
  return {
    request,
    records,
    offset: { xMm: 0, yMm: 0 },
    printedAt: '2026-11-21 05:10',
    drill: false,
    ...rest,
  };
}

/** Prepares a document from the installed resources. */
export function prepared(input: PrepareInput): PreparedDocument {
  return prepareDocument(input, printResources(resourcesDir));
}

/** Prints a document. */
export async function printed(document: PreparedDocument): Promise<PdfFile> {
  const { html, page, tagged } = document;
  const job = { html, files: fontFiles(resourcesDir), page, tagged };
  return new PdfFile(await chromiumEngine().run(job, new AbortController().signal, () => undefined));
}

// Prints with the real engine, from the demo's records, as the app does.
import { chromiumEngine } from '../../electron/print/chromiumEngine';
import { prepareDocument } from '../../electron/print/prepare';
import { fontFiles, printResources } from '../../electron/print/resources';
import type { CardRecords } from '../../shared/domain/cards/people';
import type {
  HandoverInput,
  PreparedDocument,
  PrepareInput,
  PrintRequest,
} from '../../shared/domain/printing';
import { PAGE_PARTS } from '../../shared/model/handover';
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
    ...(request.kind === 'handover' ? { handover: handoverOf(rest.records ?? records) } : {}),
    ...rest,
  };
}

/** A handover page with one line in each part, all of them with the words of the records. */
function handoverOf({ plan, people }: CardRecords): HandoverInput {
  const words = people[0]?.name ?? '';
  const at = '2026-11-21T05:00:00+09:00';
  const line = {
    number: 'B-0001',
    text: words,
    who: words,
    at,
    atMeans: 'since' as const,
    note: words,
    about: null,
  };
  return {
    title: plan.organisation,
    page: PAGE_PARTS.map((part) => ({ part, lines: [line] })),
    times: { [at]: '05:00' },
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

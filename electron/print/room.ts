// The printing room: resources, queue, engine and saving put together for the services.
import { rmSync } from 'node:fs';
import type { PrintPhase, PrintRoom, SavedPrint } from '../../shared/domain/printing';
import { AppError } from '../../shared/model/errors';
import { openPrepareAway } from './away';
import type { PrintPort } from './port';
import { printQueue } from './queue';
import { fontFiles, printResources } from './resources';
import { fileBase, savePdf } from './save';

/** Opens the printing room over an engine. The font is read at the first print, not at start. */
export function openPrintRoom(engine: PrintPort, resourcesDir: string): PrintRoom<AbortSignal> {
  const queue = printQueue();
  const resources = () => printResources(resourcesDir);
  const prepare = openPrepareAway(resourcesDir);
  return {
    get template() {
      return resources().template;
    },
    words: (language) => resources().words(language),
    engineName: () => engine.engineName(),
    prepare,
    produce: ({ input, folder, signal, progress }) => {
      progress('waiting');
      return queue.run(async (): Promise<SavedPrint> => {
        progress('laying');
        const document = await prepare(input, signal);
        progress('printing');
        const { html, page, tagged } = document;
        const job = { html, files: fontFiles(resourcesDir), page, tagged };
        const pdf = await engine.run(job, signal, () => undefined);
        if (signal.aborted) throw new AppError('print.cancelled');
        progress('saving' satisfies PrintPhase);
        const saved = savePdf(folder, fileBase(document.title, input.printedAt), pdf);
        return { ...saved, bytes: pdf.length, document };
      }, signal);
    },
    discard: (print) => rmSync(print.path, { force: true }),
  };
}

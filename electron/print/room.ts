// The printing room: resources, queue and engine put together for the services.
import type { FinishedPrint, Laid, PrintRoom } from '../../shared/domain/printing';
import { AppError } from '../../shared/model/errors';
import { openPrepareAway } from './away';
import { fileBase } from './fileName';
import type { PrintPort } from './port';
import { printQueue } from './queue';
import { fontFiles, printResources } from './resources';

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
    engineName: () => engine.engine()?.name ?? null,
    prepare: (input, signal) => prepare(input, signal, () => undefined),
    produce: ({ input, signal, progress }) => {
      progress({ phase: 'waiting', done: 0, total: 0 });
      return queue.run(async (): Promise<FinishedPrint> => {
        const laid: Laid = (done, total) => progress({ phase: 'laying', done, total });
        laid(0, 0);
        const document = await prepare(input, signal, laid);
        const { html, page, pages, tagged } = document;
        const job = { html, files: fontFiles(resourcesDir), page, tagged };
        const pdf = await engine.run(job, signal, (phase) => progress({ phase, done: 0, total: pages }));
        if (signal.aborted) throw new AppError('print.cancelled');
        return { fileName: `${fileBase(document.title, input.printedAt)}.pdf`, pdf, document };
      }, signal);
    },
  };
}

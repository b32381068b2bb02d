// Prepares documents away from the main thread where the built worker lies beside the program, else on the spot.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Laid, PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { AppError, type ErrorData } from '../../shared/model/errors';
import { prepareDocument } from './prepare';
import { printResources } from './resources';

/** What the worker sends back: how far it is, any number of times, then the answer. */
export type WorkerAnswer = { readonly laid: number; readonly total: number } | WorkerEnd;

export type WorkerEnd =
  | { readonly ok: true; readonly document: PreparedDocument }
  | { readonly ok: false; readonly code: string; readonly data: ErrorData };

/**
 * Prepares a document. Cancelling stops the work at once.
 * @throws AppError `print.nobody`, `print.cancelled`
 */
export type PrepareAway = (input: PrepareInput, signal: AbortSignal, laid: Laid) => Promise<PreparedDocument>;

function workerFile(): string | null {
  const file = fileURLToPath(new URL('./print-worker.js', import.meta.url));
  return existsSync(file) ? file : null;
}

/** One worker that has read the fonts and waits for the next document; a cancelled one is ended and made anew. */
export function openPrepareAway(resourcesDir: string): PrepareAway {
  const file = workerFile();
  if (file === null) return async (input, signal, laid) => onTheSpot({ input, resourcesDir, signal, laid });
  const waiting: Worker[] = [];
  return async (input, signal, laid) => {
    if (signal.aborted) throw new AppError('print.cancelled');
    const worker = waiting.pop() ?? new Worker(file, { workerData: { resourcesDir } });
    const answer = await ask(worker, { input, signal, laid });
    // Two documents at once have two workers; one of them is enough to wait for the next.
    if (waiting.length > 0) await worker.terminate();
    else waiting.push(worker);
    if (!answer.ok) throw new AppError(answer.code, answer.data);
    return answer.document;
  };
}

interface Preparing {
  readonly input: PrepareInput;
  readonly signal: AbortSignal;
  readonly laid: Laid;
}

function onTheSpot({
  input,
  resourcesDir,
  signal,
  laid,
}: Preparing & { resourcesDir: string }): PreparedDocument {
  if (signal.aborted) throw new AppError('print.cancelled');
  return prepareDocument(input, printResources(resourcesDir), laid);
}

/** Sends one document to a worker and waits. A worker that fails or is cancelled is gone afterwards. */
async function ask(worker: Worker, { input, signal, laid }: Preparing): Promise<WorkerEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<WorkerEnd>();
  const hear = (answer: WorkerAnswer): void =>
    'laid' in answer ? laid(answer.laid, answer.total) : resolve(answer);
  const stop = (): void => reject(new AppError('print.cancelled'));
  // An answer always comes before the end; an end without one would otherwise be waited for for ever.
  const ended = (code: number): void => reject(new Error(`the print worker ended with ${code}`));
  worker.ref();
  worker.on('message', hear).once('error', reject).once('exit', ended);
  signal.addEventListener('abort', stop, { once: true });
  worker.postMessage(input);
  try {
    return await promise;
  } catch (cause) {
    await worker.terminate();
    throw cause;
  } finally {
    signal.removeEventListener('abort', stop);
    worker.off('message', hear).off('error', reject).off('exit', ended);
    // A waiting worker does not keep the program alive.
    worker.unref();
  }
}

// Prepares a document away from the main thread where the built worker lies beside the program, else on the spot.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { AppError, type ErrorData } from '../../shared/model/errors';
import { prepareDocument } from './prepare';
import { printResources } from './resources';

/** What the worker sends back. */
export type WorkerAnswer =
  | { readonly ok: true; readonly document: PreparedDocument }
  | { readonly ok: false; readonly code: string; readonly data: ErrorData };

function workerFile(): string | null {
  const file = fileURLToPath(new URL('./print-worker.js', import.meta.url));
  return existsSync(file) ? file : null;
}

/**
 * Prepares a document. Cancelling stops the worker at once.
 * @throws AppError `print.nobody`, `print.cancelled`
 */
export async function prepareAway(
  input: PrepareInput,
  resourcesDir: string,
  signal: AbortSignal,
): Promise<PreparedDocument> {
  if (signal.aborted) throw new AppError('print.cancelled');
  const file = workerFile();
  if (file === null) return prepareDocument(input, printResources(resourcesDir));
  const worker = new Worker(file, { workerData: { input, resourcesDir } });
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>();
  const stop = (): void => reject(new AppError('print.cancelled'));
  worker.once('message', resolve);
  worker.once('error', reject);
  // An answer always comes before the end; an end without one would otherwise be waited for for ever.
  worker.once('exit', (code) => reject(new Error(`the print worker ended with ${code}`)));
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = await promise;
    if (!answer.ok) throw new AppError(answer.code, answer.data);
    return answer.document;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

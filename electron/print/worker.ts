// The worker thread that prepares documents in the built app, so that windows stay alive while a thousand cards are set.
import { parentPort, workerData } from 'node:worker_threads';
import type { PrepareInput } from '../../shared/domain/printing';
import { AppError } from '../../shared/model/errors';
import type { WorkerAnswer } from './away';
import { prepareDocument } from './prepare';
import { printResources } from './resources';

const { resourcesDir } = workerData as { readonly resourcesDir: string };

function answer(input: PrepareInput): WorkerAnswer {
  try {
    return { ok: true, document: prepareDocument(input, printResources(resourcesDir)) };
  } catch (cause) {
    if (cause instanceof AppError) return { ok: false, code: cause.code, data: cause.data };
    throw cause;
  }
}

parentPort?.on('message', (input: PrepareInput) => parentPort?.postMessage(answer(input)));

// The worker thread that prepares documents in the built app, so that windows stay alive while a thousand cards are set.
import { parentPort, workerData } from 'node:worker_threads';
import type { PrepareInput } from '../../shared/domain/printing';
import { AppError } from '../../shared/model/errors';
import type { WorkerAnswer, WorkerEnd } from './away';
import { prepareDocument } from './prepare';
import { printResources } from './resources';

const { resourcesDir } = workerData as { readonly resourcesDir: string };

const say = (answer: WorkerAnswer): void => parentPort?.postMessage(answer);

/** Often enough to be seen moving, seldom enough not to fill the road. */
const TOLD = 20;

function tellLaid(laid: number, total: number): void {
  if (laid === total || laid % Math.ceil(total / TOLD) === 0) say({ laid, total });
}

function answer(input: PrepareInput): WorkerEnd {
  try {
    return { ok: true, document: prepareDocument(input, printResources(resourcesDir), tellLaid) };
  } catch (cause) {
    if (cause instanceof AppError) return { ok: false, code: cause.code, data: cause.data };
    throw cause;
  }
}

parentPort?.on('message', (input: PrepareInput) => say(answer(input)));

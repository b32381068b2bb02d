// The room of spreadsheets: each job in a worker of its own where one is built, so that a hostile file can be ended at any moment.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { JobProgress, SheetRoom } from '../../shared/domain/spreadsheets/room';
import { AppError, type ErrorData } from '../../shared/model/errors';
import { type JobName, type Jobs, runJob } from './jobs';
import { LIMITS } from './limits';

/** What a worker is started with. */
export interface Call<N extends JobName = JobName> {
  readonly name: N;
  readonly request: Jobs[N]['request'];
}

/** What a worker says. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'refusal'; readonly code: string; readonly data: ErrorData };

type OnProgress = (progress: JobProgress) => void;

/** A file that unfolds into more than this ends its worker, not the program. */
const MEMORY_MEGABYTES = 1_024;

function workerFile(): string | null {
  const file = fileURLToPath(new URL('./sheet-worker.js', import.meta.url));
  return existsSync(file) ? file : null;
}

function failure(cause: Error): Error {
  const isFull = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isFull
    ? new AppError('sheet.tooLarge', { limitMegabytes: LIMITS.unpackedBytes / 1024 / 1024 }, { cause })
    : cause;
}

async function inWorker(
  file: string,
  call: Call,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const worker = new Worker(file, {
    workerData: call,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  const stop = (): void => reject(new AppError('task.cancelled'));
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: Message) => {
    if (message.kind === 'progress') onProgress(message.progress);
    else if (message.kind === 'answer') resolve(message.answer);
    else reject(new AppError(message.code, message.data));
  });
  worker.once('error', (cause) => reject(failure(cause as Error)));
  worker.once('exit', (code) => reject(new Error(`the spreadsheet worker ended with ${code}`)));
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

async function run<N extends JobName>(
  name: N,
  request: Jobs[N]['request'],
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Jobs[N]['answer']> {
  if (signal.aborted) throw new AppError('task.cancelled');
  const file = workerFile();
  if (file === null) return runJob(name, request, onProgress);
  return (await inWorker(file, { name, request }, signal, onProgress)) as Jobs[N]['answer'];
}

/** Opens the room. */
export function openSheetRoom(): SheetRoom<AbortSignal> {
  return {
    read: (request, signal, onProgress) => run('read', request, signal, onProgress),
    plan: (request, signal, onProgress) => run('plan', request, signal, onProgress),
    write: (request, signal, onProgress) => run('write', request, signal, onProgress),
  };
}

// The worker thread that reads and writes spreadsheets in the built app: one job, then it ends.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/model/errors';
import { runJob } from './jobs';
import type { Call, Message } from './room';

const { name, request } = workerData as Call;

function tell(message: Message): void {
  parentPort?.postMessage(message);
}

try {
  const answer = await runJob(name, request, (progress) => tell({ kind: 'progress', progress }));
  tell({ kind: 'answer', answer });
} catch (cause) {
  if (!(cause instanceof AppError)) throw cause;
  tell({ kind: 'refusal', code: cause.code, data: cause.data });
}

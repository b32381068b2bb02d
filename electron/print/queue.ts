// One print at a time: a browser takes much memory, and a laptop on battery has one of everything.
import { AppError } from '../../shared/model/errors';

export interface PrintQueue {
  /**
   * Runs a job when those before it have ended. A job cancelled while it waits never starts.
   * @throws AppError `print.cancelled`, and whatever the job throws
   */
  run<T>(job: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** Rejects as soon as somebody cancels. */
function cancelled(signal: AbortSignal): { readonly promise: Promise<never>; readonly forget: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const cancel = (): void => reject(new AppError('print.cancelled'));
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  return { promise, forget: () => signal.removeEventListener('abort', cancel) };
}

/** An empty queue. */
export function printQueue(): PrintQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async run(job, signal) {
      const before = last;
      const mine = Promise.withResolvers<void>();
      last = before.then(() => mine.promise);
      const stop = cancelled(signal);
      try {
        await Promise.race([before, stop.promise]);
        if (signal.aborted) throw new AppError('print.cancelled');
        return await job();
      } finally {
        stop.forget();
        mine.resolve();
      }
    },
  };
}

// The print queue: one job at a time, in order; what waits can be cancelled.
import { describe, expect, it } from 'vitest';
import { printQueue } from '../../../electron/print/queue';

const calm = () => new AbortController().signal;

describe('the print queue', () => {
  it('runs one job at a time, in the order they came', async () => {
    const queue = printQueue();
    const log: string[] = [];
    const job = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`${name} ends`);
    };
    await Promise.all([
      queue.run(job('a'), calm()),
      queue.run(job('b'), calm()),
      queue.run(job('c'), calm()),
    ]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after a job that failed', async () => {
    const queue = printQueue();
    const failing = queue.run(() => Promise.reject(new Error('paper')), calm());
    const next = queue.run(() => Promise.resolve('printed'), calm());
    await expect(failing).rejects.toThrow('paper');
    await expect(next).resolves.toBe('printed');
  });

  it('never starts a job cancelled while it waited, nor lets the next overtake the running one', async () => {
    const queue = printQueue();
    const running = Promise.withResolvers<void>();
    const stop = new AbortController();
    const started: string[] = [];
    const first = queue.run(() => running.promise, calm());
    const second = queue.run(async () => started.push('second'), stop.signal);
    const third = queue.run(async () => started.push('third'), calm());
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'print.cancelled' });
    expect(started).toEqual([]);
    running.resolve();
    await Promise.all([first, third]);
    expect(started).toEqual(['third']);
  });

  it('refuses a job that was cancelled before it came', async () => {
    const stop = new AbortController();
    stop.abort();
    let started = false;
    const job = printQueue().run(async () => {
      started = true;
    }, stop.signal);
    await expect(job).rejects.toMatchObject({ code: 'print.cancelled' });
    expect(started).toBe(false);
  });
});

// What the benchmarks share: timing one call at a time, and the folder they work in.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Milliseconds each call took. */
export function timeEach(times: number, work: (round: number) => void): number[] {
  return Array.from({ length: times }, (_unused, round) => {
    const start = performance.now();
    work(round);
    return performance.now() - start;
  });
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A folder on the same disk as every other benchmark's; removed at the end. */
export function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(process.env.SONAE_BENCH_DIR ?? tmpdir(), 'sonae-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The floor of every durable write: 4 KB appended and synced, each time. */
export function fsyncFloor(folder: string, times: number): number[] {
  const handle = openSync(join(folder, 'floor'), 'w');
  const page = Buffer.alloc(4096, 1);
  try {
    return timeEach(times, () => {
      writeSync(handle, page);
      fsyncSync(handle);
    });
  } finally {
    closeSync(handle);
  }
}

/** The project's folder, from the built benchmark. */
export const projectDir = fileURLToPath(new URL('../../..', import.meta.url));

/** Prints the figures as the last line, for `run.ts`. */
export function print(rows: readonly { readonly name: string; readonly ms: number }[]): void {
  console.log(JSON.stringify({ rows }));
}

/** As `withFolder`, for work that waits. */
export async function withFolderAsync<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(process.env.SONAE_BENCH_DIR ?? tmpdir(), 'sonae-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The folder's lock: one shell at a time. It holds the process that has it, so that a crashed shell does not lock forever.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/model/errors';
import { asFileError } from './durableFile';

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string() });
export type LockHolder = z.output<typeof holderSchema>;

export interface FolderLock {
  release(): void;
}

/** Takes the lock. Throws `store.locked` naming the process that has it. */
export function lockFolder(dataDir: string, holder: LockHolder): FolderLock {
  const file = path.join(dataDir, 'lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (tryCreate(file, holder)) return { release: () => releaseLock(file, holder) };
    const other = readHolder(file);
    if (other && isAlive(other, holder.host))
      throw new AppError('store.locked', { dataDir, pid: other.pid, since: other.since });
    rmSync(file, { force: true });
  }
  throw new AppError('store.locked', { dataDir, pid: null, since: null });
}

function tryCreate(file: string, holder: LockHolder): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(holder));
    closeSync(handle);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw asFileError(cause, file);
  }
}

/** Null when the lock is unreadable: its writer died between making and filling it. */
function readHolder(file: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(other: LockHolder, host: string): boolean {
  // A lock from another machine (a shared or copied folder) cannot be checked; it was left behind by a copy.
  if (other.host !== host) return false;
  if (other.pid === process.pid) return true;
  try {
    process.kill(other.pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function releaseLock(file: string, holder: LockHolder): void {
  const current = readHolder(file);
  if (current?.pid === holder.pid) rmSync(file, { force: true });
}

// The folder's lock: one shell at a time. It holds the process that has it, so that a crashed shell does not lock forever.
import { constants, copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    removeStale(file);
  }
  throw new AppError('store.locked', { dataDir, pid: null, since: null });
}

/** Made whole beside its place and linked in, so that nobody ever reads half a lock. */
function tryCreate(file: string, holder: LockHolder): boolean {
  const whole = `${file}.${holder.pid}`;
  try {
    writeFileSync(whole, JSON.stringify(holder), { mode: 0o600 });
    link(whole, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw asFileError(cause, file);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Memory sticks often have no links; there the exclusive copy has to do. */
function link(whole: string, file: string): void {
  try {
    linkSync(whole, file);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw cause;
    copyFileSync(whole, file, constants.COPYFILE_EXCL);
  }
}

function removeStale(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (cause) {
    throw asFileError(cause, file);
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
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
    return codeOf(cause) === 'EPERM';
  }
}

function releaseLock(file: string, holder: LockHolder): void {
  const current = readHolder(file);
  if (current?.pid === holder.pid) rmSync(file, { force: true });
}

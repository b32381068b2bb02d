// Small files written so that a crash leaves either the old one or the new one.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/model/errors';

/** Writes beside the target, syncs, renames. Throws `store.diskFull`, `store.readOnly` or `store.unreadable`. */
export function writeDurably(file: string, content: string | Uint8Array, mode = 0o600): void {
  const temporary = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(temporary, 'w', mode);
    try {
      writeSync(handle, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    syncFolder(path.dirname(file));
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw asFileError(cause, file);
  }
}

/**
 * Makes a folder and those above it, readable by the user only. Throws `store.unreadable`, `store.readOnly`,
 * `store.diskFull`. Each level is made by itself: the recursive call of Node never ends where a file system answers
 * ENOENT to a folder inside an existing one.
 */
export function makeFolders(folder: string): void {
  const parent = path.dirname(folder);
  if (existsSync(folder)) {
    refuseFile(folder);
    return;
  }
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    throw asFileError(cause, folder);
  }
}

function refuseFile(folder: string): void {
  if (statSync(folder).isDirectory()) return;
  throw new AppError('store.unreadable', { file: folder, reason: 'ENOTDIR' });
}

/** A rename is durable when its folder is; Windows has no handle on folders and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A stick pulled out, a share gone, a failing disk. */
const MEDIUM_GONE = ['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ETIMEDOUT', 'EHOSTDOWN', 'ENOTCONN'];

/** Names why the file system refused; what is no answer of the file system comes back unchanged. */
export function asFileError(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) return cause;
  const reason = String(cause.code);
  return new AppError(codeFor(reason), { file, reason }, { cause });
}

function codeFor(reason: string): string {
  if (reason === 'ENOSPC' || reason === 'EDQUOT' || reason === 'EFBIG') return 'store.diskFull';
  if (reason === 'EROFS') return 'store.readOnly';
  return MEDIUM_GONE.includes(reason) ? 'store.mediumFailed' : 'store.unreadable';
}

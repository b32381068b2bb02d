// Small files written so that a crash leaves either the old one or the new one.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
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

/** Names why the file system refused; unexpected errors come back unchanged. */
export function asFileError(cause: unknown, file: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new AppError('store.diskFull', { file, reason: code }, { cause });
  if (code === 'EROFS') return new AppError('store.readOnly', { file, reason: code }, { cause });
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('store.unreadable', { file, reason: code }, { cause });
  }
  return cause;
}

// Saves a finished PDF: written beside its place, synced, renamed, so that there is never half a file.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/model/errors';

/** A name no file of the folder has yet: `name.pdf`, `name-2.pdf`... */
function freeName(folder: string, base: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${base}.pdf` : `${base}-${n}.pdf`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/** What cannot stand in a file name on some system is left out. */
export function fileBase(title: string, printedAt: string): string {
  const safe = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return `${safe}_${printedAt.replace(/[^\d-]/g, '_')}`;
}

function refusal(cause: unknown, folder: string): AppError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const full = reason === 'ENOSPC' || reason === 'EDQUOT';
  return new AppError(full ? 'print.diskFull' : 'print.notSaved', { folder, reason }, { cause });
}

/**
 * Saves bytes under a free name in a folder, readable by this user only.
 * @returns the path and the name
 * @throws AppError `print.diskFull`, `print.notSaved`; nothing is left behind
 */
export function savePdf(folder: string, base: string, bytes: Uint8Array): { path: string; fileName: string } {
  let part: string | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fileName = freeName(folder, base);
    const path = join(folder, fileName);
    part = `${path}.${process.pid}.part`;
    const handle = openSync(part, 'wx', 0o600);
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
    return { path, fileName };
  } catch (cause) {
    if (part !== null) rmSync(part, { force: true });
    throw refusal(cause, folder);
  }
}

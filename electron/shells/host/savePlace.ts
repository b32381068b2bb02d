// A place on the disk for a finished file: tried before the work, written whole or not at all, readable by this user only.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { AppError } from '../../../shared/model/errors';

export interface SavePlace {
  /** Writes the file in place of whatever was there. Throws `file.notWritten`; nothing is left then. */
  write(bytes: Uint8Array): void;
  /** Gives the place up: nothing is left of it. */
  giveUp(): void;
}

function refusal(file: string, cause: unknown): AppError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new AppError('file.notWritten', { file, reason }, { cause });
}

/** Makes sure that a file can be written before anything is made for it. Throws `file.notWritten`. */
export function reservePlace(file: string): SavePlace {
  const part = `${file}.${process.pid}.part`;
  const handle = openPart(file, part);
  const giveUp = (): void => {
    closeSync(handle);
    rmSync(part, { force: true });
  };
  return {
    giveUp,
    write: (bytes) => {
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
        fsyncSync(handle);
        renameSync(part, file);
      } catch (cause) {
        giveUp();
        throw refusal(file, cause);
      }
      closeSync(handle);
    },
  };
}

function openPart(file: string, part: string): number {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw codedError('EISDIR');
    return openSync(part, 'wx', 0o600);
  } catch (cause) {
    throw refusal(file, cause);
  }
}

function codedError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

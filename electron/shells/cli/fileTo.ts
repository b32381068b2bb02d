// A task that makes a file, run to its end, and the file copied to where the caller wants it.
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/model/errors';
import type { Envelope } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import type { Terminal } from './terminal';
import { callToEnd } from './verb';

/** The envelope of the task, its path being `out`. Throws `file.unknown` and `file.notWritten`. */
export async function fileTo(
  app: App,
  terminal: Terminal,
  { name, input, out }: { readonly name: string; readonly input: unknown; readonly out: string },
): Promise<Envelope> {
  const envelope = await callToEnd(app, terminal, name, input);
  if (!envelope.ok) return envelope;
  const value = envelope.value as { readonly fileId: string };
  const file = app.filePath(value.fileId);
  if (file === null) throw new AppError('file.unknown');
  copyTo(file, out);
  return { ok: true, value: { ...value, path: out, fileName: path.basename(out) } };
}

function copyTo(file: string, out: string): void {
  try {
    copyFileSync(file, out);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new AppError('file.notWritten', { file: out, reason }, { cause });
  }
}

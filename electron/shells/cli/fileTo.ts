// A task that makes a file, run to its end, and the file written to where the caller wants it.
import path from 'node:path';
import { AppError } from '../../../shared/model/errors';
import type { Envelope } from '../../../shared/rpc/envelope';
import type { App } from '../../app';
import { reservePlace } from '../host/savePlace';
import type { Terminal } from './terminal';
import { callToEnd } from './verb';

/**
 * The envelope of the task, its path being `out`. The place is tried before the work: what cannot be written there must not
 * count as made. Throws `file.unknown` and `file.notWritten`.
 */
export async function fileTo(
  app: App,
  terminal: Terminal,
  { name, input, out }: { readonly name: string; readonly input: unknown; readonly out: string },
): Promise<Envelope> {
  const place = reservePlace(out);
  let isWritten = false;
  try {
    const envelope = await callToEnd(app, terminal, name, input);
    if (!envelope.ok) return envelope;
    const value = envelope.value as { readonly fileId: string };
    const file = app.fileContent(value.fileId);
    if (file === null) throw new AppError('file.unknown');
    isWritten = true;
    place.write(file.bytes);
    app.fileTaken(value.fileId);
    return { ok: true, value: { ...value, path: out, fileName: path.basename(out) } };
  } finally {
    if (!isWritten) place.giveUp();
  }
}

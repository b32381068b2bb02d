// Prints with Electron's own engine: a hidden window without scripts, a session that dies with it, no network.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { AppError } from '../../../shared/model/errors';
import type { PreparedJob, PrintPort } from '../../print/port';
import { confineSession } from './confine';
import { DOCUMENT_SCHEME } from './screens';

const ORIGIN = `${DOCUMENT_SCHEME}://document`;
const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline' 'self'; img-src 'self' data:; font-src 'self' data:";

/** The engine of the desktop shell. */
export const electronEngine: PrintPort = {
  engine: () => ({ name: 'electron', path: process.execPath }),
  async run(job, signal, progress) {
    if (signal.aborted) throw new AppError('print.cancelled');
    progress('starting');
    const window = hiddenWindow(job);
    const cancel = () => window.destroy();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      progress('loading');
      await window.loadURL(`${ORIGIN}/`);
      progress('printing');
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: job.tagged,
      });
    } catch (cause) {
      if (signal.aborted) throw new AppError('print.cancelled', {}, { cause });
      throw new AppError('print.engineFailed', { engine: 'electron', reason: reasonOf(cause) }, { cause });
    } finally {
      signal.removeEventListener('abort', cancel);
      if (!window.isDestroyed()) window.destroy();
    }
  },
};

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0]?.slice(0, 200) ?? '';
}

function hiddenWindow(job: PreparedJob): BrowserWindow {
  // A partition without `persist:` lives in memory only.
  const own = session.fromPartition(`print-${randomUUID()}`);
  confineSession(own);
  serveDocument(own, job);
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
}

function serveDocument(own: Session, job: PreparedJob): void {
  own.protocol.handle(DOCUMENT_SCHEME, ({ url }) => {
    if (url === `${ORIGIN}/`) return reply(new TextEncoder().encode(job.html), 'text/html; charset=utf-8');
    const file = job.files.find((one) => url === `${ORIGIN}/${one.path}`);
    return file ? reply(file.bytes, file.contentType) : new Response('', { status: 404 });
  });
}

function reply(bytes: Uint8Array, type: string): Response {
  const headers = { 'content-type': type, 'content-security-policy': DOCUMENT_POLICY };
  return new Response(new Uint8Array(bytes), { headers });
}

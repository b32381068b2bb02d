// The loopback shell: serves the screens and the calls to an installed browser on this very machine, and nobody else.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../../shared/model/errors';
import type { App } from '../../app';
import { Tickets } from '../host/tickets';
import type { ShellWords } from '../host/words';
import { sendText } from './answer';
import { EventStreams } from './events';
import { respond } from './routes';
import { Session } from './session';

const ADDRESS = '127.0.0.1';
const CLOSE_GRACE_MS = 1_000;

export interface LoopbackParts {
  readonly app: Pick<
    App,
    'dispatch' | 'onChanged' | 'filePath' | 'fileContent' | 'fileTaken' | 'takeFile' | 'dropFile'
  >;
  /** The built screens. */
  readonly rendererDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly words: Readonly<Record<'ja' | 'en', ShellWords>>;
  readonly random: (bytes: number) => Uint8Array;
  readonly clock: () => number;
  /** Told of errors nobody foresaw. */
  readonly unexpected: (cause: unknown) => void;
}

export interface Loopback {
  readonly port: number;
  /** An address that opens the desk once. */
  newAddress(): string;
  /** Ends the event streams, then the connections. */
  close(): Promise<void>;
}

/** Starts to listen on 127.0.0.1. Throws `shell.portInUse`, `shell.portRefused`. */
export async function startLoopback(parts: LoopbackParts): Promise<Loopback> {
  const session = new Session(parts.random);
  const tickets = new Tickets(parts);
  const events = new EventStreams();
  const server = createServer();
  const port = await listen(server, parts.port);
  const desk = { ...parts, session, tickets, events, port };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    respond(desk, request, response).catch((cause: unknown) => fail(parts, response, cause));
  });
  const stopListening = parts.app.onChanged((changed) => events.tell(changed));
  return {
    port,
    newAddress: () => `http://${ADDRESS}:${port}/?token=${session.newToken('desk')}`,
    async close() {
      stopListening();
      events.close();
      await stop(server);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(listenError(cause, port)));
    server.listen({ host: ADDRESS, port, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

function listenError(cause: Error, port: number): unknown {
  const code = 'code' in cause ? cause.code : '';
  if (code === 'EADDRINUSE') return new AppError('shell.portInUse', { port }, { cause });
  if (code === 'EACCES' || code === 'EPERM') return new AppError('shell.portRefused', { port }, { cause });
  return cause;
}

/** The caller hears `internal`; what happened goes to the log. */
function fail(parts: LoopbackParts, response: ServerResponse, cause: unknown): void {
  parts.unexpected(cause);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = JSON.stringify({ ok: false, code: 'internal', data: {} });
  sendText(response, { status: 500, type: 'application/json; charset=utf-8', text });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A reader that does not let go is cut after a moment, so that stopping never hangs.
    const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

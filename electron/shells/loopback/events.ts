// Server-sent events: tells every open window what has changed.
import type { ServerResponse } from 'node:http';
import type { Changed } from '../../../shared/rpc/envelope';
import { COMMON_HEADERS, PLAIN_POLICY } from '../host/policy';

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1_000;

/** The open event streams of one shell. */
export class EventStreams {
  private readonly open = new Set<ServerResponse>();
  private isClosed = false;
  private readonly heartbeat: NodeJS.Timeout;

  constructor() {
    // A comment now and then: a connection that died without a word is noticed on both sides.
    this.heartbeat = setInterval(() => this.write(': alive\n\n'), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  /** Keeps a response open as a stream until its reader goes or the shell stops. */
  add(response: ServerResponse): void {
    response.writeHead(200, {
      ...COMMON_HEADERS,
      'content-security-policy': PLAIN_POLICY,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    response.write(`retry: ${RETRY_MS}\n: open\n\n`);
    // A window that asks while the shell stops is told at once.
    if (this.isClosed) {
      response.end();
      return;
    }
    this.open.add(response);
    response.on('close', () => this.open.delete(response));
  }

  tell(changed: Changed): void {
    this.write(`data: ${JSON.stringify(changed)}\n\n`);
  }

  private write(text: string): void {
    for (const response of this.open) response.write(text);
  }

  /** Ends every stream; windows then say that the shell has stopped. */
  close(): void {
    clearInterval(this.heartbeat);
    this.isClosed = true;
    for (const response of this.open) response.end();
    this.open.clear();
  }
}

// A bare HTTP client for tests: every header as given, nothing followed, nothing added but what Node must.
import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** The path as it goes over the wire, not normalised. */
  readonly path: string;
  /** Told when the first part of the answer has come. */
  readonly onBegun?: () => void;
}

/** Sends one request to 127.0.0.1. */
export function ask(port: number, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: asked.path,
        method: asked.method ?? 'GET',
        headers: asked.headers,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.once('data', () => asked.onBegun?.());
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(asked.body);
  });
}

/** The first value of a header. */
export function header(answer: Answer, name: string): string {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** Opens a one-time address as a browser does. @returns the cookie to send from then on. */
export async function enter(port: number, address: string): Promise<string> {
  const { pathname, search } = new URL(address);
  const answer = await ask(port, { path: `${pathname}${search}` });
  const cookie = header(answer, 'set-cookie').split(';')[0];
  if (answer.status !== 303 || !cookie)
    throw new Error(`the address was refused: ${answer.status} ${answer.text}`);
  return cookie;
}

/** What a page of the shell sends with a call. */
export function pageHeaders(port: number, cookie: string): Record<string, string> {
  return { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
}

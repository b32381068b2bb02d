// Every answer's way out: status, security headers, and nothing of it kept by a cache unless said.
import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { FileContent } from '../../../shared/rpc/document';
import type { Envelope } from '../../../shared/rpc/envelope';
import { COMMON_HEADERS, CONTENT_POLICY, FILE_POLICY, PLAIN_POLICY, SCREEN_POLICY } from '../host/policy';
import type { ScreenFile } from '../host/screens';

type Headers = Readonly<Record<string, string>>;

interface Body {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers?: Headers;
}

/** Sends a text that no cache keeps. */
export function sendText(response: ServerResponse, body: Body): void {
  const bytes = Buffer.from(body.text, 'utf8');
  response.writeHead(body.status, {
    ...COMMON_HEADERS,
    'content-security-policy': PLAIN_POLICY,
    'cache-control': 'no-store',
    'content-type': body.type,
    'content-length': String(bytes.length),
    ...body.headers,
  });
  response.end(bytes);
}

/** Sends the answer of a call; a refusal's code stands in the body, whatever the status. */
export function sendEnvelope(response: ServerResponse, envelope: Envelope, status = 200): void {
  sendText(response, { status, type: 'application/json; charset=utf-8', text: JSON.stringify(envelope) });
}

/** Sends a browser on to another path of this shell. */
export function sendOn(response: ServerResponse, location: string, headers: Headers = {}): void {
  sendText(response, {
    status: 303,
    type: 'text/plain; charset=utf-8',
    text: '',
    headers: { location, ...headers },
  });
}

/** Sends one of the built screens' files. */
export function sendScreen(
  response: ServerResponse,
  screen: ScreenFile,
  { headOnly }: { headOnly: boolean },
): void {
  const headers = {
    ...COMMON_HEADERS,
    'content-security-policy': SCREEN_POLICY,
    'cache-control': screen.lasting ? 'private, max-age=31536000, immutable' : 'no-cache',
    'content-type': screen.type,
  };
  sendFile(response, screen.file, { headers, headOnly });
}

/** Sends a finished file to be seen at once: a PDF in the browser's own viewer, anything else as a download. */
export function sendFinished(response: ServerResponse, file: string): void {
  const isPdf = path.extname(file).toLowerCase() === '.pdf';
  const name = headerName(path.basename(file));
  const headers = {
    ...COMMON_HEADERS,
    'content-security-policy': FILE_POLICY,
    'cache-control': 'no-store',
    'content-type': isPdf ? 'application/pdf' : 'application/octet-stream',
    'content-disposition': `${isPdf ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
  };
  sendFile(response, file, { headers, headOnly: false });
}

/** Sends a file that lies in no folder. A PDF or a picture is seen in its own window, as inert as inside the app; the rest is saved. */
export function sendContent(response: ServerResponse, { bytes, type, name }: FileContent): void {
  response.writeHead(200, {
    ...COMMON_HEADERS,
    'content-security-policy': type === 'application/pdf' ? FILE_POLICY : CONTENT_POLICY,
    'cache-control': 'no-store',
    'content-type': type,
    'content-length': String(bytes.length),
    'content-disposition': `${isSeen(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${headerName(name)}`,
  });
  response.end(bytes);
}

function isSeen(type: string): boolean {
  return type === 'application/pdf' || type.startsWith('image/');
}

function headerName(name: string): string {
  return encodeURIComponent(name).replaceAll("'", '%27');
}

function sendFile(
  response: ServerResponse,
  file: string,
  how: { headers: Headers; headOnly: boolean },
): void {
  response.writeHead(200, { ...how.headers, 'content-length': String(statSync(file).size) });
  if (how.headOnly) {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  // The headers are out: all that can still be said of a file that stops being readable is a cut connection.
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}

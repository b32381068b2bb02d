// The screens over a scheme of our own: `sonae://app/` hands out the built files and nothing else.
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { FileContent } from '../../../shared/rpc/document';
import { COMMON_HEADERS, CONTENT_POLICY, SCREEN_POLICY } from '../host/policy';
import { screenFile } from '../host/screens';

export const SCHEME = 'sonae';
/** Documents to be printed stand under a scheme of their own, apart from the screens. */
export const DOCUMENT_SCHEME = 'sonae-document';
const HOST = 'app';

/** The address of the screens. */
export const SCREENS_URL = `${SCHEME}://${HOST}/index.html`;

/** Both schemes as ordinary, secure origins; has to be said before the program is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges },
    { scheme: DOCUMENT_SCHEME, privileges },
  ]);
}

/** Whether an address is one of our screens. */
export function isScreen(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST;
}

/** What a ticket under `/files/` stands for, once; null for any other. */
export type Redeem = (ticket: string) => FileContent | null;

const FILES = '/files/';

/** Serves the built screens, and attached documents for their tickets, to the windows of a session. */
export function serveScreens(session: Session, rendererDir: string, redeem: Redeem): void {
  session.protocol.handle(SCHEME, (request) => {
    const { pathname } = new URL(request.url);
    if (!isScreen(request.url) || !pathname.startsWith(FILES)) return answer(rendererDir, request.url);
    return content(redeem(pathname.slice(FILES.length)));
  });
}

function content(found: FileContent | null): Response {
  const headers = {
    ...COMMON_HEADERS,
    'content-security-policy': CONTENT_POLICY,
    'cache-control': 'no-store',
  };
  if (found === null) return new Response('', { status: 404, headers });
  return new Response(new Uint8Array(found.bytes), {
    status: 200,
    headers: { ...headers, 'content-type': found.type },
  });
}

async function answer(rendererDir: string, url: string): Promise<Response> {
  const headers = {
    ...COMMON_HEADERS,
    'content-security-policy': SCREEN_POLICY,
    'cache-control': 'no-cache',
  };
  const file = isScreen(url) ? screenFile(rendererDir, new URL(url).pathname) : null;
  if (!file) return new Response('', { status: 404, headers });
  const bytes = new Uint8Array(await readFile(file.file));
  return new Response(bytes, { status: 200, headers: { ...headers, 'content-type': file.type } });
}

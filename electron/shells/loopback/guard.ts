// The checks every request passes before anything reads it: right host, right origin, own cookie.
import type { IncomingMessage } from 'node:http';
import type { WindowKind } from '../../../shared/rpc/envelope';
import type { Session } from './session';

/** Why a request is turned away: the status and the code its envelope bears. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

const HOSTS = ['127.0.0.1', 'localhost'] as const;

/** A page elsewhere that points its own name at this machine sends that name: it is refused before anything else. */
export function refuseHost(request: IncomingMessage, port: number): Refusal | null {
  const allowed = HOSTS.map((host) => `${host}:${port}`);
  return allowed.includes(request.headers.host ?? '') ? null : { status: 403, code: 'request.foreignHost' };
}

/** A request from another page carries that page's origin; one that changes something must prove that it has none. */
export function refuseOrigin(request: IncomingMessage): Refusal | null {
  const { origin, host } = request.headers;
  const refusal = { status: 403, code: 'request.foreignOrigin' };
  if (origin !== undefined) return origin === `http://${host}` ? null : refusal;
  if (request.method !== 'POST' && request.method !== 'PUT') return null;
  return request.headers['sec-fetch-site'] === 'same-origin' ? null : refusal;
}

/** Only the window that exchanged the one-time address has the cookie of its kind. */
export function refuseStranger(
  request: IncomingMessage,
  session: Session,
  { port, kind }: { readonly port: number; readonly kind: WindowKind },
): Refusal | null {
  return session.knows(request.headers.cookie, port, kind)
    ? null
    : { status: 401, code: 'request.noSession' };
}

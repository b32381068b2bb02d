// Who may talk to this shell: a one-time address gives a window its cookie; without the cookie nothing is answered.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { WindowKind } from '../../../shared/rpc/envelope';

const SECRET_BYTES = 32;
/** A laptop on duty runs for weeks; the secret dies with the process anyway. */
const COOKIE_SECONDS = 30 * 24 * 3600;

type Random = (bytes: number) => Uint8Array;

function secret(random: Random): string {
  return Buffer.from(random(SECRET_BYTES)).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

/** The paths under which a kind of window lives; its cookie goes nowhere else. */
export const WINDOW_PATHS: Readonly<Record<WindowKind, string>> = { desk: '/', wall: '/wall' };

/** The tokens and the cookies of one running shell, one cookie for each kind of window. */
export class Session {
  private readonly random: Random;
  private readonly cookieSecrets: Readonly<Record<WindowKind, string>>;
  private readonly tokens = new Map<string, WindowKind>();

  constructor(random: Random) {
    this.random = random;
    this.cookieSecrets = { desk: secret(random), wall: secret(random) };
  }

  /** A token for one exchange by a window of this kind. */
  newToken(kind: WindowKind): string {
    const token = secret(this.random);
    this.tokens.set(token, kind);
    return token;
  }

  /** True once for each token made, by the kind of window it was made for. */
  exchange(token: string, kind: WindowKind): boolean {
    const known = [...this.tokens.keys()].find((candidate) => isSame(candidate, token));
    if (known === undefined || this.tokens.get(known) !== kind) return false;
    return this.tokens.delete(known);
  }

  /** Browsers keep cookies by host, not by port: the name tells two desks of one machine apart. */
  private cookieName(port: number, kind: WindowKind): string {
    return kind === 'desk' ? `sonae-${port}` : `sonae-${kind}-${port}`;
  }

  /** The header value that gives a browser the cookie. */
  setCookie(port: number, kind: WindowKind): string {
    const value = `${this.cookieName(port, kind)}=${this.cookieSecrets[kind]}`;
    return `${value}; Path=${WINDOW_PATHS[kind]}; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request's cookie header holds this shell's cookie for a kind of window. */
  knows(cookieHeader: string | undefined, port: number, kind: WindowKind): boolean {
    const prefix = `${this.cookieName(port, kind)}=`;
    const values = (cookieHeader ?? '').split(';').map((part) => part.trim());
    return values.some(
      (part) => part.startsWith(prefix) && isSame(part.slice(prefix.length), this.cookieSecrets[kind]),
    );
  }
}

// Who may talk to this shell: a one-time address gives a browser its cookie; without the cookie nothing is answered.
import { createHash, timingSafeEqual } from 'node:crypto';

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

/** The tokens and the cookie of one running shell. */
export class Session {
  private readonly random: Random;
  private readonly cookieSecret: string;
  private readonly tokens = new Set<string>();

  constructor(random: Random) {
    this.random = random;
    this.cookieSecret = secret(random);
  }

  /** A token for one exchange. */
  newToken(): string {
    const token = secret(this.random);
    this.tokens.add(token);
    return token;
  }

  /** True once for each token made. */
  exchange(token: string): boolean {
    const known = [...this.tokens].find((candidate) => isSame(candidate, token));
    return known !== undefined && this.tokens.delete(known);
  }

  /** Browsers keep cookies by host, not by port: the name tells two desks of one machine apart. */
  private cookieName(port: number): string {
    return `sonae-${port}`;
  }

  /** The header value that gives a browser the cookie. */
  setCookie(port: number): string {
    const value = `${this.cookieName(port)}=${this.cookieSecret}`;
    return `${value}; Path=/; Max-Age=${COOKIE_SECONDS}; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request's cookie header holds this shell's cookie. */
  knows(cookieHeader: string | undefined, port: number): boolean {
    const prefix = `${this.cookieName(port)}=`;
    const values = (cookieHeader ?? '').split(';').map((part) => part.trim());
    return values.some(
      (part) => part.startsWith(prefix) && isSame(part.slice(prefix.length), this.cookieSecret),
    );
  }
}

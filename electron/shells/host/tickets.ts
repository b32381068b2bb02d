// One-time tickets: a file's way to the browser, or from it, without its path ever being told.

const TICKET_BYTES = 24;
const LIFETIME_MS = 60_000;

/** What a ticket is for: a finished file to fetch, or a file to hand over under the name its owner gave it. */
export type Errand = { readonly fetch: string } | { readonly handOver: string };

interface Ticket {
  readonly errand: Errand;
  readonly until: number;
}

export interface TicketParts {
  readonly random: (bytes: number) => Uint8Array;
  readonly clock: () => number;
}

/** The tickets handed out and not yet used. */
export class Tickets {
  private readonly parts: TicketParts;
  private readonly open = new Map<string, Ticket>();

  constructor(parts: TicketParts) {
    this.parts = parts;
  }

  /** A ticket for one download or upload begun within a minute. @returns the path to fetch it from or send it to. */
  issue(errand: Errand): string {
    const now = this.parts.clock();
    for (const [name, ticket] of this.open) if (ticket.until < now) this.open.delete(name);
    const name = Buffer.from(this.parts.random(TICKET_BYTES)).toString('base64url');
    this.open.set(name, { errand, until: now + LIFETIME_MS });
    return `/files/${name}`;
  }

  /** What a ticket is for, once; null for an unknown, used or late one. */
  redeem(name: string): Errand | null {
    const ticket = this.open.get(name);
    this.open.delete(name);
    return ticket && ticket.until >= this.parts.clock() ? ticket.errand : null;
  }
}

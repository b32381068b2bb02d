// One-time tickets: a finished file's way to the browser without its path ever being told.

const TICKET_BYTES = 24;
const LIFETIME_MS = 60_000;

interface Ticket {
  readonly fileId: string;
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

  /** A ticket for one download within a minute. @returns the path to fetch it from. */
  issue(fileId: string): string {
    const now = this.parts.clock();
    for (const [name, ticket] of this.open) if (ticket.until < now) this.open.delete(name);
    const name = Buffer.from(this.parts.random(TICKET_BYTES)).toString('base64url');
    this.open.set(name, { fileId, until: now + LIFETIME_MS });
    return `/files/${name}`;
  }

  /** The file a ticket is for, once; null for an unknown, used or late one. */
  redeem(name: string): string | null {
    const ticket = this.open.get(name);
    this.open.delete(name);
    return ticket && ticket.until >= this.parts.clock() ? ticket.fileId : null;
  }
}

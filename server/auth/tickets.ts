// Embed tickets: the server's signed word that a page of this origin may open a panel of this site.
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../ports.ts';

/** `embed` is for the first connection, `resume` for coming back without the loader. */
type TicketKind = 'embed' | 'resume';

export interface Tickets {
  issue(ticket: { siteKey: string; origin: string; kind: TicketKind }): string;
  /** What the ticket vouches for; null when it is not ours, for another site, or too old. */
  check(ticket: string, siteKey: string): { origin: string; kind: TicketKind } | null;
}

const lives: Record<TicketKind, number> = { embed: 60_000, resume: 12 * 60 * 60_000 };

const claimsSchema = z.strictObject({
  site: z.string(),
  origin: z.string(),
  kind: z.enum(['embed', 'resume']),
  until: z.number(),
});

export function createTickets(secret: Buffer, clock: Pick<Clock, 'now'>): Tickets {
  /** The name keeps a signature made here from passing for one made elsewhere with the same secret. */
  function sign(claims: string): string {
    return createHmac('sha256', secret).update(`relais ticket 1 ${claims}`).digest('base64url');
  }

  return {
    issue({ siteKey, origin, kind }) {
      const claims = { site: siteKey, origin, kind, until: clock.now() + lives[kind] };
      const encoded = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${encoded}.${sign(encoded)}`;
    },
    check(ticket, siteKey) {
      const [encoded = '', signature = '', ...more] = ticket.split('.');
      if (more.length > 0 || !sameText(signature, sign(encoded))) return null;
      // Signed, so it is JSON of ours, but perhaps of another version's shape.
      const { data: claims } = claimsSchema.safeParse(JSON.parse(Buffer.from(encoded, 'base64url').toString()));
      if (claims === undefined || claims.site !== siteKey || clock.now() >= claims.until) return null;
      return { origin: claims.origin, kind: claims.kind };
    },
  };
}

function sameText(given: string, right: string): boolean {
  const [left, expected] = [Buffer.from(given), Buffer.from(right)];
  return left.length === expected.length && timingSafeEqual(left, expected);
}

// Who is this, for which site, from which page, in which version: settled once, by the first frame.
import type { DownFrame, UpFrame } from '../../shared/visitor-protocol.ts';
import {
  heartbeatMs,
  maxFrameBytes,
  oldestServedVersion,
  protocolVersion,
  type closeCodes,
} from '../../shared/version.ts';
import type { Site } from '../domain/site.ts';
import { hashToken, newToken } from '../auth/tokens.ts';
import type { Arrival } from '../domain/conversation/visitor-verbs.ts';
import type { VisitorParts } from './visitor-parts.ts';

export type Hello = Extract<UpFrame, { type: 'hello' }>;

export interface Admitted {
  site: Site;
  visitorId: string;
  arrival: Omit<Arrival, 'dial' | 'hours'>;
}

type Handshake =
  | { admitted: Admitted; welcome: Extract<DownFrame, { type: 'welcome' }> }
  | { close: keyof typeof closeCodes };

export async function handshake(parts: VisitorParts, hello: Hello, mayBeNew: () => boolean): Promise<Handshake> {
  const version = Math.min(hello.versions[1], protocolVersion);
  if (version < Math.max(hello.versions[0], oldestServedVersion)) return { close: 'badVersion' };
  const site = (await parts.store.sites()).find((one) => one.key === hello.site);
  if (site === undefined) return { close: 'siteGone' };
  const ticket = parts.tickets.check(hello.ticket, site.key);
  // A ticket outlives a change of the allow-list, so the origin is looked up again.
  if (ticket === null || !site.allowedOrigins.includes(ticket.origin)) return { close: 'badTicket' };
  const visitor = await visitorOf(parts, site.id, hello.token, mayBeNew);
  if (visitor === null) return { close: 'tooMany' };
  const { visitorId, token } = visitor;
  return {
    admitted: { site, visitorId, arrival: arrivalOf(hello) },
    welcome: {
      type: 'welcome',
      version,
      epoch: parts.store.epoch,
      heartbeatMs,
      maxFrameBytes,
      serverTime: new Date(parts.clock.now()).toISOString(),
      ...(token === null ? {} : { token }),
      ticket: parts.tickets.issue({ siteKey: site.key, origin: ticket.origin, kind: 'resume' }),
      site: faceOf(site),
    },
  };
}

const answeredBy = {
  automatic: 'assistant',
  copilot: 'peopleWithDrafts',
  shadow: 'people',
  off: 'people',
} as const;

export function faceOf(site: Site): Extract<DownFrame, { type: 'welcome' }>['site'] {
  const { name, assistantName, brandColour, languages } = site;
  return { name, assistantName, brandColour, languages, answeredBy: answeredBy[site.modes.standard] };
}

function arrivalOf({ language, browserLanguage, attributes = {} }: Hello): Admitted['arrival'] {
  return { language, browserLanguage, attributes };
}

/** A visitor with a secret we know keeps their place; anybody else is new and gets a secret of their own. Null: too many are new. */
async function visitorOf(
  parts: VisitorParts,
  siteId: string,
  token: string | undefined,
  mayBeNew: () => boolean,
): Promise<{ visitorId: string; token: string | null } | null> {
  if (token !== undefined) {
    const known = await parts.store.visitorOfToken(siteId, hashToken(token));
    if (known !== null) return { visitorId: known.id, token: null };
  }
  if (!mayBeNew()) return null;
  const fresh = newToken();
  const visitorId = parts.newId();
  const createdAt = new Date(parts.clock.now()).toISOString();
  await parts.store.addVisitor({ id: visitorId, siteId, tokenHash: hashToken(fresh), createdAt });
  return { visitorId, token: fresh };
}

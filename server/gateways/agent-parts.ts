// What the agents' door is made of.
import type { Brief } from '../../shared/agent-protocol.ts';
import type { ConversationEvent } from '../../shared/event.ts';
import type { Desk } from '../desk.ts';
import { briefOf } from '../domain/brief.ts';
import { policyOf } from '../domain/handoff/policy-of-site.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import type { AgentAccount, Bus, Clock, Presence, Store } from '../ports.ts';

/** The brief of a conversation, under the policy of its site. */
export async function briefFor(parts: AgentParts, siteId: string, events: ConversationEvent[]): Promise<Brief> {
  const site = (await parts.store.sites()).find((one) => one.id === siteId);
  return briefOf(events, site === undefined ? parts.policy : policyOf(parts.policy, site));
}

/** Sessions as a door needs them. */
export interface SessionDoor {
  ofCookies(cookieHeader: string | undefined): Promise<{ account: AgentAccount; tokenHash: string } | null>;
  alive(tokenHash: string): Promise<boolean>;
}

export interface AgentParts {
  store: Store;
  bus: Bus;
  clock: Clock;
  desk: Desk;
  presence: Presence;
  sessions: SessionDoor;
  policy: Policy;
  report: (error: unknown) => void;
}

// What the agents' door is made of.
import type { Desk } from '../desk.ts';
import type { Policy } from '../domain/handoff/policy.ts';
import type { AgentAccount, Bus, Clock, Presence, Store } from '../ports.ts';

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

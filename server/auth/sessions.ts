// Agents' sessions: a random token in a cookie, its hash in the store, ended by idleness, age or choice.
import type { AgentStore, Clock } from '../ports.ts';
import { hashToken, newToken } from './tokens.ts';

export interface Sessions {
  start(agentId: string): Promise<{ token: string; expiresAt: number }>;
  /** Whose session it is, and that they are still there; null when there is none or it is over. */
  read(token: string): Promise<{ agentId: string } | null>;
  end(token: string): Promise<void>;
  endAll(agentId: string): Promise<void>;
}

const minute = 60_000;
export const idleLimit = 8 * 60 * minute;
export const ageLimit = 7 * 24 * 60 * minute;

/** Being seen is written down this often, not at every request. */
const touchEvery = minute;

export function createSessions({ store, clock }: { store: AgentStore; clock: Pick<Clock, 'now'> }): Sessions {
  return {
    async start(agentId) {
      const token = newToken();
      const createdAt = clock.now();
      const expiresAt = createdAt + ageLimit;
      await store.addSession({ tokenHash: hashToken(token), agentId, createdAt, expiresAt, seenAt: createdAt });
      return { token, expiresAt };
    },
    async read(token) {
      const tokenHash = hashToken(token);
      const session = await store.session(tokenHash);
      if (session === null) return null;
      const now = clock.now();
      if (now >= session.expiresAt || now - session.seenAt >= idleLimit) {
        await store.removeSession(tokenHash);
        return null;
      }
      if (now - session.seenAt >= touchEvery) await store.touchSession(tokenHash, now);
      return { agentId: session.agentId };
    },
    end: (token) => store.removeSession(hashToken(token)),
    endAll: (agentId) => store.removeSessionsOf(agentId),
  };
}

// Links that work once: the first owner's set-up, and an invited agent's choice of a password.
import type { AgentStore, Clock } from '../ports.ts';
import { hashToken, newToken } from './tokens.ts';

type Purpose = 'setup' | 'invite';

export interface OneTimeLinks {
  /** The token of the one set-up link; those made before stop working. */
  issueSetup(): Promise<string>;
  issueInvite(agentId: string): Promise<string>;
  /** Whether the link would work now, without using it; `agentId` is null for `setup`. */
  look(token: string, purpose: Purpose): Promise<{ agentId: string | null } | null>;
  /** The same, for exactly one caller. */
  use(token: string, purpose: Purpose): Promise<{ agentId: string | null } | null>;
}

const day = 24 * 60 * 60_000;
const lives: Record<Purpose, number> = { setup: day, invite: 7 * day };

export function createOneTimeLinks({ store, clock }: { store: AgentStore; clock: Pick<Clock, 'now'> }): OneTimeLinks {
  async function issue(purpose: Purpose, agentId: string | null): Promise<string> {
    const token = newToken();
    await store.addOneTimeToken({
      tokenHash: hashToken(token),
      purpose,
      agentId,
      expiresAt: clock.now() + lives[purpose],
    });
    return token;
  }

  async function look(token: string, purpose: Purpose): Promise<{ agentId: string | null } | null> {
    const link = await store.oneTimeToken(hashToken(token));
    if (link === null || link.purpose !== purpose || clock.now() >= link.expiresAt) return null;
    return { agentId: link.agentId };
  }

  return {
    async issueSetup() {
      await store.removeOneTimeTokens('setup');
      return issue('setup', null);
    },
    issueInvite: (agentId) => issue('invite', agentId),
    look,
    async use(token, purpose) {
      const link = await look(token, purpose);
      if (link === null) return null;
      return (await store.useOneTimeToken(hashToken(token))) ? link : null;
    },
  };
}

// The one cookie: the session of an agent's browser.
import { hashToken } from '../../auth/tokens.ts';
import type { Sessions } from '../../auth/sessions.ts';
import type { AgentAccount, AgentStore } from '../../ports.ts';
import type { SessionDoor } from '../agent-parts.ts';

export interface SessionParts {
  store: AgentStore;
  sessions: Sessions;
}

/** The prefix binds the cookie to this host and https; plain http (a first try on one machine) cannot have it. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-relais' : 'relais';
}

export async function sessionOf(parts: SessionParts, token: string): Promise<{ account: AgentAccount } | null> {
  const session = await parts.sessions.read(token);
  const account = session === null ? null : await parts.store.agentById(session.agentId);
  return account === null ? null : { account };
}

/** The same session for the agents' socket, whose handshake brings its cookies as one header. */
export function sessionDoor(parts: SessionParts, secure: boolean): SessionDoor {
  return {
    async ofCookies(header) {
      const token = cookieValue(header ?? '', cookieName(secure));
      const session = token === null ? null : await sessionOf(parts, token);
      return session === null || token === null ? null : { account: session.account, tokenHash: hashToken(token) };
    },
    async alive(tokenHash) {
      return (await parts.store.session(tokenHash)) !== null;
    },
  };
}

function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}

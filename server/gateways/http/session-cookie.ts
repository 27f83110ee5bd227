// The one cookie: the session of an agent's browser.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashToken } from '../../auth/tokens.ts';
import type { Sessions } from '../../auth/sessions.ts';
import type { AgentAccount, AgentStore } from '../../ports.ts';
import type { SessionDoor } from '../agent-parts.ts';
import type { ConsoleParts } from './console-parts.ts';
import { HttpProblem } from './problems.ts';

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

/** The signed-in agent of a request, or a 401. */
export async function signedIn(
  request: FastifyRequest,
  parts: ConsoleParts,
): Promise<{ account: AgentAccount; token: string }> {
  const token = request.cookies[cookieName(parts.secureCookies)];
  const session = token === undefined ? null : await sessionOf(parts, token);
  if (session === null || token === undefined) throw new HttpProblem(401, 'notSignedIn', 'Please sign in.');
  return { account: session.account, token };
}

export function setSessionCookie(reply: FastifyReply, parts: ConsoleParts, token: string): void {
  reply.setCookie(cookieName(parts.secureCookies), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: parts.secureCookies,
  });
}

export function clearSessionCookie(reply: FastifyReply, parts: ConsoleParts): void {
  reply.clearCookie(cookieName(parts.secureCookies), { path: '/', secure: parts.secureCookies });
}

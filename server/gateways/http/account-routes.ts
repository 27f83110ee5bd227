// Signing in and out, the first account, and accepting an invitation.
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { hashPassword, verifyPassword } from '../../auth/passwords.ts';
import { loginRequestSchema, setupRequestSchema, type Me } from '../../../shared/http-api.ts';
import type { AgentAccount } from '../../ports.ts';
import type { ConsoleParts } from './console-parts.ts';
import { clearSessionCookie, setSessionCookie, signedIn } from './session-cookie.ts';
import { HttpProblem, parsed } from './problems.ts';

const acceptSchema = z.strictObject({
  token: z.string().max(128),
  name: z.string().trim().min(1).max(80).optional(),
  password: z.string().min(12).max(200),
});

const linkUsed = () =>
  new HttpProblem(410, 'linkUsed', 'This link has been used or has run out. Ask an owner for a new one.');

export function accountRoutes(app: FastifyInstance, parts: ConsoleParts): void {
  const { store, sessions, links } = parts;

  async function enter(reply: FastifyReply, account: AgentAccount): Promise<Me> {
    setSessionCookie(reply, parts, (await sessions.start(account.id)).token);
    return meOf(account);
  }

  app.get('/console/api/me', async (request) => meOf((await signedIn(request, parts)).account));

  app.post('/console/api/login', async (request, reply) => {
    const { email, password } = parsed(loginRequestSchema, request.body);
    const account = await checkLogin(parts, email.toLowerCase(), password, request.ip);
    return enter(reply, account);
  });

  app.post('/console/api/logout', async (request, reply) => {
    const { account, token } = await signedIn(request, parts);
    await sessions.end(token);
    await parts.bus.publish('all', { kind: 'sessionsEnded', agentId: account.id });
    clearSessionCookie(reply, parts);
    return {};
  });

  app.post('/console/api/logout-everywhere', async (request, reply) => {
    const { account } = await signedIn(request, parts);
    await sessions.endAll(account.id);
    await parts.bus.publish('all', { kind: 'sessionsEnded', agentId: account.id });
    clearSessionCookie(reply, parts);
    return {};
  });

  app.post('/console/api/setup', async (request, reply) => {
    const body = parsed(setupRequestSchema, request.body);
    if ((await links.look(body.token, 'setup')) === null) throw linkUsed();
    const passwordHash = await hashPassword(body.password);
    if ((await links.use(body.token, 'setup')) === null) throw linkUsed();
    const account = {
      id: parts.newId(),
      email: body.email.toLowerCase(),
      name: body.name,
      role: 'owner',
      passwordHash,
    } as const;
    await store.addAgent(account);
    return enter(reply, account);
  });

  app.post('/console/api/invite-accept', async (request, reply) => {
    const body = parsed(acceptSchema, request.body);
    const link = await links.look(body.token, 'invite');
    const account = link?.agentId ? await store.agentById(link.agentId) : null;
    // An invitation chooses the first password; one left over from before must not change it.
    if (account === null || account.passwordHash !== null) throw linkUsed();
    const passwordHash = await hashPassword(body.password);
    if ((await links.use(body.token, 'invite')) === null) throw linkUsed();
    await store.setPassword(account.id, passwordHash);
    return enter(reply, account);
  });
}

/** One answer for a wrong password and an unknown account, after the same work. */
async function checkLogin(
  parts: ConsoleParts,
  email: string,
  password: string,
  address: string,
): Promise<AgentAccount> {
  const login = { account: email, address };
  const entry = parts.limiter.admit(login);
  if (!entry.admitted) {
    const seconds = Math.ceil(entry.retryAfterMs / 1000);
    throw new HttpProblem(429, 'tooManyAttempts', `Too many attempts. Try again in ${seconds} seconds.`);
  }
  const account = await parts.store.agentByEmail(email);
  const right = await verifyPassword(password, account?.passwordHash ?? null);
  if (account === null || !right) {
    throw new HttpProblem(401, 'badLogin', 'That e-mail address and password do not belong together.');
  }
  parts.limiter.succeeded(login);
  return account;
}

export function meOf({ id, email, name, role }: AgentAccount): Me {
  return { id, email, name, role };
}

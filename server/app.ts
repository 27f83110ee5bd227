// The server without its port: every door and every reaction, one visible line each. Tests start here.
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Tickets } from './auth/tickets.ts';
import { createDesk } from './desk.ts';
import type { Policy } from './domain/handoff/policy.ts';
import { agentSocket, agentSocketPath } from './gateways/agent-socket.ts';
import { requireAccessRows } from './gateways/http/access.ts';
import { limitNesting } from './gateways/http/nesting-limit.ts';
import { limitRequests } from './gateways/http/request-limit.ts';
import { consoleApi } from './gateways/http/console-api.ts';
import type { ConsoleParts } from './gateways/http/console-parts.ts';
import { consolePages } from './gateways/http/console-pages.ts';
import { answerProblems } from './gateways/http/problems.ts';
import { publicPages } from './gateways/http/public-pages.ts';
import { sessionDoor } from './gateways/http/session-cookie.ts';
import { createVisitorAllowance, type VisitorLimits } from './gateways/visitor-allowance.ts';
import { visitorSocket } from './gateways/visitor-socket.ts';
import type { Answer, Answerer, Knowledge } from './ports.ts';
import { createPresence } from './presence.ts';
import { assistantAnswers } from './reactions/assistant-answers.ts';
import { assistantDrafts } from './reactions/assistant-drafts.ts';
import { carryOutActions } from './reactions/carry-out-actions.ts';
import { gatherUnanswered } from './reactions/gather-unanswered.ts';
import { tellTheQueue } from './reactions/tell-the-queue.ts';
import { createWaitingLine } from './waiting-line.ts';

/** Everything the doors and reactions are made of, and what only the building of the app needs. */
export interface AppParts extends ConsoleParts {
  knowledge: Knowledge;
  answerer: Answerer;
  failure: (language: string) => Answer;
  policy: Policy;
  tickets: Tickets;
  distDir: string;
  trustedProxies: string[];
  socketsPerAddress: number;
  /** How much a visitor may write. */
  visitorLimits?: VisitorLimits;
  logLevel: string;
}

export async function buildApp(given: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: given.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: given.trustedProxies.length > 0 ? given.trustedProxies : false,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    // Articles are named by whole addresses.
    routerOptions: { maxParamLength: 500 },
  });
  const report = (error: unknown) => app.log.error(error);
  const desk = createDesk(given);
  const presence = createPresence(given.bus);
  const line = createWaitingLine(given.store, presence, given.clock);
  const sessions = sessionDoor(given, given.secureCookies);
  const allowance = createVisitorAllowance(given.visitorLimits);
  const parts = { ...given, desk, presence, line, allowance, report };

  requireAccessRows(app);
  answerProblems(app, report);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  await limitRequests(app);
  limitNesting(app);
  await app.register((scope) => publicPages(scope, given));
  await app.register((scope) => consolePages(scope, given));
  await app.register((scope) => consoleApi(scope, given));
  await app.register((scope) =>
    visitorSocket(scope, { parts, upgrades: visitorUpgrades(app), socketsPerAddress: given.socketsPerAddress }),
  );
  const agents = await agentSocket(app.server, { ...parts, sessions });

  const stops = [
    await assistantAnswers(parts),
    await assistantDrafts(parts),
    await carryOutActions(parts),
    await gatherUnanswered(parts),
    await tellTheQueue(parts),
  ];
  app.addHook('preClose', async () => {
    stops.forEach((stop) => stop());
    agents.close();
  });
  return app;
}

/** Two libraries listen for upgrades on one server and each would take all: the path decides who gets which. */
function visitorUpgrades(app: FastifyInstance): EventEmitter {
  const upgrades = new EventEmitter();
  app.server.on('upgrade', (request: IncomingMessage, ...rest: unknown[]) => {
    if (!request.url?.startsWith(agentSocketPath)) upgrades.emit('upgrade', request, ...rest);
  });
  return upgrades;
}

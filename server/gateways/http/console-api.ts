// The console's HTTP side: signed in, from our own page, with the rights the access matrix asks for.
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accessTo } from './access.ts';
import { accountRoutes } from './account-routes.ts';
import { articleRoutes } from './article-routes.ts';
import type { ConsoleParts } from './console-parts.ts';
import { importRoutes } from './import-routes.ts';
import { HttpProblem } from './problems.ts';
import { questionRoutes } from './question-routes.ts';
import { signedIn } from './session-cookie.ts';
import { siteRoutes } from './site-routes.ts';
import { teamRoutes } from './team-routes.ts';
import { toolRoutes } from './tool-routes.ts';
import { toolServerRoutes } from './tool-server-routes.ts';

export async function consoleApi(app: FastifyInstance, parts: ConsoleParts): Promise<void> {
  await app.register(cookie);
  // JSON only: a form of another site cannot send it.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.method !== 'GET') refuseForeignOrigin(request);
    await refuseStrangers(request, parts);
  });
  accountRoutes(app, parts);
  teamRoutes(app, parts);
  siteRoutes(app, parts);
  articleRoutes(app, parts);
  importRoutes(app, parts);
  questionRoutes(app, parts);
  toolRoutes(app, parts);
  toolServerRoutes(app, parts);
}

/** A page of another origin may not act with the agent's cookie, whatever SameSite says. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin === undefined || URL.parse(origin)?.host !== request.host) {
    throw new HttpProblem(403, 'foreignOrigin', 'This can only be done from the console itself.');
  }
}

async function refuseStrangers(request: FastifyRequest, parts: ConsoleParts): Promise<void> {
  const access = accessTo(request.method, request.routeOptions.url ?? '');
  if (access === 'anyone') return;
  const { account } = await signedIn(request, parts);
  if (access === 'owner' && account.role !== 'owner') {
    throw new HttpProblem(403, 'ownersOnly', 'Only an owner can do this.');
  }
}

// What host pages and visitors fetch: the loader, the embed ticket, the panel, its files, and the health check.
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Tickets } from '../../auth/tickets.ts';
import type { Site } from '../../domain/site.ts';
import type { Store } from '../../ports.ts';
import { faceOf } from '../visitor-handshake.ts';
import { pageHtml, readBuiltPage } from './built-pages.ts';
import { HttpProblem } from './problems.ts';

export interface PublicPagesOptions {
  store: Store;
  tickets: Tickets;
  /** The folder with the built browser files. */
  distDir: string;
}

const yearInSeconds = 31_536_000;

export async function publicPages(app: FastifyInstance, options: PublicPagesOptions): Promise<void> {
  const { store, tickets, distDir } = options;
  const panelDir = path.join(distDir, 'widget', 'panel');
  const panel = readBuiltPage(panelDir);

  async function siteOf(key: string): Promise<Site> {
    const site = (await store.sites()).find((one) => one.key === key);
    if (site === undefined)
      throw new HttpProblem(404, 'noSuchSite', `No site has the key "${key}"; check data-site in the script tag.`);
    return site;
  }

  await app.register(fastifyStatic, {
    root: path.join(panelDir, 'assets'),
    prefix: '/assets/panel/assets/',
    maxAge: yearInSeconds * 1000,
    immutable: true,
    index: false,
  });

  app.get('/health', async () => {
    await store.sites();
    return { status: 'ok' };
  });

  app.get('/loader.js', async (_request, reply) => {
    reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*');
    return reply.sendFile('loader.js', path.join(distDir, 'widget'), { maxAge: 600_000, immutable: false });
  });

  app.get<{ Params: { key: string } }>('/embed/:key', async (request, reply) => {
    const site = await siteOf(request.params.key);
    const origin = request.headers.origin;
    reply
      .header('vary', 'origin')
      .header('cache-control', 'no-store')
      .header('cross-origin-resource-policy', 'cross-origin');
    if (origin === undefined || !site.allowedOrigins.includes(origin)) {
      // The page may read the refusal, so that its developer sees what to do.
      if (origin !== undefined) reply.header('access-control-allow-origin', origin);
      throw new HttpProblem(
        403,
        'originNotAllowed',
        `Add ${origin ?? 'this origin'} to the allowed origins of "${site.name}" in the console.`,
      );
    }
    reply.header('access-control-allow-origin', origin);
    return { ticket: tickets.issue({ siteKey: site.key, origin, kind: 'embed' }) };
  });

  app.get<{ Params: { key: string }; Querystring: { lang?: string } }>('/panel/:key', async (request, reply) => {
    const site = await siteOf(request.params.key);
    panelHeaders(reply, site, request.host);
    const asked = request.query.lang?.slice(0, 2) ?? '';
    const language = site.languages.includes(asked) ? asked : (site.languages[0] ?? 'en');
    const data = { siteKey: site.key, site: faceOf(site), allowedOrigins: site.allowedOrigins };
    return reply
      .type('text/html')
      .send(pageHtml({ base: '/assets/panel/', page: panel, language, title: site.name, data }));
  });
}

function panelHeaders(reply: FastifyReply, site: Site, host: string): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Some browsers do not count the WebSocket of the same host as 'self'.
    `connect-src 'self' ws://${host} wss://${host}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${site.allowedOrigins.join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .header('referrer-policy', 'no-referrer');
}

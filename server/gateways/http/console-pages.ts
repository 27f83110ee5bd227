// The console's page and files: one page for every path below /console, which nobody may frame.
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageHtml, readBuiltPage } from './built-pages.ts';

export async function consolePages(app: FastifyInstance, options: { distDir: string }): Promise<void> {
  const folder = path.join(options.distDir, 'console');
  const page = readBuiltPage(folder);
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/console/assets/',
    maxAge: 31_536_000_000,
    immutable: true,
    index: false,
    decorateReply: false,
  });
  const html = pageHtml({ base: '/console/', page, language: 'en', title: 'Relais' });
  for (const address of ['/console', '/console/', '/console/:page', '/console/c/:id']) {
    app.get(address, async (request, reply) =>
      reply
        .header('content-security-policy', consolePolicy(request))
        .header('cache-control', 'no-cache')
        .header('referrer-policy', 'no-referrer')
        .header('x-frame-options', 'DENY')
        .type('text/html')
        .send(html),
    );
  }
}

function consolePolicy(request: FastifyRequest): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ws://${request.host} wss://${request.host}`,
    "img-src 'self' data:",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

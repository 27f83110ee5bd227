// The site's own style sheets and scripts, read once at the start.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { favicon } from './drawings/mark.ts';

const styleNames = ['shop.css', 'pages.css', 'drawings.css'] as const;
/** Scripts keep their plain name, because one imports the other. */
const scriptNames = ['basket.js', 'build.js'] as const;

/** The address of each style sheet, with a version that changes with its content. */
export type StyleUrls = Record<(typeof styleNames)[number], string>;

export function serveAssets(site: FastifyInstance): StyleUrls {
  serve(site, '/favicon.svg', 'image/svg+xml', favicon, 'public, max-age=3600');
  for (const name of scriptNames) {
    serve(site, `/assets/${name}`, 'text/javascript; charset=utf-8', contentOf(name), 'public, max-age=60');
  }
  const urls = styleNames.map((name) => {
    const content = contentOf(name);
    serve(site, `/assets/${name}`, 'text/css; charset=utf-8', content, 'public, max-age=31536000, immutable');
    return [name, `/assets/${name}?v=${createHash('sha256').update(content).digest('hex').slice(0, 10)}`];
  });
  return Object.fromEntries(urls) as StyleUrls;
}

function contentOf(name: string): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
}

function serve(site: FastifyInstance, url: string, type: string, content: string, cache: string): void {
  site.get(url, (_request, reply) => reply.type(type).header('cache-control', cache).send(content));
}

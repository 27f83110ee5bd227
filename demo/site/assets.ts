// The site's own style sheets and scripts, read once at the start.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { favicon } from './drawings/mark.ts';

/** Each sheet is put together from the parts in the folder of its name, in this order. */
const sheets = {
  shop: ['base', 'header', 'forms', 'sheets', 'footer'],
  pages: ['home', 'cards', 'product', 'orders', 'workshop', 'help', 'configurator', 'about'],
  drawings: ['bikes', 'accessories', 'quay', 'mark'],
} as const;
/** Scripts keep their plain name, because one imports the other. */
const scriptNames = ['basket.js', 'build.js'] as const;

/** The address of each style sheet, with a version that changes with its content. */
export type StyleUrls = Record<keyof typeof sheets, string>;

export function serveAssets(site: FastifyInstance): StyleUrls {
  serve(site, '/favicon.svg', 'image/svg+xml', favicon, 'public, max-age=3600');
  for (const name of scriptNames) {
    serve(site, `/assets/${name}`, 'text/javascript; charset=utf-8', contentOf(name), 'public, max-age=60');
  }
  const urls = Object.entries(sheets).map(([name, parts]) => {
    const content = parts.map((part) => contentOf(`${name}/${part}.css`)).join('\n');
    serve(site, `/assets/${name}.css`, 'text/css; charset=utf-8', content, 'public, max-age=31536000, immutable');
    return [name, `/assets/${name}.css?v=${createHash('sha256').update(content).digest('hex').slice(0, 10)}`];
  });
  return Object.fromEntries(urls) as StyleUrls;
}

function contentOf(name: string): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
}

function serve(site: FastifyInstance, url: string, type: string, content: string, cache: string): void {
  site.get(url, (_request, reply) => reply.type(type).header('cache-control', cache).send(content));
}

// A help site on a real port of this machine, with everything an import meets: rules, indexes, clutter, detours, faults.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export interface FixtureSite {
  origin: string;
  /** `host:port`, as an operator allows it. */
  host: string;
  /** Paths asked for, in order. */
  asked: string[];
  /** Pages by path; tests change them between imports. */
  pages: Map<string, FixturePage>;
}

export type FixturePage = (request: IncomingMessage, response: ServerResponse) => void;

export async function fixtureSite(): Promise<FixtureSite> {
  const asked: string[] = [];
  const pages = new Map<string, FixturePage>();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const page = pages.get(request.url ?? '');
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `http://${host}`, host, asked, pages };
}

/** A page with menus, a banner and a footer around its article. */
export function helpPage(title: string, body: string, head = ''): FixturePage {
  return html(`<!doctype html><html lang="en"><head><title>${title} | Shop</title>${head}</head><body>
    <header><nav><a href="/">Shop</a><a href="/sale">Everything must go</a></nav></header>
    <div class="cookie-banner">We value your privacy</div>
    <main><h1>${title}</h1><p>${body}</p></main><footer>Newsletter: subscribe today</footer></body></html>`);
}

export function html(text: string, headers: Record<string, string> = {}): FixturePage {
  return typed('text/html; charset=utf-8', text, headers);
}

export function typed(type: string, body: string | Buffer, headers: Record<string, string> = {}): FixturePage {
  return (_request, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

export function redirect(to: string, status = 302): FixturePage {
  return (_request, response) => response.writeHead(status, { location: to }).end();
}

/** Answers "not modified" to who has seen it. */
export function withEtag(etag: string, page: FixturePage): FixturePage {
  return (request, response) => {
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else page(request, response);
  };
}

export function urlset(urls: string[]): FixturePage {
  return typed('application/xml', urlsetXml(urls));
}

export function packedUrlset(urls: string[]): FixturePage {
  return typed('application/gzip', gzipSync(urlsetXml(urls)));
}

export function sitemapIndex(urls: string[]): FixturePage {
  const entries = urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('');
  return typed('text/xml', `<?xml version="1.0"?><sitemapindex>${entries}</sitemapindex>`);
}

function urlsetXml(urls: string[]): string {
  const entries = urls.map((url) => `<url><loc>${url.replaceAll('&', '&amp;')}</loc></url>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><urlset>${entries}</urlset>`;
}

// Gets documents from the public web for imports: every hop looked at, everything bounded, nothing private reached.
import type { Dispatcher } from 'undici';
import type { WebDocument, WebFetcher, WebRequest } from '../../ports.ts';
import { readBody } from './document-body.ts';
import { type Guard, guardedAgent } from './guarded-agent.ts';
import { NotTaken } from './not-taken.ts';

/** The name that robots.txt may address. */
export const botName = 'RelaisBot';
const userAgent = `${botName}/0.1 (help articles, read on their owner's request)`;

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

export interface FetcherOptions extends Guard {
  /** For one document with all its redirects, in milliseconds. */
  within?: number;
}

export function createWebFetcher(options: FetcherOptions): WebFetcher {
  return {
    async get(address, asked) {
      const limit = AbortSignal.timeout(options.within ?? 20_000);
      const signal = asked.signal ? AbortSignal.any([limit, asked.signal]) : limit;
      try {
        return await follow(address, { ...asked, signal }, options);
      } catch (error) {
        throw problemOf(error, limit);
      }
    },
  };
}

type Hop = WebRequest & { signal: AbortSignal };

async function follow(address: string, asked: Hop, guard: Guard): Promise<WebDocument> {
  let url = urlOf(address);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    await asked.beforeEach?.(url);
    const answer = await oneHop(url, asked, guard);
    if (!(answer instanceof URL)) return answer;
    url = answer;
  }
  throw new NotTaken('tooManyRedirects');
}

/** The document, or where it is said to be instead. */
async function oneHop(url: URL, asked: Hop, guard: Guard): Promise<WebDocument | URL> {
  // Loaded when first needed: most starts never read a page.
  const { request } = await import('undici');
  const agent = await guardedAgent(url, guard, asked.signal);
  try {
    const headers = { 'user-agent': userAgent, 'accept-encoding': 'gzip, br', ...asked.headers };
    const answer = await request(url, { dispatcher: agent, signal: asked.signal, headers });
    const location = redirects.has(answer.statusCode) ? textOf(answer.headers['location']) : null;
    if (location !== null) return urlOf(location, url);
    return await documentOf(url, answer, asked);
  } finally {
    // Also drops what is left of a body nobody wants.
    void agent.destroy().catch(() => {});
  }
}

async function documentOf(url: URL, answer: Dispatcher.ResponseData, asked: Hop): Promise<WebDocument> {
  const { statusCode: status, headers } = answer;
  const type = textOf(headers['content-type']) ?? '';
  const about = {
    url: url.href,
    type,
    etag: textOf(headers['etag']),
    lastModified: textOf(headers['last-modified']),
  };
  if (status === 304) return { ...about, status, bytes: Buffer.alloc(0) };
  if (status === 404 || status === 410) throw new NotTaken('gone', String(status));
  if (status !== 200) throw new NotTaken('refused', String(status));
  const media = mediaTypeOf(type);
  if (asked.types && !asked.types.includes(media)) throw new NotTaken('wrongType', media);
  return { ...about, status, bytes: await readBody(answer, asked.maxBytes) };
}

function problemOf(error: unknown, limit: AbortSignal): unknown {
  if (error instanceof NotTaken) return error;
  if (limit.aborted) return new NotTaken('timedOut');
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/.test(code)) return new NotTaken('timedOut');
  if (error.name === 'AbortError') return error;
  return new NotTaken('unreachable', code || error.name);
}

function urlOf(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url === null) throw new NotTaken('badAddress');
  url.hash = '';
  return url;
}

export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function textOf(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

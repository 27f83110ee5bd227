// The demo shop's site: server-rendered pages under /en and /fr, a strict content security policy, and the chat's one tag.
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../language.ts';
import { isLanguage, languages } from '../language.ts';
import { serveAssets } from './assets.ts';
import { readHelpCentre } from './help-articles.ts';
import type { Page } from './layout.ts';
import { framed } from './layout.ts';
import { failurePage, notFoundPage } from './pages/plain.ts';
import { addPages } from './routes.ts';
import { contentSecurityPolicy, freshNonce } from './security.ts';
import { shopClient } from './shop-client.ts';
import { siteWords } from './words/words.ts';

export interface DemoSiteOptions {
  /** Where the chat is served from, such as http://localhost:4800. */
  chatOrigin: string;
  siteKey: string;
  shopApiUrl: string;
  now?: () => Date;
}

export type SendPage = (request: FastifyRequest, reply: FastifyReply, language: Language, page: Page) => FastifyReply;

export function buildDemoSite(options: DemoSiteOptions): FastifyInstance {
  const { chatOrigin, siteKey, shopApiUrl, now = () => new Date() } = options;
  const site = Fastify({
    bodyLimit: 8 * 1024,
    // An address that cannot even be decoded never reaches the hooks.
    frameworkErrors: (_error, request, reply) => {
      send(request, reply, languageOf(request), mistake(request, 400));
    },
  });
  setHeaders(site, chatOrigin);
  readForms(site);
  const styles = serveAssets(site);
  const send: SendPage = (request, reply, language, page) => {
    const nonce = freshNonce();
    const path = request.url.replace(/^\/(?:en|fr)\/?/, '');
    reply.header('content-security-policy', contentSecurityPolicy(nonce, chatOrigin));
    const frame = { language, words: siteWords[language], path, nonce, styles, chatOrigin, siteKey };
    return reply
      .code(page.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(framed(page, frame).markup);
  };
  const mistake: Mistake = (request, status) => {
    const language = languageOf(request);
    const writing = { language, words: siteWords[language], now: now() };
    return status === 404 ? notFoundPage(writing) : failurePage(writing, status);
  };
  site.get('/', (request, reply) =>
    reply.header('vary', 'accept-language').redirect(`/${preferredLanguage(request.headers['accept-language'])}/`),
  );
  const shop = shopClient(shopApiUrl);
  const helpCentre = readHelpCentre();
  for (const language of languages) addPages(site, { language, shop, articles: helpCentre[language], now, send });
  answerMistakes(site, send, mistake);
  return site;
}

/** Set before anything else happens, so that redirects, files and errors carry the policy too. */
function setHeaders(site: FastifyInstance, chatOrigin: string): void {
  site.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': contentSecurityPolicy(freshNonce(), chatOrigin),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      // Revalidated, not forbidden to be kept: no-store would cost the back/forward cache.
      'cache-control': 'no-cache',
    });
  });
}

function readForms(site: FastifyInstance): void {
  site.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
}

function answerMistakes(site: FastifyInstance, send: SendPage, mistake: Mistake): void {
  site.setNotFoundHandler((request, reply) => send(request, reply, languageOf(request), mistake(request, 404)));
  site.setErrorHandler((error, request, reply) => {
    const given = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    const status = given >= 400 && given < 500 ? given : 500;
    return send(request, reply, languageOf(request), mistake(request, status));
  });
}

type Mistake = (request: FastifyRequest, status: number) => Page;

function languageOf(request: FastifyRequest): Language {
  const first = request.url.split(/[/?]/)[1] ?? '';
  return isLanguage(first) ? first : preferredLanguage(request.headers['accept-language']);
}

/** The first of our languages by the visitor's own weights; English when none of them is wanted. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...settings] = wish.trim().split(';');
    const weight = settings.map((setting) => /^\s*q=([\d.]+)$/.exec(setting)?.[1]).find((value) => value !== undefined);
    return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = wishes.filter((wish) => wish.weight > 0).toSorted((a, b) => b.weight - a.weight);
  return best.map((wish) => wish.language).find(isLanguage) ?? 'en';
}

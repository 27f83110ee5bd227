// One web page as an article: fetched, read, dated, and named by its address.
import { createHash } from 'node:crypto';
import type { Article } from '../../domain/article.ts';
import { likelyLanguages } from '../../domain/text/language.ts';
import type { WebDocument, WebFetcher } from '../../ports.ts';
import { decoded } from './document-body.ts';
import type { HtmlReader } from './html-reader.ts';
import { NotTaken } from './not-taken.ts';
import { dayOf } from './page-facts.ts';
import { type ReadPage, shortestBody } from './read-html.ts';
import type { Robots } from './robots.ts';
import { mediaTypeOf } from './web-fetcher.ts';

export interface PageParts {
  fetcher: WebFetcher;
  reader: HtmlReader;
  robots: Robots;
  /** YYYY-MM-DD. */
  today: string;
}

export interface PageTarget {
  siteId: string;
  /** The site's; a page in another is not taken. */
  languages: string[];
  /** The owner's word; null: as each page says. */
  language: string | null;
}

export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export type TakenPage =
  | { changed: false }
  | { changed: true; article: Article; contentHash: string; validators: Validators };

const pageTypes = ['text/html', 'application/xhtml+xml', 'text/markdown', 'text/plain'];
const mostBytes = 5 * 1024 * 1024;
const longestBody = 200_000;

/** `known`: what the page came with last time; it then says itself whether it is the same. Throws `NotTaken`. */
export async function readWebPage(
  parts: PageParts,
  url: string,
  target: PageTarget,
  known: Validators | null,
  signal?: AbortSignal,
): Promise<TakenPage> {
  const document = await parts.fetcher.get(url, {
    types: pageTypes,
    maxBytes: mostBytes,
    headers: conditions(known),
    beforeEach: (hop) => parts.robots.check(hop, signal),
    ...(signal ? { signal } : {}),
  });
  if (document.status === 304) return { changed: false };
  const page = await pageOf(document, parts.reader);
  if (page.needsScript) throw new NotTaken('needsScript');
  if (page.body.length < shortestBody || page.title === '') throw new NotTaken('noText');
  if (page.body.length > longestBody) throw new NotTaken('tooLarge');
  const article = articleOf(page, document, target, parts.today);
  const contentHash = createHash('sha256')
    .update(JSON.stringify([page.title, page.section, page.body]))
    .digest('hex');
  const { etag, lastModified } = document;
  return { changed: true, article, contentHash, validators: { etag, lastModified } };
}

function conditions(known: Validators | null): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

async function pageOf(document: WebDocument, reader: HtmlReader): Promise<ReadPage> {
  const text = decoded(document.bytes, document.type);
  const media = mediaTypeOf(document.type);
  if (media !== 'text/plain' && media !== 'text/markdown') return reader.read(text, document.url);
  const heading = /^\s*#\s+(\S.*)$/m.exec(text);
  const title = heading?.[1]?.trim() ?? lastPart(document.url);
  const body = (heading ? text.replace(heading[0], '') : text).trim();
  return { title, body, language: null, updated: null, canonical: null, section: '', needsScript: false };
}

function lastPart(address: string): string {
  const part = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function articleOf(page: ReadPage, document: WebDocument, target: PageTarget, today: string): Article {
  const { siteId, languages } = target;
  const language = target.language ?? page.language ?? likelyLanguages(page.body, languages, languages[0] ?? 'en')[0];
  if (language === undefined || !languages.includes(language)) throw new NotTaken('otherLanguage', language ?? '');
  const url = page.canonical ?? document.url;
  const day = page.updated ?? dayOf(document.lastModified ?? '') ?? today;
  const { title, section, body } = page;
  return {
    id: idOf(url),
    siteId,
    language,
    title,
    section,
    url,
    updated: day < today ? day : today,
    questions: [],
    body,
  };
}

/** The same address is the same article, so that a second import replaces the first. */
export function idOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  const id = `${host}${pathname}${search}`.replace(/\/$/, '');
  if (id.length <= 120) return id;
  return `${id.slice(0, 100)}-${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}

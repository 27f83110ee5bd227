// What a page says about itself: title, language, date, its own address, its section.
import { type PageDocument, textOf } from './page-dom.ts';

export interface PageFacts {
  title: string;
  /** ISO 639-1, as `<html lang>` has it. */
  language: string | null;
  /** YYYY-MM-DD. */
  updated: string | null;
  /** What the page calls its own address, when that is on the same host. */
  canonical: string | null;
  section: string;
}

const longestTitle = 200;

export function factsOf(page: PageDocument, url: string): PageFacts {
  return {
    title: titleOf(page),
    language: languageOf(page),
    updated: dateOf(page),
    canonical: canonicalOf(page, url),
    section: meta(page, 'article:section').slice(0, longestTitle),
  };
}

function titleOf(page: PageDocument): string {
  const headings = [...page.querySelectorAll('h1')].map(textOf).filter(Boolean);
  const own = headings.length === 1 ? headings[0] : undefined;
  const main = textOf(page.querySelector('main h1, article h1, [role="main"] h1'));
  // Most sites put their own name at the end of the title: "Returns | Shop".
  const tag = textOf(page.querySelector('title')).replace(/\s+[|–—·»]\s+[^|–—·»]{1,60}$/u, '');
  return (own ?? (main || meta(page, 'og:title') || tag || headings[0] || '')).slice(0, longestTitle);
}

function languageOf(page: PageDocument): string | null {
  const said = page.documentElement?.getAttribute('lang') || meta(page, 'content-language') || meta(page, 'og:locale');
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(said.trim())?.[1]?.toLowerCase() ?? null;
}

/** What was changed last counts before what was written first. */
function dateOf(page: PageDocument): string | null {
  const changed = ['article:modified_time', 'og:updated_time', 'last-modified', 'dateModified'];
  const written = ['article:published_time', 'date', 'dcterms.modified', 'datePublished'];
  const time = page.querySelector('main time[datetime], article time[datetime]')?.getAttribute('datetime') ?? '';
  const all = [
    ...changed.map((name) => meta(page, name)),
    dateInJson(page, 'dateModified'),
    time,
    ...written.map((name) => meta(page, name)),
    dateInJson(page, 'datePublished'),
  ];
  return all.map(dayOf).find((day) => day !== null) ?? null;
}

export function dayOf(text: string): string | null {
  if (text.trim() === '') return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0];
  const time = Date.parse(day ?? text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function dateInJson(page: PageDocument, name: string): string {
  const pattern = new RegExp(`"${name}"\\s*:\\s*"([^"]{4,40})"`);
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = pattern.exec(script.textContent ?? '')?.[1];
    if (found) return found;
  }
  return '';
}

function canonicalOf(page: PageDocument, url: string): string | null {
  const href = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const own = href === '' ? null : URL.parse(href, url);
  if (own === null) return null;
  own.hash = '';
  // Another host's page may not be claimed.
  return own.host === new URL(url).host ? own.href : null;
}

function meta(page: PageDocument, name: string): string {
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const element = page.querySelector(`meta[${attribute}="${name}" i]`);
    const content = element?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return '';
}

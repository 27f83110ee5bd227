// Sitemaps read in the background, one at a time for each site, page after page with a pause.
import { setTimeout as wait } from 'node:timers/promises';
import type { SitemapImport } from '../../../shared/knowledge-api.ts';
import type { ArticleChange } from '../../domain/article-history.ts';
import type { WebFetcher } from '../../ports.ts';
import { gonePages } from './gone-pages.ts';
import { createHtmlReader, type HtmlReader } from './html-reader.ts';
import { keepArticles, type KeepingParts } from './keep-articles.ts';
import { NotTaken } from './not-taken.ts';
import { createRobots, type Robots } from './robots.ts';
import { readSitemap } from './sitemap.ts';
import { type Taken, takePage } from './take-page.ts';
import type { PageTarget } from './web-page.ts';

export interface SitemapImports {
  /** False, and nothing begun, while one is running for the site. */
  start(url: string, target: PageTarget, change: ArticleChange): boolean;
  /** The running one, or the last; null when there was none since the server started. */
  status(siteId: string): SitemapImport | null;
  stop(siteId: string): void;
  /** Stops them all and waits until they have let go of the store. */
  close(): Promise<void>;
}

export interface SitemapImportParts extends KeepingParts {
  fetcher: WebFetcher;
  report: (error: unknown) => void;
}

interface Job {
  progress: SitemapImport;
  controller: AbortController;
  ended: Promise<void>;
}

/** Indexes are built anew for each batch, not for each page. */
const batch = 25;

export function createSitemapImports(parts: SitemapImportParts): SitemapImports {
  const jobs = new Map<string, Job>();
  return {
    start(url, target, change) {
      if (jobs.get(target.siteId)?.progress.state === 'running') return false;
      const controller = new AbortController();
      const progress = newProgress(url);
      const ended = run(parts, progress, target, change, controller.signal);
      jobs.set(target.siteId, { progress, controller, ended });
      return true;
    },
    status: (siteId) => jobs.get(siteId)?.progress ?? null,
    stop: (siteId) => jobs.get(siteId)?.controller.abort(),
    async close() {
      for (const { controller } of jobs.values()) controller.abort();
      await Promise.all(Array.from(jobs.values(), ({ ended }) => ended));
    },
  };
}

function newProgress(url: string): SitemapImport {
  const counts = { total: null, looked: 0, added: 0, changed: 0, unchanged: 0 };
  return { url, state: 'running', problem: null, ...counts, notTaken: [], gone: [] };
}

/** Never throws: whatever happens ends in the progress. */
async function run(
  parts: SitemapImportParts,
  progress: SitemapImport,
  target: PageTarget,
  change: ArticleChange,
  signal: AbortSignal,
): Promise<void> {
  const reader = createHtmlReader();
  const robots = createRobots(parts.fetcher);
  // A page that is being read in its thread knows no signal, and nobody waits for it any more.
  signal.addEventListener('abort', () => reader.close(), { once: true });
  try {
    const pages = await namedPages(parts, robots, progress, signal);
    await takeAll({ ...parts, robots, reader }, pages, { progress, target, change, signal });
    progress.gone = await gonePages(parts.store, progress, target.siteId, new Set(pages));
    progress.state = 'done';
  } catch (error) {
    progress.state = signal.aborted ? 'stopped' : 'failed';
    if (signal.aborted) return;
    if (!(error instanceof NotTaken)) parts.report(error);
    const { code, detail } = error instanceof NotTaken ? error : new NotTaken('broken');
    progress.problem = { url: progress.url, code, detail };
  } finally {
    reader.close();
  }
}

async function namedPages(
  { fetcher }: SitemapImportParts,
  robots: Robots,
  progress: SitemapImport,
  signal: AbortSignal,
): Promise<string[]> {
  const { pages, notTaken } = await readSitemap({ fetcher, robots }, progress.url, signal);
  progress.notTaken.push(...notTaken);
  progress.total = pages.length;
  return pages;
}

interface Run {
  progress: SitemapImport;
  target: PageTarget;
  change: ArticleChange;
  signal: AbortSignal;
}

type Tools = SitemapImportParts & { robots: Robots; reader: HtmlReader };

async function takeAll(tools: Tools, pages: string[], { progress, target, change, signal }: Run): Promise<void> {
  const parts = { ...tools, today: change.at.slice(0, 10) };
  let kept: Taken[] = [];
  const keep = async () => {
    const articles = kept.filter(({ what }) => what !== 'unchanged').map(({ article }) => article);
    await keepArticles(tools, articles, change);
    for (const { page } of kept) await tools.store.saveImportedPage(page);
    kept = [];
  };
  try {
    for (const url of pages) {
      signal.throwIfAborted();
      const taken = await takePage(parts, url, target, progress.url, signal).catch((error: unknown) => {
        if (!(error instanceof NotTaken)) throw error;
        progress.notTaken.push({ url, code: error.code, detail: error.detail });
        return null;
      });
      progress.looked += 1;
      if (taken !== null) {
        progress[taken.what] += 1;
        kept.push(taken);
      }
      if (kept.length >= batch) await keep();
      if (progress.looked < pages.length) await wait(await tools.robots.pause(new URL(url)), undefined, { signal });
    }
  } finally {
    // What was read before a stop stays.
    await keep();
  }
}

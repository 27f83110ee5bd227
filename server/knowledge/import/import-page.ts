// Takes one page for a site, from its address to the article that is kept.
import type { PageImport } from '../../../shared/knowledge-api.ts';
import type { ArticleChange } from '../../domain/article-history.ts';
import type { WebFetcher } from '../../ports.ts';
import { createHtmlReader } from './html-reader.ts';
import { keepArticles, type KeepingParts } from './keep-articles.ts';
import { NotTaken } from './not-taken.ts';
import { createRobots } from './robots.ts';
import { takePage } from './take-page.ts';
import type { PageTarget } from './web-page.ts';

/** Somebody waits for it at a form. */
const within = 18_000;

export async function importPage(
  parts: KeepingParts & { fetcher: WebFetcher },
  url: string,
  target: PageTarget,
  change: ArticleChange,
): Promise<PageImport> {
  const reader = createHtmlReader();
  const signal = AbortSignal.timeout(within);
  try {
    const today = change.at.slice(0, 10);
    const tools = { ...parts, reader, robots: createRobots(parts.fetcher), today };
    const { what, article, page } = await takePage(tools, url, target, null, signal);
    if (what !== 'unchanged') await keepArticles(parts, [article], change);
    await parts.store.saveImportedPage(page);
    const { id, language, title, section, updated } = article;
    return { what, article: { id, language, title, section, updated } };
  } catch (error) {
    const problem = signal.aborted ? new NotTaken('timedOut') : error;
    if (!(problem instanceof NotTaken)) throw error;
    return { problem: { url, code: problem.code, detail: problem.detail } };
  } finally {
    reader.close();
  }
}

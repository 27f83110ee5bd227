// Reads a page for a site and says what it brought: nothing new, or an article to keep.
import type { Article } from '../../domain/article.ts';
import type { ArticleStore, ImportedPage } from '../../ports.ts';
import { NotTaken } from './not-taken.ts';
import { type PageParts, type PageTarget, readWebPage } from './web-page.ts';

export interface Taken {
  what: 'added' | 'changed' | 'unchanged';
  /** As it is kept, or is to be kept. */
  article: Article;
  /** What to remember of the page once the article is kept. */
  page: ImportedPage;
}

/** An owner's own later changes stay until the page itself changes. Throws `NotTaken`. */
export async function takePage(
  parts: PageParts & { store: ArticleStore },
  url: string,
  target: PageTarget,
  sitemap: string | null,
  signal?: AbortSignal,
): Promise<Taken> {
  const { siteId } = target;
  const known = await parts.store.importedPage(siteId, url);
  const before = known && (await parts.store.article({ siteId, language: known.language, id: known.articleId }));
  const read = await readWebPage(parts, url, target, before ? known : null, signal);
  if (!read.changed) {
    // Only asked conditionally when both were there; a server that says so unasked is broken.
    if (!known || !before) throw new NotTaken('refused', '304');
    return { what: 'unchanged', article: before, page: { ...known, sitemap } };
  }
  const { article, contentHash, validators } = read;
  const { language, id: articleId } = article;
  const page: ImportedPage = { siteId, url, sitemap, ...validators, contentHash, language, articleId };
  if (before && known?.contentHash === contentHash && before.id === articleId && before.language === language) {
    return { what: 'unchanged', article: before, page };
  }
  const there = await parts.store.article(article);
  return { what: there === null ? 'added' : 'changed', article, page };
}

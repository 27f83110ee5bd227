// The one way articles of a site change while the server runs: what is new is kept, and the indexes hear of it.
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../domain/article.ts';
import type { ArticleChange } from '../../domain/article-history.ts';
import type { ArticleKey, ArticleStore, Bus, SiteStore } from '../../ports.ts';

export interface KeepingParts {
  store: SiteStore & ArticleStore;
  bus: Bus;
}

/** Answers those that differ from what was there; when none does, nothing is written and nothing indexed. */
export async function keepArticles(
  { store, bus }: KeepingParts,
  articles: Article[],
  change: ArticleChange,
): Promise<Article[]> {
  const changed: Article[] = [];
  for (const article of articles) {
    if (!isDeepStrictEqual(await store.article(article), article)) changed.push(article);
  }
  if (changed.length === 0) return [];
  await store.saveArticles(changed, change);
  for (const siteId of new Set(changed.map((article) => article.siteId))) {
    await bus.publish('all', { kind: 'articlesChanged', siteId });
  }
  return changed;
}

export async function dropArticle({ store, bus }: KeepingParts, key: ArticleKey, change: ArticleChange): Promise<void> {
  if ((await store.article(key)) === null) return;
  await store.removeArticle(key.siteId, key.language, key.id, change);
  await bus.publish('all', { kind: 'articlesChanged', siteId: key.siteId });
}

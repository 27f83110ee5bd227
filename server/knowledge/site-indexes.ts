// Each site's indexes by language: built when first asked for, built anew when its articles change.
import type { Bus, SiteStore } from '../ports.ts';
import { type ArticleIndex, buildArticleIndex } from './article-index.ts';

export type SiteIndexes = Map<string, ArticleIndex>;

export interface IndexCache {
  of(siteId: string): Promise<SiteIndexes>;
  /** Ends the subscription. */
  close(): void;
}

export async function createIndexCache(store: SiteStore, bus: Bus): Promise<IndexCache> {
  const current = new Map<string, Promise<SiteIndexes>>();
  const newest = new Map<string, Promise<SiteIndexes>>();

  function build(siteId: string): Promise<SiteIndexes> {
    const building = indexSite(store, siteId);
    newest.set(siteId, building);
    building.then(
      // An older build that ends later must not bring old articles back.
      () => newest.get(siteId) === building && current.set(siteId, building),
      () => newest.get(siteId) === building && current.delete(siteId),
    );
    return building;
  }

  const close = await bus.subscribe('all', (message) => {
    // Questions that come during the build are answered from the old index; a site nobody asked about is left alone.
    if (message.kind === 'articlesChanged' && current.has(message.siteId)) void build(message.siteId).catch(() => {});
  });

  return {
    of(siteId) {
      const known = current.get(siteId);
      if (known) return known;
      const building = build(siteId);
      current.set(siteId, building);
      return building;
    },
    close,
  };
}

async function indexSite(store: SiteStore, siteId: string): Promise<SiteIndexes> {
  const byLanguage = Map.groupBy(await store.articles(siteId), (article) => article.language);
  const indexes: SiteIndexes = new Map();
  for (const [language, articles] of byLanguage) {
    indexes.set(language, await buildArticleIndex(articles, language, nextTurn));
  }
  return indexes;
}

/** Lets whatever else waits on the event loop go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

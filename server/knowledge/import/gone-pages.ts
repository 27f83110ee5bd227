// Which pages an earlier reading of a sitemap brought in and this one did not find: reported, never deleted.
import type { SitemapImport } from '../../../shared/knowledge-api.ts';
import type { ArticleStore } from '../../ports.ts';

/** Named by this sitemap at an earlier time and no longer, or gone from its address. */
export async function gonePages(
  store: ArticleStore,
  progress: SitemapImport,
  siteId: string,
  pages: Set<string>,
): Promise<SitemapImport['gone']> {
  const missing = new Set(progress.notTaken.filter(({ code }) => code === 'gone').map(({ url }) => url));
  const known = await store.importedPages(siteId, progress.url);
  const gone: SitemapImport['gone'] = [];
  for (const { url, language, articleId } of known) {
    if (pages.has(url) && !missing.has(url)) continue;
    const overLimit = progress.notTaken.some((one) => one.url === url && one.code === 'overLimit');
    if (!overLimit && (await store.article({ siteId, language, id: articleId })) !== null) {
      gone.push({ url, language, articleId });
    }
  }
  return gone;
}

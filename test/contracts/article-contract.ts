// The store's contract for articles, their versions, and what imports saw.
import { beforeEach, expect, test } from 'vitest';
import type { Article } from '../../server/domain/article.ts';
import { keptVersions, type ArticleChange } from '../../server/domain/article-history.ts';
import type { ImportedPage, Store } from '../../server/ports.ts';
import { ada, at } from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function articleContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;
  const key = { siteId: 's1', language: 'en', id: 'returns' };

  beforeEach(() => {
    store = fresh().store;
  });

  function article(body = 'Thirty days.', change: Partial<Article> = {}): Article {
    const rest = { title: 'Returns', section: 'Orders', url: null, updated: '2026-01-02', questions: ['send back?'] };
    return { ...key, ...rest, body, ...change };
  }

  function change(second = 0, over: Partial<ArticleChange> = {}): ArticleChange {
    return { by: ada, at: at(second), origin: 'file', ...over };
  }

  const numbers = async () => (await store.articleVersions(key)).map((version) => version.number);

  test('articles are kept by site, language and id', async () => {
    const others = [article('Trente jours.', { language: 'fr' }), article('Here too.', { siteId: 's2' })];
    await store.saveArticles([article(), ...others], change());
    await store.saveArticles([article('Sixty days.')], change(1));
    expect(await store.articles('s1')).toEqual([article('Sixty days.'), others[0]]);
    expect(await store.article(key)).toEqual(article('Sixty days.'));
    expect(await store.article({ ...key, language: 'de' })).toBeNull();
    const { title, section, updated } = article();
    const line = { id: 'returns', title, section, updated };
    expect(await store.articleLines('s1')).toEqual([
      { ...line, language: 'en' },
      { ...line, language: 'fr' },
    ]);
    await store.removeArticle('s1', 'en', 'returns', change(2));
    expect([await store.articleCount('s1'), await store.articleCount('nowhere')]).toEqual([1, 0]);
    expect(await store.articles('s1')).toEqual([others[0]]);
    expect(await store.articles('s2')).toEqual([others[1]]);
  });

  test('articles are saved all or none, their versions with them', async () => {
    const lost = store.saveArticles([article(), article('x', { siteId: 'nowhere' })], change());
    await expect(lost).rejects.toThrow(Error);
    expect(await store.articles('s1')).toEqual([]);
    expect(await store.articleVersions(key)).toEqual([]);
  });

  test('each change is a version with who, when and from where, newest first', async () => {
    await store.saveArticles([article()], change(0, { by: null, origin: 'sitemap' }));
    await store.saveArticles([article('Sixty days.')], change(1, { origin: 'editor' }));
    store = await fresh().reopen();
    expect(await store.articleVersions(key)).toEqual([
      { number: 2, at: at(1), by: ada, origin: 'editor', removed: false },
      { number: 1, at: at(0), by: null, origin: 'sitemap', removed: false },
    ]);
    expect(await store.articleAt(key, 1)).toEqual(article());
    expect(await store.articleAt(key, 2)).toEqual(article('Sixty days.'));
    expect(await store.articleAt(key, 3)).toBeNull();
  });

  test('a save that changes nothing makes no version, whatever order its fields come in', async () => {
    await store.saveArticles([article()], change());
    const turned = Object.fromEntries(Object.entries(article()).toReversed()) as unknown as Article;
    await store.saveArticles([article(), turned], change(1));
    expect(await numbers()).toEqual([1]);
  });

  test('an article that was taken away can be looked at and put back', async () => {
    await store.saveArticles([article()], change());
    await store.removeArticle('s1', 'en', 'returns', change(1));
    await store.removeArticle('s1', 'en', 'returns', change(2));
    expect((await store.articleVersions(key)).map(({ removed }) => removed)).toEqual([true, false]);
    expect(await store.articleAt(key, 2)).toBeNull();
    const before = await store.articleAt(key, 1);
    await store.saveArticles(before === null ? [] : [before], change(3));
    expect(await store.articles('s1')).toEqual([article()]);
    expect(await numbers()).toEqual([3, 2, 1]);
  });

  test('the oldest versions go once there are too many, the numbers go on', async () => {
    for (let n = 1; n <= keptVersions + 3; n += 1) await store.saveArticles([article(`Edition ${n}.`)], change(n));
    const kept = await numbers();
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([keptVersions, keptVersions + 3, 4]);
    expect(await store.articleAt(key, 3)).toBeNull();
  });

  test('what an import saw is kept by site and address, and listed by sitemap', async () => {
    const page: ImportedPage = {
      siteId: 's1',
      url: 'https://shop.example/returns',
      sitemap: 'https://shop.example/sitemap.xml',
      etag: '"1"',
      lastModified: null,
      contentHash: 'h1',
      language: 'en',
      articleId: 'returns',
    };
    await store.saveImportedPage(page);
    await store.saveImportedPage({ ...page, siteId: 's2', sitemap: null });
    const again = { ...page, etag: null, lastModified: 'Mon, 05 Jan 2026 12:00:00 GMT', contentHash: 'h2' };
    await store.saveImportedPage({ ...again, sitemap: null });
    expect(await store.importedPage('s1', page.url)).toEqual(again);
    expect(await store.importedPage('s1', 'https://shop.example/')).toBeNull();
    expect(await store.importedPages('s1', 'https://shop.example/sitemap.xml')).toEqual([again]);
    expect(await store.importedPages('s2', 'https://shop.example/sitemap.xml')).toEqual([]);
  });
}

// The store's contract for sites, articles, visitors and the installation's own secrets.
import { beforeEach, expect, test } from 'vitest';
import type { Article } from '../../server/domain/article.ts';
import type { Store } from '../../server/ports.ts';
import { addVisitor, site } from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function installationContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;

  beforeEach(async () => {
    store = fresh().store;
    await store.saveSite(site('s1'));
    await store.saveSite(site('s2'));
  });

  function article(siteId: string, language: string, id: string, body = 'Thirty days.'): Article {
    const rest = { title: 'Returns', section: 'Orders', url: null, updated: '2026-01-02', questions: ['send back?'] };
    return { id, siteId, language, ...rest, body };
  }

  test('a site is added, then replaced, under its id', async () => {
    const changed = { ...site('s1', 'Zenith'), allowedOrigins: ['https://other.example'] };
    await store.saveSite(changed);
    expect(await store.sites()).toEqual([site('s2'), changed]);
  });

  test('a site key belongs to one site', async () => {
    await expect(store.saveSite({ ...site('s3'), key: 'key-s1' })).rejects.toThrow(Error);
    expect(await store.sites()).toHaveLength(2);
  });

  test('articles are kept by site, language and id', async () => {
    await store.saveArticles([
      article('s1', 'en', 'returns'),
      article('s1', 'fr', 'returns'),
      article('s2', 'en', 'returns'),
    ]);
    await store.saveArticles([article('s1', 'en', 'returns', 'Sixty days.')]);
    expect(await store.articles('s1')).toEqual([
      article('s1', 'en', 'returns', 'Sixty days.'),
      article('s1', 'fr', 'returns'),
    ]);
    await store.removeArticle('s1', 'en', 'returns');
    expect(await store.articles('s1')).toEqual([article('s1', 'fr', 'returns')]);
    expect(await store.articles('s2')).toEqual([article('s2', 'en', 'returns')]);
  });

  test('articles are saved all or none', async () => {
    await expect(store.saveArticles([article('s1', 'en', 'returns'), article('nowhere', 'en', 'x')])).rejects.toThrow(
      Error,
    );
    expect(await store.articles('s1')).toEqual([]);
  });

  test('a visitor is found on their own site only', async () => {
    await addVisitor(store, 's1', 'v1');
    expect(await store.visitorOfToken('s1', 'hash-of-v1')).toEqual({ id: 'v1' });
    expect(await store.visitorOfToken('s2', 'hash-of-v1')).toBeNull();
    expect(await store.visitorOfToken('s1', 'hash-of-v2')).toBeNull();
  });

  test('a visitor belongs to a site that exists', async () => {
    await expect(addVisitor(store, 'nowhere', 'v1')).rejects.toThrow(Error);
  });

  test('a secret is 32 random bytes, another for each name, the same for ever', async () => {
    const [first, again, other] = await Promise.all([store.secret('a'), store.secret('a'), store.secret('b')]);
    expect(first).toHaveLength(32);
    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
    store = await fresh().reopen();
    expect((await store.secret('a')).equals(first)).toBe(true);
  });

  test('the epoch stays with the data and differs between installations', async () => {
    const { epoch } = store;
    expect(epoch.length).toBeGreaterThan(15);
    expect(epoch.length).toBeLessThanOrEqual(64);
    expect((await fresh().reopen()).epoch).toBe(epoch);
    const other = await open();
    expect(other.store.epoch).not.toBe(epoch);
    await other.close();
  });
}

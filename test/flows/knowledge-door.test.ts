// What owners do to the assistant's knowledge over HTTP, and what the visitor's search finds a moment later.
import { expect, test } from 'vitest';
import { createWebFetcher } from '../../server/knowledge/import/web-fetcher.ts';
import type { ArticleDetail, SitemapImport } from '../../shared/knowledge-api.ts';
import { fixtureSite, helpPage, html, packedUrlset, sitemapIndex, urlset, withEtag } from '../support/fixture-site.ts';
import { listeningApp, type ListeningApp } from '../support/listening-app.ts';

const base = '/console/api/sites/site-1';
const words = 'You may send anything back within thirty days, unworn, in its box, and we pay for the parcel home.';
const returns = { title: 'Returns', section: 'Orders', url: '/help/returns', questions: ['send back?'], body: words };

interface Owner {
  app: ListeningApp;
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
}

async function owner(allowed: string[] = []): Promise<Owner> {
  const app = await listeningApp({ fetcher: createWebFetcher({ privateHosts: allowed, within: 5_000 }) });
  const cookie = await app.owner();
  return { app, ask: (method, path, body) => app.call(method, base + path, body, { cookie }) };
}

async function found({ app }: Owner, query: string): Promise<string[]> {
  return (await app.parts.knowledge.search('site-1', 'en', query, 3)).map(
    ({ title, excerpt }) => `${title}: ${excerpt}`,
  );
}

async function sitemapEnds({ ask }: Owner): Promise<SitemapImport> {
  for (;;) {
    const { body } = await ask('GET', '/imports/sitemap');
    const job = (body as { import: SitemapImport }).import;
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('what an owner saves in the editor answers at once, without a restart', async () => {
  const it = await owner();
  const made = (await it.ask('POST', '/articles/en', { ...returns, basedOn: null })).body as ArticleDetail;
  expect(made).toMatchObject({
    id: 'returns',
    language: 'en',
    version: 1,
    updated: new Date().toISOString().slice(0, 10),
  });
  expect((await found(it, 'how long do I have to send it back'))[0]).toContain('thirty days');
  const changed = { ...returns, body: words.replace('thirty', 'sixty'), basedOn: 1 };
  expect(await it.ask('PUT', '/articles/en/returns', changed)).toMatchObject({ status: 200, body: { version: 2 } });
  await expect.poll(async () => (await found(it, 'how long do I have to send it back'))[0]).toContain('sixty days');
});

test('saving the same again makes no version and tells no index', async () => {
  const it = await owner();
  let told = 0;
  await it.app.parts.bus.subscribe('all', (message) => {
    if (message.kind === 'articlesChanged') told += 1;
  });
  await it.ask('POST', '/articles/en', { ...returns, basedOn: null });
  expect((await it.ask('PUT', '/articles/en/returns', { ...returns, basedOn: 1 })).body).toMatchObject({ version: 1 });
  const file = { path: 'en/a.md', text: '---\ntitle: A\nupdated: 2026-01-01\n---\nText.' };
  for (let n = 0; n < 2; n += 1) await it.ask('POST', '/articles', { language: 'en', files: [file] });
  expect(told).toBe(2);
});

test('two owners do not overwrite each other unseen', async () => {
  const it = await owner();
  await it.ask('POST', '/articles/en', { ...returns, basedOn: null });
  const save = (body: string) => it.ask('PUT', '/articles/en/returns', { ...returns, body, basedOn: 1 });
  expect((await save('First.')).status).toBe(200);
  expect(await save('Second.')).toMatchObject({ status: 409, body: { code: 'changedSince' } });
  expect((await it.ask('GET', '/articles/en/returns')).body).toMatchObject({ body: 'First.' });
});

test('versions say who, when and from where, and each can be put back, a deleted article too', async () => {
  const it = await owner();
  await it.ask('POST', '/articles/en', { ...returns, basedOn: null });
  await it.ask('PUT', '/articles/en/returns', { ...returns, body: 'Changed.', basedOn: 1 });
  await it.ask('DELETE', '/articles/en/returns');
  expect((await it.ask('GET', '/articles/en/returns')).status).toBe(404);
  const versions = await it.ask('GET', '/articles/en/returns/versions');
  expect(versions.body).toMatchObject([
    { number: 3, by: 'Olive', origin: 'editor', removed: true },
    { number: 2, removed: false },
    { number: 1, removed: false, at: expect.stringMatching(/^\d{4}-.*Z$/) },
  ]);
  expect((await it.ask('GET', '/articles/en/returns/versions/1')).body).toMatchObject({ body: words, version: 1 });
  expect((await it.ask('POST', '/articles/en/returns/versions/3/restore', {})).status).toBe(404);
  expect((await it.ask('POST', '/articles/en/returns/versions/1/restore', {})).body).toMatchObject({ version: 4 });
  expect((await it.ask('GET', '/articles/en/returns')).body).toMatchObject({ body: words });
});

test('a new article of a known title gets an id of its own, one of an unknown language is refused', async () => {
  const it = await owner();
  const ids = [];
  for (let n = 0; n < 2; n += 1) {
    ids.push(((await it.ask('POST', '/articles/en', { ...returns, basedOn: null })).body as ArticleDetail).id);
  }
  expect(ids).toEqual(['returns', 'returns-2']);
  expect(await it.ask('POST', '/articles/de', { ...returns, basedOn: null })).toMatchObject({ status: 400 });
  for (const wrong of [
    { title: ' ' },
    { url: 'javascript:x' },
    { body: ' ', questions: [] },
    { updated: '2000-01-01' },
  ]) {
    expect((await it.ask('POST', '/articles/en', { ...returns, ...wrong, basedOn: null })).status).toBe(400);
  }
});

test('a page is imported once, and an owner’s change stays until the page changes', async () => {
  const site = await fixtureSite();
  site.pages.set('/help', helpPage('Returns', words));
  const it = await owner([site.host]);
  const take = async () => (await it.ask('POST', '/imports/page', { url: `${site.origin}/help`, language: null })).body;
  expect(await take()).toMatchObject({ what: 'added', article: { title: 'Returns', language: 'en' } });
  const address = `/articles/en/${encodeURIComponent(`${site.host}/help`)}`;
  await it.ask('PUT', address, { ...returns, body: 'The owner’s words.', basedOn: 1 });
  expect(await take()).toMatchObject({ what: 'unchanged' });
  expect((await it.ask('GET', address)).body).toMatchObject({ body: 'The owner’s words.', version: 2 });
  site.pages.set('/help', helpPage('Returns', words.replace('thirty', 'ninety')));
  expect(await take()).toMatchObject({ what: 'changed' });
  expect((await it.ask('GET', address)).body).toMatchObject({ body: expect.stringContaining('ninety'), version: 3 });
});

test('a page that may not be read answers with the reason, whoever asks', async () => {
  const it = await owner();
  const take = (url: string) => it.ask('POST', '/imports/page', { url, language: null });
  expect((await take('http://169.254.169.254/')).body).toMatchObject({ problem: { code: 'privateAddress' } });
  expect((await take('file:///etc/passwd')).status).toBe(400);
});

test('a sitemap brings its pages in, names each one it left, and reads again only what changed', async () => {
  const site = await fixtureSite();
  const at = (path: string) => site.origin + path;
  site.pages.set('/sitemap.xml', sitemapIndex([at('/one.xml'), at('/two.xml.gz'), at('/missing.xml')]));
  site.pages.set('/one.xml', urlset([at('/a'), at('/b?x=1&y=2'), at('/a#top'), 'https://other.example/c']));
  site.pages.set('/two.xml.gz', packedUrlset([at('/thin'), at('/lost')]));
  site.pages.set('/a', withEtag('"a1"', helpPage('Returns', words)));
  site.pages.set('/b?x=1&y=2', helpPage('Delivery', words.replace('send anything back', 'have it brought')));
  site.pages.set('/thin', html('<title>Thin</title>'));
  const it = await owner([site.host]);
  const read = async () => {
    await it.ask('POST', '/imports/sitemap', { url: at('/sitemap.xml'), language: null });
    expect((await it.ask('POST', '/imports/sitemap', { url: at('/a'), language: null })).status).toBe(409);
    return sitemapEnds(it);
  };
  expect(await read()).toMatchObject({
    state: 'done',
    total: 4,
    looked: 4,
    added: 2,
    changed: 0,
    unchanged: 0,
    gone: [],
  });
  const first = (await it.ask('GET', '/imports/sitemap')).body as { import: SitemapImport };
  expect(first.import.notTaken.map(({ url, code }) => [url.replace(site.origin, ''), code])).toEqual([
    ['https://other.example/c', 'otherHost'],
    ['/missing.xml', 'gone'],
    ['/thin', 'noText'],
    ['/lost', 'gone'],
  ]);
  expect((await found(it, 'how long do I have to send it back'))[0]).toContain('Returns');

  site.pages.set('/one.xml', urlset([at('/a')]));
  site.pages.set('/thin', helpPage('Not thin now', words));
  expect(await read()).toMatchObject({
    state: 'done',
    added: 1,
    changed: 0,
    unchanged: 1,
    gone: [{ url: at('/b?x=1&y=2'), language: 'en', articleId: `${site.host}/b?x=1&y=2` }],
  });
  expect(await it.ask('GET', '/articles')).toMatchObject({ body: { length: 3 } });
});

test('a sitemap that is none fails with the reason, and a running one can be stopped', async () => {
  const site = await fixtureSite();
  site.pages.set('/page', helpPage('Returns', words));
  site.pages.set('/sitemap.xml', urlset([`${site.origin}/page`, `${site.origin}/slow`]));
  site.pages.set('/slow', () => {});
  const it = await owner([site.host]);
  await it.ask('POST', '/imports/sitemap', { url: `${site.origin}/page`, language: null });
  expect(await sitemapEnds(it)).toMatchObject({ state: 'failed', problem: { code: 'noSitemap' } });
  await it.ask('POST', '/imports/sitemap', { url: site.origin, language: 'fr' });
  await expect.poll(() => site.asked).toContain('/slow');
  await it.ask('DELETE', '/imports/sitemap');
  expect(await sitemapEnds(it)).toMatchObject({ state: 'stopped', added: 1 });
  expect((await it.ask('GET', '/articles')).body).toMatchObject([{ title: 'Returns', language: 'fr' }]);
});

test('a table brings its rows in, and names those it left', async () => {
  const it = await owner();
  const text = 'title;body;language\nReturns;Thirty days.;en\nRetours;Trente jours.;fr\nRückgabe;Dreißig Tage.;de';
  const table = { language: 'en', text };
  expect((await it.ask('POST', '/imports/csv', table)).body).toEqual({
    saved: 2,
    unchanged: 0,
    problems: [{ line: 4, code: 'otherLanguage', detail: 'de' }],
  });
  expect((await it.ask('POST', '/imports/csv', table)).body).toMatchObject({ saved: 0, unchanged: 2 });
  const versions = await it.ask('GET', `/articles/fr/${encodeURIComponent('csv/retours')}/versions`);
  expect(versions.body).toMatchObject([{ number: 1, origin: 'csv', by: 'Olive' }]);
});

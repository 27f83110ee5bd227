// Web pages and sitemaps into articles, over a real site on this machine that the operator has allowed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createHtmlReader } from '../../server/knowledge/import/html-reader.ts';
import { NotTaken } from '../../server/knowledge/import/not-taken.ts';
import { createRobots } from '../../server/knowledge/import/robots.ts';
import { readWebPage } from '../../server/knowledge/import/web-page.ts';
import { createWebFetcher } from '../../server/knowledge/import/web-fetcher.ts';
import { fixtureSite, helpPage, html, redirect, type FixtureSite, typed } from '../support/fixture-site.ts';

const words = 'You may send anything back within thirty days, unworn, in its box, and we pay for the parcel home.';
const target = { siteId: 's1', languages: ['en', 'fr'], language: null };

function reading(site: FixtureSite, within = 5_000) {
  const fetcher = createWebFetcher({ privateHosts: [site.host], within });
  const reader = createHtmlReader();
  onTestFinished(() => reader.close());
  const parts = { fetcher, reader, robots: createRobots(fetcher), today: '2026-05-06' };
  return (path: string) => readWebPage(parts, path.startsWith('http') ? path : site.origin + path, target, null);
}

async function problem(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'taken',
    (why: unknown) => why,
  );
  return error instanceof NotTaken ? error.message : String(error);
}

test('a page becomes an article without its menus, with its date and its own address', async () => {
  const site = await fixtureSite();
  site.pages.set('/old', redirect('/moved', 301));
  site.pages.set('/moved', redirect(`${site.origin}/help/returns?x=1`));
  const head = '<link rel="canonical" href="/help/returns">';
  site.pages.set('/help/returns?x=1', (request, response) => {
    response.setHeader('last-modified', 'Tue, 03 Mar 2026 10:00:00 GMT');
    helpPage('Returns', words, head)(request, response);
  });
  expect(await reading(site)('/old')).toMatchObject({
    changed: true,
    article: {
      id: `${site.host}/help/returns`,
      siteId: 's1',
      language: 'en',
      title: 'Returns',
      url: `${site.origin}/help/returns`,
      updated: '2026-03-03',
      body: words,
    },
  });
});

test('a page without a language is read for one, a page in a language the site has not is left', async () => {
  const site = await fixtureSite();
  const french = 'Vous pouvez renvoyer les articles dans les trente jours, et nous payons le colis pour le retour.';
  site.pages.set('/fr', html(`<title>Retours</title><p>${french}</p>`));
  site.pages.set('/de', html(`<html lang="de"><title>Rückgabe</title><body><p>${words}</p></body></html>`));
  const read = reading(site);
  expect(await read('/fr')).toMatchObject({ article: { language: 'fr', updated: '2026-05-06' } });
  expect(await problem(read('/de'))).toBe('otherLanguage: de');
});

test('plain Markdown is taken as it is, in the characters it was written in', async () => {
  const site = await fixtureSite();
  site.pages.set('/a.md', typed('text/markdown', `# Retours\n\n${words}`));
  site.pages.set('/latin', html(''));
  const latin = Buffer.from(`<meta charset=iso-8859-1><title>Clés</title><p>Une clé perdue: ${words}</p>`, 'latin1');
  site.pages.set('/latin', typed('text/html', latin));
  const read = reading(site);
  expect(await read('/a.md')).toMatchObject({ article: { title: 'Retours', body: words } });
  expect(await read('/latin')).toMatchObject({ article: { title: 'Clés', body: `Une clé perdue: ${words}` } });
});

test('what cannot be taken says why', async () => {
  const site = await fixtureSite();
  const huge = '<p>words</p>'.repeat(500_000);
  site.pages.set(
    '/robots.txt',
    typed('text/plain', 'User-agent: *\nDisallow: /private\n\nUser-agent: RelaisBot\nDisallow: /bots'),
  );
  site.pages.set('/bots/a', helpPage('Bots', words));
  site.pages.set('/detour', redirect('/bots/a'));
  site.pages.set('/private', helpPage('Ours by name', words));
  site.pages.set('/huge', html(huge));
  site.pages.set('/bomb', typed('text/html', gzipSync(huge), { 'content-encoding': 'gzip' }));
  site.pages.set('/pdf', typed('application/pdf', '%PDF'));
  site.pages.set('/broken', (_request, response) => response.writeHead(500).end());
  site.pages.set('/shell', html('<div id="root"></div><script src="/app.js"></script>'));
  site.pages.set('/thin', html('<title>Thin</title><p>Soon.</p>'));
  site.pages.set('/loop', redirect('/loop'));
  const read = reading(site);
  const paths = ['/bots/a', '/detour', '/huge', '/bomb', '/pdf', '/missing', '/broken', '/shell', '/thin', '/loop'];
  const problems = [];
  for (const path of paths) problems.push(await problem(read(path)));
  expect(problems).toEqual([
    'robots',
    'robots',
    'tooLarge',
    'tooLarge',
    'wrongType: application/pdf',
    'gone: 404',
    'refused: 500',
    'needsScript',
    'noText',
    'tooManyRedirects',
  ]);
  expect(site.asked.filter((path) => path.startsWith('/bots'))).toEqual([]);
  expect(await read('/private')).toMatchObject({ changed: true });
});

test('a server that says nothing, or never ends, is given up in time', async () => {
  const site = await fixtureSite();
  site.pages.set('/silent', () => {});
  site.pages.set('/endless', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<p>and so on');
  });
  const read = reading(site, 400);
  for (const path of ['/silent', '/endless']) expect(await problem(read(path))).toBe('timedOut');
});

test('a redirect to a private place the operator did not allow is refused without a dial', async () => {
  let connections = 0;
  const inner = createServer((_request, response) => response.end('secret')).on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void inner.close());
  const { port } = inner.address() as AddressInfo;
  const site = await fixtureSite();
  const targets = [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
  ];
  for (const [n, to] of targets.entries()) site.pages.set(`/r${n}`, redirect(to));
  const read = reading(site);
  for (const n of targets.keys()) {
    expect(await problem(read(`/r${n}`))).toMatch(/^(privateAddress|portNotAllowed|badAddress)/);
  }
  expect(await problem(read(`http://127.0.0.1:${port}/`))).toMatch(/^portNotAllowed/);
  expect(connections).toBe(0);
});

test('rules that cannot be read mean no, rules that are not there mean yes', async () => {
  const site = await fixtureSite();
  site.pages.set('/a', helpPage('Returns', words));
  for (const [status, said] of [
    [503, 'robots: 503'],
    [403, 'taken'],
    [429, 'robots: 429'],
  ] as const) {
    site.pages.set('/robots.txt', (_request, response) => response.writeHead(status).end());
    expect(await problem(reading(site)('/a'))).toBe(said);
  }
});

// The demo shop's site, asked over HTTP with its own order service behind it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { buildShopApi } from '../shop-api/api.ts';
import { buildDemoSite, preferredLanguage } from './site.ts';

const chatOrigin = 'https://chat.example';
const now = () => new Date('2026-11-21T09:30:00Z');
let api: FastifyInstance;
let site: FastifyInstance;

beforeAll(async () => {
  api = buildShopApi({ now });
  const shopApiUrl = await api.listen({ port: 0, host: '127.0.0.1' });
  site = buildDemoSite({ chatOrigin, siteKey: 'demo-key', shopApiUrl, now });
});

afterAll(async () => {
  await site.close();
  await api.close();
});

const everyKindOfPage = [
  '',
  'bikes',
  'accessories',
  'products/pinson',
  'products/huppe',
  'products/averse',
  'basket',
  'build',
  'build/summary',
  'order',
  'order?number=R-1042',
  'order?number=R-9999',
  'workshop',
  'workshop?service=bike-fitting',
  'workshop/booking?code=W-2087',
  'workshop/booking?code=W-9999',
  'help',
  'help?q=bike',
  'help/cookies',
  'about',
  'account',
  'nothing-here',
].flatMap((path) => [`/en/${path}`, `/fr/${path}`]);

test.each([...everyKindOfPage, '/', '/assets/basket.js', '/favicon.svg', '/nowhere', '/en/%E0%A4%A'])(
  '%s carries the strict policy, without anything unsafe',
  async (url) => {
    const policy = String((await site.inject(url)).headers['content-security-policy']);
    expect(policy.replace(/'nonce-[\w+/]{22}=='/, 'NONCE').split('; ')).toEqual([
      `default-src 'none'`,
      `script-src NONCE 'strict-dynamic'`,
      `style-src 'self'`,
      `img-src 'self' data:`,
      `frame-src ${chatOrigin}`,
      `connect-src 'self' ${chatOrigin}`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `require-trusted-types-for 'script'`,
    ]);
  },
);

test('every page pastes the chat’s tag with the nonce of its own policy, and no nonce is used twice', async () => {
  const nonces = new Set<string>();
  for (const url of everyKindOfPage) {
    const reply = await site.inject(url);
    const nonce = /'nonce-([^']+)'/.exec(String(reply.headers['content-security-policy']))?.[1] ?? '';
    expect(reply.body).toContain(
      `<script async src="${chatOrigin}/loader.js" data-site="demo-key" nonce="${nonce}"></script>`,
    );
    for (const [tag] of reply.body.matchAll(/<script[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(everyKindOfPage.length);
});

test.each(everyKindOfPage)('%s needs no inline style, no inline handler and no file from elsewhere', async (url) => {
  const { body } = await site.inject(url);
  expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  const sources = [...body.matchAll(/\s(?:src|srcset)="([^"]+)"|<link rel="stylesheet" href="([^"]+)"/g)];
  for (const [, source, sheet] of sources) {
    expect(source ?? sheet).toMatch(/^\/assets\/|^https:\/\/chat\.example\/loader\.js$/);
  }
});

test.each(everyKindOfPage)('%s says its language, has one heading, a title and a description', async (url) => {
  const { body } = await site.inject(url);
  expect(body).toContain(`<html lang="${url.slice(1, 3)}">`);
  expect(body).toMatch(/<title>[^<]{8,}<\/title>/);
  expect(body).toMatch(/<meta\s+name="description"\s+content="[^"]{10,200}"/);
  expect(body.match(/<h1/g)).toHaveLength(1);
  expect(body).not.toMatch(/undefined|\[object|NaN/);
});

test('every link on the site leads to a page, the articles included', async () => {
  const seen = new Set<string>();
  const dead: string[] = [];
  const waiting = ['/en/', '/fr/'];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const reply = url.startsWith('/') ? await site.inject(url) : null;
    if (reply ? reply.statusCode !== 200 : !outward.test(url)) dead.push(url);
    const links = [...(reply?.body ?? '').matchAll(/<a\s[^>]*?href="([^"#]+)/g)];
    waiting.push(...links.map(([, link = '']) => link.replaceAll('&amp;', '&')));
  }
  expect(dead).toEqual([]);
  expect([...seen].filter((url) => url.includes('/help/')).length).toBeGreaterThanOrEqual(80);
});

const outward = /^(?:tel:\+33261910420|mailto:[a-z]+@passeroue\.example)$/;

test('the language switch stays on the same page', async () => {
  const { body } = await site.inject('/en/order?number=R-1042');
  expect(body).toMatch(/<a[^>]*class="switch"[^>]*href="\/fr\/order\?number=R-1042"/);
});

test.each([
  ['fr-FR,fr;q=0.9,en;q=0.8', '/fr/'],
  ['de-DE,de;q=0.9,en;q=0.5,fr;q=0.7', '/fr/'],
  ['en-GB', '/en/'],
  ['ja', '/en/'],
  ['fr;q=0, en', '/en/'],
  [undefined, '/en/'],
])('a visitor who accepts %s is sent to %s', async (header, location) => {
  const headers = header === undefined ? {} : { 'accept-language': header };
  const reply = await site.inject({ url: '/', headers });
  expect(reply.statusCode).toBe(302);
  expect(reply.headers.location).toBe(location);
  expect(`/${preferredLanguage(header)}/`).toBe(location);
});

test('the order page shows what the shop says about an order', async () => {
  const reply = await site.inject('/fr/order?number=r1042');
  expect(reply.body).toContain('La commande R-1042 a été remise au transporteur hier (vendredi 20 novembre)');
  expect(reply.body).toContain('Remise au transporteur');
});

test('an unknown order is a 404 that says how a number looks', async () => {
  const reply = await site.inject('/en/order?number=R-9999');
  expect(reply.statusCode).toBe(404);
  expect(reply.body).toContain('I cannot find an order with this number');
});

test.each([
  `"><script>alert(1)</script>`,
  `' onmouseover='alert(1)`,
  `</input><img src=x onerror=alert(1)>`,
  `../../bookings/W-2087`,
  `R-1042#`,
])('a hostile order number stays text: %s', async (number) => {
  const reply = await site.inject(`/en/order?number=${encodeURIComponent(number)}`);
  expect(reply.statusCode).toBe(404);
  expect(reply.body).not.toContain('<script>alert');
  expect(reply.body).not.toContain('<img src=x');
  const value = /name="number"\s+value="([^"]*)"/.exec(reply.body)?.[1] ?? '';
  expect(value).toBe(
    number.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  );
});

test('a hostile search stays text', async () => {
  const { body } = await site.inject(`/en/help?q=${encodeURIComponent('<b onclick=alert(1)>"\'')}`);
  expect(body).not.toContain('<b onclick');
  expect(body).toContain('&lt;b onclick');
});

test('a booking made on the site can be followed and cancelled there', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const page = await site.inject('/en/workshop?service=bike-fitting');
  const slot = /name="slot"\s+value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const payload = new URLSearchParams({ service: 'bike-fitting', slot, name: '<b>Zoé' }).toString();
  const booked = await site.inject({ method: 'POST', url: '/en/workshop', headers: form, payload });
  expect(booked.statusCode).toBe(303);
  const sheet = await site.inject(String(booked.headers.location));
  expect(sheet.body).toContain('is confirmed: bike fitting');

  const again = await site.inject({ method: 'POST', url: '/en/workshop', headers: form, payload });
  expect(again.statusCode).toBe(409);
  expect(again.body).toContain('Somebody has just taken this time');
  expect(again.body).toContain('value="&lt;b&gt;Zoé"');

  const code = /W-\d+/.exec(String(booked.headers.location))?.[0] ?? '';
  const cancelled = await site.inject({
    method: 'POST',
    url: '/en/workshop/cancel',
    headers: form,
    payload: `code=${code}`,
  });
  expect(cancelled.statusCode).toBe(303);
  expect((await site.inject(String(cancelled.headers.location))).body).toContain('was cancelled');
});

test('without its order service the site says so, and everything else still works', async () => {
  const alone = buildDemoSite({ chatOrigin, siteKey: 'k', shopApiUrl: 'http://127.0.0.1:9', now });
  const order = await alone.inject('/en/order?number=R-1042');
  expect(order.statusCode).toBe(503);
  expect(order.body).toContain('does not answer at the moment');
  expect((await alone.inject('/en/')).statusCode).toBe(200);
  expect((await alone.inject('/fr/workshop')).statusCode).toBe(503);
});

test.each(everyKindOfPage)('%s sets no cookie', async (url) => {
  expect((await site.inject(url)).headers['set-cookie']).toBeUndefined();
});

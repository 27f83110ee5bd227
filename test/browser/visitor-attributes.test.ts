// From a page's script tag to the agent's screen: what the page says of its visitor, through the built widget, server and console.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPolicy } from '../../server/policy/read-policy.ts';
import { launchChromium, newPerson, panelOf } from '../support/browser.ts';
import { fixtureSite } from '../support/fixture-site.ts';
import { listeningApp } from '../support/listening-app.ts';
import { composer, launcher, patience } from '../support/scripted-chat.ts';
import { sampleSite } from '../support/site-sample.ts';

const root = path.join(import.meta.dirname, '../..');
const policy = readPolicy(path.join(root, 'policies/example-hours-and-plans.json'));
const distDir = mkdtempSync(path.join(tmpdir(), 'relais-attributes-'));
let browser: Browser;

beforeAll(async () => {
  const bundles = [
    ['widget/loader.vite.ts', 'widget'],
    ['widget/panel/vite.config.ts', 'widget/panel'],
    ['agent-console/vite.config.ts', 'console'],
  ] as const;
  for (const [config, folder] of bundles) {
    const outDir = path.join(distDir, folder);
    await build({ configFile: path.join(root, config), logLevel: 'error', build: { outDir } });
  }
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(distDir, { recursive: true });
});

test('a plan on the script tag brings a person, who sees it as unproven; nothing is kept before the visitor writes', async () => {
  const shop = await fixtureSite();
  const app = await listeningApp({ distDir, policy });
  await app.parts.store.saveSite(sampleSite({ allowedOrigins: [shop.origin] }));
  const tag = `<script async src="${app.origin}/loader.js" data-site="key-1" data-visitor-plan="enterprise" data-visitor-seat-count="40" data-visitor-état="x"></script>`;
  shop.pages.set('/', (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Shop</title><body><h1>Shop</h1>${tag}</body></html>`);
  });

  const { page, complaints } = await newPerson(browser, { locale: 'en' });
  await page.goto(shop.origin);
  await launcher(page).click();
  const panel = panelOf(page);
  await composer(panel).waitFor();
  expect(await app.parts.store.summaries(['site-1'], 0)).toEqual([]);
  await composer(panel).fill('Hello, can we add ten seats?');
  await page.keyboard.press('Enter');
  const log = async () => {
    const [line] = await app.parts.store.summaries(['site-1'], 0);
    return line === undefined ? [] : app.parts.store.events(line.id, 0);
  };
  const types = async () => (await log()).slice(0, 4).map((event) => event.type);
  await expect.poll(types, patience).toEqual(['opened', 'attributesGiven', 'said', 'handoffRequested']);
  expect((await log())[1]).toMatchObject({ attributes: { plan: 'enterprise', seatCount: '40' } });
  await panel.getByText('Hello, can we add ten seats?').waitFor();
  expect(await panel.getByText('plan: enterprise').count()).toBe(0);
  expect(complaints.filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual([]);

  const agent = await newPerson(browser, { locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = (await app.owner()).split('=');
  await agent.page.context().addCookies([{ name, value, url: app.origin }]);
  await agent.page.goto(`${app.origin}/console/c/${(await app.parts.store.summaries(['site-1'], 0))[0]?.id}`);
  const context = agent.page.getByRole('complementary', { name: 'Context' });
  await context.getByText('Unproven: the page said so').waitFor();
  await context.getByRole('tab', { name: 'Decision' }).click();
  await context.getByText('the page says “plan: enterprise”').first().waitFor();
});

// Takes the README's pictures of the real server with its demo: `npm run screenshots`. Writes docs/images and, with a folder named, all states.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium, newPerson, panelOf } from '../test/support/browser.ts';
import { freePort, startRealServer } from '../test/support/real-server.ts';

const images = path.join(import.meta.dirname, '..', 'docs', 'images');
const everything = process.argv[2];

const [port, demoPort, apiPort] = [await freePort(), await freePort(), await freePort()];
const dataDir = await mkdtemp(path.join(tmpdir(), 'relais-pictures-'));
const env = { DEMO: 'on', DEMO_PORT: String(demoPort), DEMO_API_PORT: String(apiPort) };
const server = await startRealServer({ port, dataDir, env });
const browser = await launchChromium();
const shop = `http://localhost:${demoPort}`;

try {
  const agent = await signedInAgent();
  const visitor = await newPerson(browser, { locale: 'en' });
  await story(visitor.page, agent);
  await visitor.page.screenshot({ path: path.join(images, 'widget.png') });
  await agent.screenshot({ path: path.join(images, 'console.png') });
  if (everything !== undefined) await allLooks(visitor.page, agent, everything);
} finally {
  await browser.close();
  await server.kill('SIGTERM');
}

async function signedInAgent(): Promise<Page> {
  const { page } = await newPerson(browser, { viewport: { width: 1440, height: 900 }, locale: 'en' });
  await page.goto(/http:\S+\/console\/setup#\S+/.exec(server.output())?.[0] ?? '');
  await page.getByLabel('Your name').fill('Anna Roussel');
  await page.getByLabel('E-mail address').fill('anna@passeroue.example');
  await page.getByLabel('Choose a password', { exact: true }).fill('saddle lamp river nine');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('switch', { name: 'On duty' }).waitFor();
  return page;
}

async function story(page: Page, agent: Page): Promise<void> {
  await page.goto(`${shop}/en/help`);
  await page.goto(`${shop}/en/help/delivery-times`);
  await page.getByRole('button', { name: 'Open chat' }).click();
  for (const text of ['How much is a puncture repair?', 'Where is my order R-1042?']) await ask(page, text);
  await ask(page, 'I was charged twice for it, €89.90 on 14/11. This is really annoying, I want my money back');
  await agent.getByRole('link', { name: /Billing dispute/ }).click();
  await agent.getByRole('tabpanel').getByText('R-1042').first().waitFor();
  await page.waitForTimeout(600);
}

async function ask(page: Page, text: string): Promise<void> {
  const box = panelOf(page).getByRole('textbox', { name: 'Write a message' });
  await box.fill(text);
  await box.press('Enter');
  await page.waitForTimeout(1_500);
}

/** Every page in both schemes, on a desktop and on a phone. */
async function allLooks(page: Page, agent: Page, folder: string): Promise<void> {
  for (const [name, one] of [
    ['widget', page],
    ['console', agent],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await one.emulateMedia({ colorScheme });
      for (const [device, viewport] of [
        ['desktop', { width: 1280, height: 800 }],
        ['phone', { width: 390, height: 844 }],
      ] as const) {
        await one.setViewportSize(viewport);
        await one.waitForTimeout(500);
        await one.screenshot({ path: path.join(folder, `${name}-${device}-${colorScheme}.png`) });
      }
    }
  }
}

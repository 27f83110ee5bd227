// The real server with its demo, one Chromium, and the steps that every story begins with.
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { en as consoleEn, type Words as ConsoleWords } from '../../agent-console/languages/en.ts';
import { fr as consoleFr } from '../../agent-console/languages/fr.ts';
import { words as panelEn } from '../../widget/panel/languages/en.ts';
import { words as laterEn } from '../../widget/panel/languages/en.later.ts';
import { words as peopleEn } from '../../widget/panel/languages/en.people.ts';
import { words as panelFr } from '../../widget/panel/languages/fr.ts';
import { words as laterFr } from '../../widget/panel/languages/fr.later.ts';
import { words as peopleFr } from '../../widget/panel/languages/fr.people.ts';
import { launchChromium, newPerson, panelOf } from './browser.ts';
import { freePort, startRealServer, type RealServer } from './real-server.ts';
import { temporaryFolder } from './whole-server.ts';

export type Language = 'en' | 'fr';

export const panelWords = {
  en: { ...panelEn, ...laterEn, ...peopleEn },
  fr: { ...panelFr, ...laterFr, ...peopleFr },
};
export const consoleWords: Record<Language, ConsoleWords> = { en: consoleEn, fr: consoleFr };
export const launcherName = { en: 'Open chat', fr: 'Ouvrir le chat' };

export interface DemoWorld {
  browser: Browser;
  shop: string;
  server(): RealServer;
  /** kill -9, then the same server again. */
  killAndRestart(pause?: () => Promise<void>): Promise<void>;
}

export async function demoWorld(): Promise<DemoWorld> {
  const [port, demoPort, apiPort] = [await freePort(), await freePort(), await freePort()];
  const dataDir = await temporaryFolder();
  const env = { DEMO: 'on', DEMO_PORT: String(demoPort), DEMO_API_PORT: String(apiPort) };
  let server = await startRealServer({ port, dataDir, env });
  const browser = await launchChromium();
  onTestFinished(async () => {
    await browser.close();
    await server.kill('SIGTERM');
  });
  return {
    browser,
    shop: `http://localhost:${demoPort}`,
    server: () => server,
    async killAndRestart(pause = async () => {}) {
      await server.kill('SIGKILL');
      await pause();
      server = await startRealServer({ port, dataDir, env });
    },
  };
}

/** Makes the first account through the printed link and leaves the agent in the console. */
export async function firstAgent(
  world: Pick<DemoWorld, 'browser' | 'server'>,
  language: Language,
): Promise<{ page: Page; complaints: string[] }> {
  const words = consoleWords[language];
  const link = /http:\S+\/console\/setup#\S+/.exec(world.server().output())?.[0] ?? '';
  const agent = await newPerson(world.browser, { viewport: { width: 1440, height: 900 }, locale: language });
  await agent.page.goto(link);
  await agent.page.getByLabel(words.account.name, { exact: true }).fill('Anna');
  await agent.page.getByLabel(words.account.email).fill('anna@passeroue.example');
  await agent.page.getByLabel(words.account.newPassword, { exact: true }).fill('saddle lamp river nine');
  await agent.page.getByRole('button', { name: words.account.setUpButton }).click();
  await agent.page.getByRole('switch', { name: words.header.duty }).waitFor();
  return agent;
}

/** The first agent, an owner, who has just made a site of their own and stands on its page. */
export async function ownerWithSite(world: Pick<DemoWorld, 'browser' | 'server'>): ReturnType<typeof firstAgent> {
  const owner = await firstAgent(world, 'en');
  const { page } = owner;
  await page.goto(new URL('/console/sites', page.url()).href);
  await page.getByLabel('Name', { exact: true }).fill('Shop');
  await page.getByLabel('Assistant’s name').fill('Guide');
  await page.getByLabel('Allowed origins').fill('https://shop.example');
  await page.getByRole('button', { name: 'Create site' }).click();
  return owner;
}

/** A visitor on a page of the shop with the chat open. */
export async function visitorOn(world: DemoWorld, path: string, language: Language) {
  const visitor = await newPerson(world.browser, { locale: language });
  await visitor.page.goto(world.shop + path);
  await visitor.page.getByRole('button', { name: launcherName[language] }).click();
  const panel = panelOf(visitor.page);
  await panel.getByRole('textbox', { name: panelWords[language].placeholder }).waitFor();
  return { ...visitor, panel };
}

export async function say(panel: FrameLocator, text: string, language: Language): Promise<void> {
  const box = panel.getByRole('textbox', { name: panelWords[language].placeholder });
  await box.fill(text);
  await box.press('Enter');
}

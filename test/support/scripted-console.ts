// The console as built, in a browser, over the scripted server: one build and one browser for each test file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from './browser.ts';
import { articles, sites } from './fake-agent-scenes.ts';
import { startFakeAgentServer, type FakeAgentServer, type FakeConversation } from './fake-agent-server.ts';
import { freePort } from './real-server.ts';

export const me = { id: 'agent-mona', name: 'Mona Ferrand', email: 'mona@relais.example', role: 'owner' as const };
const password = 'correct horse battery';

export interface ScriptedConsole {
  browser: Browser;
  server: FakeAgentServer;
  /** Takes the place of a server that is closed, and is itself closed when the test ends. */
  serve(conversations: FakeConversation[]): Promise<void>;
}

export function scriptedConsole(): ScriptedConsole {
  const dist = mkdtempSync(path.join(tmpdir(), 'relais-console-'));
  const world = { serve } as ScriptedConsole;

  async function serve(conversations: FakeConversation[]): Promise<void> {
    world.server = await startFakeAgentServer({
      port: await freePort(),
      dist,
      me,
      password,
      conversations,
      sites: structuredClone(sites),
      articles: structuredClone(articles),
      team: [{ ...me, pending: false }],
    });
  }

  beforeAll(async () => {
    const configFile = path.join(import.meta.dirname, '../../agent-console/vite.config.ts');
    await build({ configFile, logLevel: 'error', build: { outDir: dist } });
    world.browser = await launchChromium();
  });
  afterEach(async () => {
    for (const context of world.browser.contexts()) await context.close();
    await world.server.close();
  });
  afterAll(async () => {
    await world.browser.close();
    rmSync(dist, { recursive: true });
  });
  return world;
}

/** Logs the owner in and waits for the inbox. */
export async function logIn(page: Page, server: FakeAgentServer): Promise<void> {
  await page.goto(`${server.origin}/console`);
  await page.fill('input[type=email]', me.email);
  await page.fill('input[type=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.list-count:has-text("conversation")');
}

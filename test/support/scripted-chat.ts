// The widget on a strict host page, with the scripted server behind it, one for each test file.
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { words } from '../../widget/panel/languages/en.ts';
import { launchChromium, newPerson, panelOf } from './browser.ts';
import { startFakeVisitorServer, startHostPage, type FakeVisitorServer } from './fake-visitor-server.ts';

/** Other things run on this machine too. */
export const patience = { timeout: 5_000 };
export const assistant = { kind: 'assistant', name: 'Pilot' } as const;
export const anna = { kind: 'agent', id: 'a1', name: 'Anna' } as const;
export const opened = { type: 'opened', language: 'en', browserLanguage: 'en' } as const;

export const launcher = (page: Page) => page.locator('button.launcher');
export const composer = (panel: FrameLocator) => panel.getByRole('textbox', { name: words.placeholder });

export interface ScriptedChat {
  chat: FakeVisitorServer;
  host: Awaited<ReturnType<typeof startHostPage>>;
  browser: Awaited<ReturnType<typeof launchChromium>>;
}

/** Filled before the first test of the file, emptied after each, closed after the last. */
export function scriptedChat(port: number): ScriptedChat {
  const world = {} as ScriptedChat;
  beforeAll(async () => {
    world.browser = await launchChromium();
    world.chat = await startFakeVisitorServer(port, [`http://localhost:${port + 1}`]);
    world.host = await startHostPage(port + 1, world.chat.origin);
  });
  beforeEach(() => world.chat.reset());
  afterEach(async () => {
    // A page that stays would go on listening and answering.
    for (const context of world.browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await world.browser.close();
    await world.chat.close();
    await world.host.close();
  });
  return world;
}

export async function visitorOf(world: ScriptedChat, query = '', options = {}) {
  const person = await newPerson(world.browser, options);
  await person.page.goto(`${world.host.origin}/?lang=en${query}`);
  await launcher(person.page).waitFor();
  return person;
}

export async function openedOf(world: ScriptedChat, query = '', options = {}) {
  const person = await visitorOf(world, query, options);
  const before = hellosOf(world);
  await launcher(person.page).click();
  const panel = panelOf(person.page);
  await panel.getByRole('log').waitFor();
  // The log stands before the line does: what a test does next should meet somebody who listens.
  if (!world.chat.down && world.chat.embedStatus === 200)
    await expect.poll(() => hellosOf(world), patience).toBeGreaterThan(before);
  return { ...person, panel };
}

export function hellosOf(world: ScriptedChat): number {
  return world.chat.received.filter(({ type }) => type === 'hello').length;
}

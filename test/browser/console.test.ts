// The console in a real browser, over a scripted server: what an agent does, what a lost connection must not lose, and who can use it.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faults } from '../support/axe.ts';
import { conversationOf } from '../support/fake-agent-conversations.ts';
import { afternoon, crowd, decisionByRule, shop, visitor } from '../support/fake-agent-scenes.ts';
import { logIn, me, scriptedConsole } from '../support/scripted-console.ts';

const wide = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
const world = scriptedConsole();

/** A logged-in console. Any error in the page, a breach of its policy included, fails the test. */
async function openConsole(options: BrowserContextOptions = wide): Promise<{ page: Page; errors: string[] }> {
  const page = await (await world.browser.newContext(options)).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401|WebSocket|ERR_/.test(message.text())) errors.push(message.text());
  });
  await logIn(page, world.server);
  return { page, errors };
}

const textsOf = (id: string) =>
  (world.server.conversations.get(id)?.events ?? []).flatMap((event) => (event.type === 'said' ? [event.text] : []));

async function openMine(page: Page): Promise<void> {
  await page.click('.view[data-view=mine]');
  await page.click('.row:has-text("C03E")');
  await page.waitForSelector('.composer textarea');
}

async function write(page: Page, text: string): Promise<void> {
  await page.fill('.composer textarea', text);
  await page.press('.composer textarea', 'Enter');
}

test('a reply whose answer is lost stands once, and the next one after it', async () => {
  await world.serve(afternoon(me));
  const { page, errors } = await openConsole();
  await openMine(page);
  world.server.loseAnswerOf('reply');
  await write(page, 'first words');
  await write(page, 'second words');
  await expect.poll(() => textsOf('c-mine').slice(-2), { timeout: 10_000 }).toEqual(['first words', 'second words']);
  await expect.poll(() => page.locator('.send-state:has-text("Sending")').count()).toBe(0);
  expect(await page.locator('.bubble:has-text("first words")').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('after a lost connection the agent sees exactly what was missed, and what was written goes out', async () => {
  await world.serve(afternoon(me));
  const { page } = await openConsole();
  await openMine(page);
  await page.context().setOffline(true);
  world.server.cut();
  await page.waitForSelector('.connection[data-state=lost]', { state: 'attached' });
  await write(page, 'written offline');
  await page.fill('.composer textarea', 'half a draft');
  world.server.append('c-mine', { type: 'said', by: visitor, text: 'said meanwhile' });
  world.server.add(
    conversationOf('c-new', shop, 'Visitor NEW1', [
      [1, { type: 'opened', language: 'en', browserLanguage: 'en' }],
      [0.5, { type: 'handoffRequested', decision: decisionByRule }],
    ]),
  );
  await page.context().setOffline(false);
  await expect
    .poll(() => textsOf('c-mine').filter((text) => text === 'written offline'), { timeout: 15_000 })
    .toHaveLength(1);
  expect(await page.locator('.bubble:has-text("said meanwhile")').count()).toBe(1);
  expect(await page.locator('.view[data-view=waiting] .view-count').innerText()).toBe('3');
  await page.reload();
  await page.waitForSelector('.composer textarea');
  expect(await page.inputValue('.composer textarea')).toBe('half a draft');
});

test('a refused reply keeps its words through a reload and gives them back', async () => {
  await world.serve(afternoon(me));
  const { page } = await openConsole();
  await openMine(page);
  world.server.refuseNext('reply', 'notYours');
  await write(page, 'refused words');
  await page.waitForSelector('.failed');
  await page.reload();
  await page.click('.failed button:has-text("Edit again")');
  expect(await page.inputValue('.composer textarea')).toBe('refused words');
  expect(await page.locator('.failed').count()).toBe(0);
});

test('a conversation is led from the keyboard: open, note, take, reply, hand back', async () => {
  await world.serve(afternoon(me));
  const { page, errors } = await openConsole();
  const phase = () => world.server.conversations.get('c-refund')?.summary.phase;
  await page.keyboard.press('j');
  await page.waitForSelector('.group');
  await page.keyboard.press('n');
  await page.keyboard.type('take it and b');
  await page.keyboard.press('Enter');
  await expect.poll(() => world.server.conversations.get('c-refund')?.events.at(-1)?.type).toBe('noted');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect.poll(phase).toBe('person');
  await page.keyboard.press('r');
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  await expect.poll(() => textsOf('c-refund').at(-1)).toBe('Hello');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect.poll(phase).toBe('assistant');
  expect(errors).toEqual([]);
});

test('a brief item leads to its message, and an arrival steals neither focus nor place', async () => {
  await world.serve(afternoon(me));
  const { page } = await openConsole();
  await page.click('.row:has-text("4F2A")');
  await page.click('.jump:has-text("Where is my refund")');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('message-4');
  await page.waitForTimeout(800);
  world.server.append('c-refund', { type: 'said', by: visitor, text: 'still here' });
  await page.waitForSelector('.new-messages');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('message-4');
});

test('every state is accessible, wide and narrow, light and dark, in both languages', async () => {
  await world.serve(afternoon(me));
  const problems: string[] = [];
  const looks: BrowserContextOptions[] = [
    { ...wide, colorScheme: 'light' },
    { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'fr-FR', hasTouch: true },
  ];
  for (const look of looks) {
    await world.server.close();
    await world.serve(afternoon(me));
    const { page, errors } = await openConsole(look);
    const examine = async (state: string) => {
      problems.push(...(await faults(page, `${look.locale} ${state}`)));
    };
    await examine('list');
    await page.click('.row:has-text("4F2A")');
    await page.waitForSelector('.group');
    await page.locator('.answer summary').first().click();
    await examine('conversation');
    if ((await page.locator('.context').count()) === 0) await page.click('.details');
    for (const tab of [0, 1, 2]) {
      await page.getByRole('tab').nth(tab).click();
      await examine(`tab ${tab}`);
    }
    await page.goto(`${world.server.origin}/console/sites`);
    await page.waitForSelector('.table');
    await examine('sites');
    await page.goto(`${world.server.origin}/console/team`);
    await page.waitForSelector('.table');
    await page.keyboard.press('Control+k');
    await examine('team and palette');
    problems.push(...errors);
    await page.context().close();
  }
  expect(problems).toEqual([]);
});

test('ten thousand conversations are drawn as a screenful', async () => {
  await world.serve(crowd(10_000));
  const { page } = await openConsole();
  await page.click('.view[data-view=open]');
  await expect.poll(() => page.locator('.list-count').innerText()).toMatch(/^7500 /);
  expect(await page.locator('.line').count()).toBeLessThan(40);
});

// Nothing is lost, seen in two browsers: offline, reload, kill -9, a week away.
import { expect, test } from 'vitest';
import { panelOf } from '../support/browser.ts';
import { consoleWords, demoWorld, firstAgent, panelWords, say, visitorOn } from '../support/demo-world.ts';

test('typed while the server is gone, the page reloaded, the server back: delivered once', async () => {
  const world = await demoWorld();
  const { page, panel } = await visitorOn(world, '/en/', 'en');
  await say(panel, 'I want to talk to a person', 'en');
  await panel.getByRole('region', { name: panelWords.en.waitingForPerson }).waitFor();
  await world.killAndRestart(async () => {
    for (const n of [1, 2, 3]) await say(panel, `written offline, line ${n}`, 'en');
    await panel.getByText(panelWords.en.reconnecting).first().waitFor();
    // The page goes, and with it everything but what the browser keeps.
    await page.goto('about:blank');
  });
  await page.goto(`${world.shop}/en/`);
  const again = panelOf(page).getByRole('log');
  for (const n of [1, 2, 3]) await again.getByText(`written offline, line ${n}`).waitFor();
  await expect.poll(() => again.getByText(panelWords.en.sending, { exact: true }).count()).toBe(0);
  expect(await again.getByText(/written offline/).count()).toBe(3);
});

test('both sides come back by themselves after kill -9, and what was written meanwhile arrives once, in order', async () => {
  const world = await demoWorld();
  const agent = await firstAgent(world, 'en');
  const words = consoleWords.en;
  const { panel } = await visitorOn(world, '/en/', 'en');
  await say(panel, 'I want to talk to a person', 'en');
  await agent.page.getByRole('link', { name: new RegExp(words.reasons.askedForPerson.label) }).click();
  await agent.page.getByRole('button', { name: words.conversation.take, exact: true }).first().click();
  const reply = agent.page.getByRole('textbox', { name: /^Reply to/ });
  await reply.fill('before the crash');
  await reply.press('Enter');
  await panel.getByRole('log').getByText('before the crash').waitFor();
  await world.killAndRestart(async () => {
    await say(panel, 'visitor during the crash', 'en');
    await reply.fill('agent during the crash');
    await reply.press('Enter');
  });
  const thread = agent.page.getByRole('region', { name: words.conversation.thread });
  await thread.getByText('visitor during the crash').waitFor({ timeout: 30_000 });
  await panel.getByRole('log').getByText('agent during the crash').waitFor({ timeout: 30_000 });
  for (const text of ['before the crash', 'visitor during the crash', 'agent during the crash']) {
    expect(await panel.getByRole('log').getByText(text).count()).toBe(1);
    expect(await thread.getByText(text, { exact: true }).count()).toBe(1);
  }
});

test('two tabs of one visitor show the same conversation', async () => {
  const world = await demoWorld();
  const { page, panel } = await visitorOn(world, '/en/', 'en');
  await say(panel, 'Hello from the first tab', 'en');
  await panel.getByRole('log').getByText('Hello from the first tab').waitFor();
  const second = await page.context().newPage();
  await second.goto(`${world.shop}/en/help`);
  await second.getByRole('button', { name: 'Open chat' }).click();
  await panelOf(second).getByRole('log').getByText('Hello from the first tab').waitFor();
  await say(panelOf(second), 'And from the second', 'en');
  await panel.getByRole('log').getByText('And from the second').waitFor();
  expect(await panelOf(second).getByRole('log').getByText('And from the second').count()).toBe(1);
});

test('who comes back after a week finds the conversation', async () => {
  const world = await demoWorld();
  const { page, panel } = await visitorOn(world, '/en/', 'en');
  await say(panel, 'I will be back', 'en');
  await panel.getByRole('log').getByText(panelWords.en.sent, { exact: true }).first().waitFor();
  const kept = await page.context().storageState();
  const later = await world.browser.newContext({ storageState: kept });
  const next = await later.newPage();
  await next.clock.install({ time: Date.now() + 7 * 24 * 3_600_000 });
  await next.goto(`${world.shop}/en/`);
  await next.getByRole('button', { name: 'Open chat' }).click();
  await panelOf(next).getByRole('log').getByText('I will be back').waitFor();
});

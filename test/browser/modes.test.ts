// The ladder in real browsers: an owner turns a site to copilot, an agent works with drafts, a visitor gets what a person sent.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { DownFrame, VisitorEvent } from '../../shared/visitor-protocol.ts';
import { faults } from '../support/axe.ts';
import { consoleWords, demoWorld, firstAgent, say, visitorOn } from '../support/demo-world.ts';

const words = consoleWords.en;
const asked = 'How many days do I have to send something back?';

/** What the visitor's socket was told, as events. */
function eventsFor(page: Page): VisitorEvent[] {
  const events: VisitorEvent[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const frame = JSON.parse(String(payload)) as DownFrame;
      if (frame.type === 'events') events.push(...frame.events);
    }),
  );
  return events;
}

async function setMode(page: Page, mode: 'copilot' | 'shadow'): Promise<void> {
  await page.getByRole('link', { name: words.header.sites }).click();
  await page.getByRole('radio', { name: words.modes.names[mode].name }).check();
  await page.getByRole('button', { name: words.save, exact: true }).click();
  await page.getByText(words.sites.saved, { exact: true }).first().waitFor();
  await page.getByRole('link', { name: words.header.inbox }).click();
}

/** The visitor's page is loaded again under the listener, so that every frame of its talk is heard. The open chat stays open. */
async function openWorld(mode: 'copilot' | 'shadow') {
  const world = await demoWorld();
  const agent = await firstAgent(world, 'en');
  await setMode(agent.page, mode);
  const visitor = await visitorOn(world, '/en/', 'en');
  const events = eventsFor(visitor.page);
  await visitor.page.reload();
  return { agent, visitor, events };
}

test('copilot: the agent uses a draft, changes it, sends another as it is, and the visitor gets both with their origin', async () => {
  const { agent, visitor, events } = await openWorld('copilot');
  const { page } = agent;
  await say(visitor.panel, asked, 'en');
  await page.getByRole('link', { name: new RegExp(words.reasons.peopleAnswer.label) }).click();
  const draft = page.getByRole('region', { name: words.drafts.title });
  await draft
    .getByText(/30 days/)
    .first()
    .waitFor();
  await draft.getByText(words.drafts.takeFirst).waitFor();
  expect(await draft.getByRole('button', { name: words.drafts.send }).count()).toBe(0);
  expect(await faults(page, 'a draft')).toEqual([]);

  await page.getByRole('button', { name: words.conversation.take }).first().click();
  const box = page.getByRole('textbox', { name: /Reply to/ });
  // Taking puts the cursor into the box; only then is it the test's to move.
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  await box.fill('Hello, Anna here.');
  await box.press('Escape');
  await page.keyboard.press('u');
  expect(await box.inputValue()).toMatch(/^Hello, Anna here\.\n\n[\s\S]*30 days/);
  await page.getByText(words.drafts.made).waitFor();
  await page.reload();
  await page.getByText(words.drafts.made).waitFor();
  await box.press('Enter');
  await page.getByText(words.drafts.changed).waitFor();

  await say(visitor.panel, 'How much is delivery?', 'en');
  await draft.waitFor();
  await box.fill('not finished yet');
  await draft.getByRole('button', { name: words.drafts.send, disabled: false }).click();
  await page.getByText(words.drafts.asItWas).waitFor();
  expect(await box.inputValue()).toBe('not finished yet');
  expect(await draft.count()).toBe(0);
  await visitor.panel.getByText('Hello, Anna here.', { exact: true }).waitFor();
  const said = () => events.filter((event) => event.type === 'said' && event.by.kind !== 'visitor');
  await expect.poll(said).toMatchObject([{ fromDraft: { edited: true } }, { fromDraft: { edited: false } }]);
  expect(agent.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
});

test('shadow: the agent sees what the assistant would have said after their own reply, and the visitor never does', async () => {
  const { agent, visitor, events } = await openWorld('shadow');
  const { page } = agent;
  await say(visitor.panel, asked, 'en');
  await page.getByRole('link', { name: new RegExp(words.reasons.peopleAnswer.label) }).click();
  await page.getByRole('button', { name: words.conversation.take }).first().click();
  await expect.poll(() => events.some((event) => event.type === 'hidden')).toBe(true);
  expect(await page.getByText(/30 days/).count()).toBe(0);
  const box = page.getByRole('textbox', { name: /Reply to/ });
  await box.fill('You have a month.');
  await box.press('Enter');
  await page.getByText(words.drafts.wouldHaveSaid).click();
  await page
    .getByText(/30 days/)
    .first()
    .waitFor();
  await visitor.panel.getByText('You have a month.', { exact: true }).waitFor();
  expect(await visitor.panel.getByText(/30 days/).count()).toBe(0);
  const said = events.filter((event) => event.type === 'said' && event.by.kind === 'agent');
  expect(said).toMatchObject([{ text: 'You have a month.' }]);
  expect(said[0]).not.toHaveProperty('fromDraft');
});

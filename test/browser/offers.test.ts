// What the assistant offers to do: the card under its words, from the offer to the receipt, on a scripted server and on the real one.
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { VisitorEventBody } from '../../shared/visitor-protocol.ts';
import { words as offersEn, type Words as OfferWords } from '../../widget/panel/languages/en.offers.ts';
import { words as en } from '../../widget/panel/languages/en.ts';
import { words as offersFr } from '../../widget/panel/languages/fr.offers.ts';
import { faults } from '../support/axe.ts';
import { panelOf } from '../support/browser.ts';
import { demoWorld, say, visitorOn, type Language } from '../support/demo-world.ts';
import { anna, assistant, composer, opened, openedOf, patience, scriptedChat } from '../support/scripted-chat.ts';

const world = scriptedChat(4871);

const proposal = {
  tool: 'move_booking',
  title: 'Move booking W-2087',
  details: [
    { name: 'Booking', value: 'W-2087' },
    { name: 'When', value: 'Tuesday at 3 pm' },
  ],
  input: { booking: 'W-2087' },
};
const offered: VisitorEventBody = {
  type: 'said',
  by: assistant,
  text: 'I can do this for you: **Move booking W-2087**.',
  answer: { kind: 'proposal', engine: 'local', sureness: 1, sources: [], tools: [], proposal },
};
const asked: VisitorEventBody = { type: 'said', by: { kind: 'visitor' }, text: 'Move my booking' };
/** Of the offer, after `opened` and `asked`. */
const target = 3;
const done = {
  type: 'actionDone',
  target,
  outcome: 'done',
  text: 'It is moved.',
  receipt: 'RC-77',
  tookMs: 5,
} as const;

const cardOf = (panel: FrameLocator, title = proposal.title) => panel.getByRole('region', { name: title });
const decisions = () => world.chat.received.filter(({ type }) => type === 'decide');
const announced = (panel: FrameLocator) => panel.locator('[data-test=announcer] p').allTextContents();

test('an offer says what exactly, and nothing sounds as if it had happened before it has', async () => {
  world.chat.append(opened, asked, offered);
  const { panel, page, complaints } = await openedOf(world);
  const card = cardOf(panel);
  await card.getByText(offersEn.nothingYet).waitFor();
  expect(await card.locator('dt, dd').allTextContents()).toEqual(['Booking', 'W-2087', 'When', 'Tuesday at 3 pm']);
  await card.getByRole('button', { name: offersEn.yes }).click();
  await card.getByText(offersEn.underWay).waitFor();
  expect(await card.getByText(offersEn.done, { exact: true }).count()).toBe(0);
  expect(await card.getByRole('button').count()).toBe(0);
  expect(decisions()).toMatchObject([{ target, accept: true }]);
  world.chat.append(done);
  await card.getByText(offersEn.done, { exact: true }).waitFor();
  await card.getByText('RC-77', { exact: true }).waitFor();
  expect(await announced(panel)).toEqual(['It is moved.']);
  await page.reload();
  await cardOf(panelOf(page)).getByText('RC-77', { exact: true }).waitFor();
  expect(await cardOf(panelOf(page)).getByText('It is moved.').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a new offer is read out once and whole, with its particulars', async () => {
  world.chat.append(opened, asked);
  const { panel } = await openedOf(world);
  await panel.getByText('Move my booking', { exact: true }).waitFor();
  world.chat.append(offered);
  await cardOf(panel).waitFor();
  await expect
    .poll(() => announced(panel), patience)
    .toEqual(['AI · Pilot: I can do this for you: Move booking W-2087. Booking: W-2087. When: Tuesday at 3 pm.']);
});

test('it is answered from the keyboard, and the focus stays with the card', async () => {
  world.chat.append(opened, asked, offered);
  const { panel, page } = await openedOf(world);
  const card = cardOf(panel);
  await card.getByRole('button', { name: offersEn.yes }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await card.getByText(offersEn.declined).waitFor();
  expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(decisions()).toMatchObject([{ target, accept: false }]);
});

test('when a person takes over the buttons go, and whoever stood on one stays in the card', async () => {
  world.chat.append(opened, asked, offered);
  const { panel } = await openedOf(world);
  const card = cardOf(panel);
  await card.getByRole('button', { name: offersEn.yes }).focus();
  world.chat.append({ type: 'assigned', agent: { id: 'a1', name: 'Anna' } });
  await card.getByText(offersEn.withdrawn).waitFor();
  expect(await card.getByRole('button').count()).toBe(0);
  expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
});

test.each([
  ['refused', offersEn.refused, true],
  ['failed', offersEn.failed, true],
  ['unknown', offersEn.unknown, false],
] as const)('%s is told as what it is, without a receipt', async (outcome, heading, offersPerson) => {
  world.chat.append(opened, asked, offered, { type: 'actionDecided', target, accept: true });
  const { panel } = await openedOf(world);
  const card = cardOf(panel);
  await card.getByText(offersEn.underWay).waitFor();
  world.chat.append({ ...done, outcome, text: 'The tool’s own words.', receipt: null });
  await card.getByRole('heading', { name: heading }).waitFor();
  await card.getByText('The tool’s own words.').waitFor();
  expect(await card.getByText(offersEn.receipt, { exact: true }).count()).toBe(0);
  expect((await card.getByRole('button', { name: en.talkToPerson }).count()) > 0).toBe(offersPerson);
});

test('only the newest offer can be answered, and one that the server no longer knows says so', async () => {
  world.chat.append(opened, asked, offered, asked, { ...offered, text: 'And now this' });
  const { panel } = await openedOf(world);
  const [old, newest] = [cardOf(panel).first(), cardOf(panel).last()];
  await old.getByText(offersEn.withdrawn).waitFor();
  expect(await old.getByRole('button').count()).toBe(0);
  world.chat.onCommand = (command) => world.chat.refuse(command, 'offerGone', false);
  await newest.getByRole('button', { name: offersEn.yes }).click();
  await newest.getByText(offersEn.withdrawn).waitFor();
  expect(await newest.getByRole('button').count()).toBe(0);
});

test('an offer of half an hour ago has no buttons, by the server’s clock', async () => {
  world.chat.append(opened, asked, offered);
  for (const event of world.chat.events) event.at = new Date(Date.now() - 31 * 60_000).toISOString();
  const { panel } = await openedOf(world);
  await cardOf(panel).getByText(offersEn.withdrawn).waitFor();
});

test('a press that could not be sent does not go a minute later by itself, and says so', async () => {
  world.chat.append(opened, asked, offered);
  const { panel, page } = await openedOf(world);
  const card = cardOf(panel);
  await card.getByText(offersEn.nothingYet).waitFor();
  world.chat.down = true;
  world.chat.drop();
  await panel.getByText(en.reconnecting).first().waitFor();
  await card.getByRole('button', { name: offersEn.yes }).click();
  await card.getByText(en.sending).waitFor();
  await age(page, 61_000);
  await page.reload();
  const again = cardOf(panelOf(page));
  world.chat.down = false;
  await again.getByText(offersEn.notSent).waitFor();
  await expect.poll(() => world.chat.received.filter(({ type }) => type === 'hello').length, patience).toBe(2);
  await page.waitForTimeout(500);
  expect(decisions()).toEqual([]);
  await again.getByRole('button', { name: en.retry }).click();
  await again.getByText(offersEn.underWay).waitFor();
  expect(decisions()).toMatchObject([{ target, accept: true }]);
});

test('its card cannot be fetched: that is said, and a press tries again', async () => {
  world.chat.append(opened, asked);
  const { panel, page } = await openedOf(world);
  await page.route('**/offers-*.js', (route) => route.abort());
  world.chat.append(offered);
  await panel.getByRole('log').getByText(en.notLoaded).waitFor();
  await page.unroute('**/offers-*.js');
  await panel.getByRole('log').getByRole('button', { name: en.retry }).click();
  await cardOf(panel).getByRole('button', { name: offersEn.yes }).waitFor();
});

test('the receipt is copied as text', async () => {
  world.chat.append(opened, asked, offered, { type: 'actionDecided', target, accept: true }, done);
  const { panel, page } = await openedOf(world);
  await cardOf(panel).getByRole('button', { name: offersEn.copy }).click();
  await cardOf(panel).getByText(offersEn.copied).waitFor();
  await composer(panel).focus();
  await page.keyboard.press('Control+V');
  expect(await composer(panel).inputValue()).toMatch(
    /^Harbour & Pine\nMove booking W-2087\nBooking: W-2087\nWhen: Tuesday at 3 pm\nIt is moved\.\nReceipt: RC-77\nDone on: .+$/,
  );
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in any of its states, and every control is large enough (%s)',
  async (colorScheme) => {
    const decided = { type: 'actionDecided', target, accept: true } as const;
    const failed = { ...done, outcome: 'failed', receipt: null } as const;
    const states: VisitorEventBody[][] = [[], [decided], [decided, done], [decided, failed], [asked]];
    const found: string[] = [];
    for (const after of states) {
      world.chat.reset();
      world.chat.append(opened, asked, offered, ...after);
      const { panel, page } = await openedOf(world, '', { colorScheme });
      await cardOf(panel).waitFor();
      await page.waitForTimeout(400);
      found.push(...(await faults(page, `${after.at(-1)?.type}`)));
      const buttons = cardOf(panel).locator('button');
      const heights = await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
      expect(Math.min(24, ...heights)).toBe(24);
      await page.context().close();
    }
    expect(found).toEqual([]);
  },
);

test('events that this panel does not know leave the thread whole', async () => {
  const unknown = { type: 'confetti', at: '' } as unknown as VisitorEventBody;
  world.chat.append(
    opened,
    { type: 'attributesGiven', attributes: { plan: 'pro' } },
    { type: 'actionDecided', target: 99, accept: true },
    { ...done, target: 99 },
    unknown,
    asked,
    { type: 'said', by: anna, text: 'Still here' },
  );
  const { panel, complaints } = await openedOf(world);
  await panel.getByRole('log').getByText('Still here').waitFor();
  await composer(panel).waitFor();
  expect(await panel.locator('.message').count()).toBe(2);
  expect(complaints).toEqual([]);
});

test.each([
  ['en', 'cancel my booking W-2087', 'Cancel booking W-2087', /W-2087 on Wednesday.* is cancelled/, offersEn],
  ['fr', 'Annulez mon rendez-vous W-2087', 'Annuler le rendez-vous W-2087', /W-2087.* est annulé/, offersFr],
] as [Language, string, string, RegExp, OfferWords][])(
  'on the real server, in %s: a sentence, a card, a press, a receipt that is there after a reload',
  async (language, sentence, title, told, words) => {
    const real = await demoWorld();
    const { panel, page } = await visitorOn(real, `/${language}/`, language);
    await say(panel, sentence, language);
    await cardOf(panel, title).getByRole('button', { name: words.yes }).click();
    await receiptOf(panel, title, told, words);
    await page.reload();
    await receiptOf(panelOf(page), title, told, words);
    expect(await cardOf(panelOf(page), title).getByRole('button', { name: words.yes }).count()).toBe(0);
  },
);

async function receiptOf(panel: FrameLocator, title: string, told: RegExp, words: OfferWords): Promise<void> {
  const card = cardOf(panel, title);
  await card.getByRole('heading', { name: words.done, exact: true }).waitFor();
  await card.getByText(told).waitFor();
  await card.locator('.number').getByText('W-2087', { exact: true }).waitFor();
}

/** What the browser keeps for the chat, as if it had been put there that much earlier. */
async function age(page: Page, ms: number): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes('/panel/'));
  await frame?.evaluate((earlier) => {
    const stored = JSON.parse(localStorage.getItem('relais:demo') ?? '{}') as { outbox: { at: number }[] };
    for (const entry of stored.outbox) entry.at -= earlier;
    localStorage.setItem('relais:demo', JSON.stringify(stored));
  }, ms);
}

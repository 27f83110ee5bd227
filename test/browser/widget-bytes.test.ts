// What a visitor's browser fetches for a whole conversation, and what it fetches when it is needed, also when the network fails just then.
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Page, Response } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AnswerRecord } from '../../shared/event.ts';
import { words as laterEn } from '../../widget/panel/languages/en.later.ts';
import { words as peopleEn, type Words as PeopleWords } from '../../widget/panel/languages/en.people.ts';
import { words as en, type Words } from '../../widget/panel/languages/en.ts';
import { words as peopleFr } from '../../widget/panel/languages/fr.people.ts';
import { words as fr } from '../../widget/panel/languages/fr.ts';
import { newPerson, panelOf } from '../support/browser.ts';
import {
  anna,
  assistant,
  composer,
  launcher,
  opened,
  openedOf,
  patience,
  scriptedChat,
} from '../support/scripted-chat.ts';

// kB as networks count them: 1,000 bytes, after gzip -9.
const wholeBudget = 25_000;
const peopleBudget = 3_500;

const world = scriptedChat(4851);

const answer: AnswerRecord = {
  kind: 'answer',
  engine: 'local',
  sureness: 0.9,
  tools: [],
  sources: [
    {
      articleId: 'a1',
      title: 'Sending boots back',
      section: 'When',
      url: 'https://harbour.example/help/returns',
      updated: '2026-03-02',
      passage: 'You have **30 days**.',
    },
  ],
};

test.each([
  ['en', en, peopleEn],
  ['fr', fr, peopleFr],
])(
  `in %s a whole conversation with the assistant fetches at most ${wholeBudget} bytes, the loader and the page included, and a person ${peopleBudget} more`,
  async (language, words, people) => {
    const { page } = await newPerson(world.browser);
    const weights = weigh(page);
    await page.goto(`${world.host.origin}/?lang=${language}`);
    await launcher(page).click();
    const panel = panelOf(page);
    await talkToTheAssistant(page, panel, words);
    await page.waitForLoadState('networkidle');
    const whole = await weights();
    expect([...whole.keys()]).toEqual(['loader.js', 'demo', 'main.js', `${language}.js`]);
    expect(sumOf(whole)).toBeLessThanOrEqual(wholeBudget);
    await waitForAPerson(panel, words, people);
    await page.waitForLoadState('networkidle');
    const all = await weights();
    expect([...all.keys()].slice(whole.size)).toEqual(['people.js', `${language}.people.js`]);
    expect(sumOf(all) - sumOf(whole)).toBeLessThanOrEqual(peopleBudget);
  },
);

test('a conversation with a person goes on without the piece for it, and has it at the next event', async () => {
  world.chat.append(opened, { type: 'said', by: { kind: 'visitor' }, text: 'Hello' });
  const { page, panel } = await openedOf(world);
  await page.route('**/people-*.js', (route) => route.abort());
  await panel.getByRole('radio', { name: en.dialPerson }).click();
  await panel.getByRole('log').getByText(en.handedOver).waitFor();
  await panel.getByRole('radio', { name: en.dialPerson, checked: true }).waitFor();
  const announced = panel.locator('[data-test=announcer] p');
  await expect.poll(() => announced.allTextContents(), patience).toEqual([en.handedOver]);
  await page.unroute('**/people-*.js');
  world.chat.append({ type: 'assigned', agent: { id: 'a1', name: 'Anna' } });
  await panel.getByRole('log').getByText(peopleEn.joined('Anna')).waitFor();
  await panel.getByRole('log').getByText(peopleEn.reasons.dial).waitFor();
  world.chat.append({ type: 'said', by: anna, text: 'Good morning' });
  await expect.poll(() => announced.last().textContent(), patience).toBe('Anna: Good morning');
});

test('what is announced waits for its words, and is announced in order, once they are here', async () => {
  world.chat.append(opened, { type: 'said', by: { kind: 'visitor' }, text: 'Hello' });
  const { page, panel } = await openedOf(world);
  await panel.getByText('Hello', { exact: true }).waitFor();
  let go = () => {};
  const wait = new Promise<void>((done) => (go = done));
  await page.route('**/people-*.js', async (route) => {
    await wait;
    await route.continue();
  });
  world.chat.append({ type: 'handoffRequested', reason: 'fraud', quotes: ['a stranger'] });
  world.chat.append({ type: 'said', by: assistant, text: 'Somebody will be with you.' });
  await panel.getByRole('log').getByText('Somebody will be with you.').waitFor();
  const announced = panel.locator('[data-test=announcer] p');
  expect(await announced.allTextContents()).toEqual([]);
  go();
  await expect
    .poll(() => announced.allTextContents(), patience)
    .toEqual([peopleEn.reasons.fraud, 'AI · Pilot: Somebody will be with you.']);
  await panel.getByText('a stranger').waitFor();
});

test('what opens at a press says so when it could not be fetched, loses nothing typed, and comes at the next press', async () => {
  world.chat.append(opened, { type: 'said', by: assistant, text: 'Within 30 days.', answer });
  const { page, panel } = await openedOf(world);
  await composer(panel).fill('half a thou');
  await page.route('**/later-*.js', (route) => route.abort());
  await panel.getByText(en.why).click();
  await panel.locator('.answer').getByText(en.notLoaded).waitFor();
  await panel.getByRole('radio', { name: en.dialSearch }).click();
  await panel.locator('#app > .banner').getByText(en.notLoaded).waitFor();
  expect(await composer(panel).inputValue()).toBe('half a thou');
  await page.unroute('**/later-*.js');
  await panel.getByRole('radio', { name: en.dialSearch }).click();
  await panel.getByRole('searchbox', { name: laterEn.searchLabel }).waitFor();
  await panel.getByRole('button', { name: laterEn.askAssistant }).click();
  await expect.poll(() => composer(panel).inputValue(), patience).toBe('half a thou');
  await panel.getByText(en.why).click();
  await panel.getByText(laterEn.sure(9)).waitFor();
  await panel.getByText('30 days', { exact: true }).waitFor();
});

async function talkToTheAssistant(page: Page, panel: FrameLocator, words: Words): Promise<void> {
  await panel.getByRole('textbox', { name: words.placeholder }).fill('Can I send boots back?');
  await page.keyboard.press('Enter');
  await panel.getByText(words.sent, { exact: true }).waitFor();
  world.chat.send({ type: 'typing', by: assistant, on: true });
  await panel.getByText(words.writes(words.aiAssistant)).waitFor();
  world.chat.send({ type: 'delta', turn: 't1', offset: 0, text: 'Within **30' });
  await panel.getByRole('log').getByText('Within').waitFor();
  world.chat.append({ type: 'said', by: assistant, text: 'Within **30 days**.', answer });
  await panel.getByRole('link', { name: 'Sending boots back' }).waitFor();
  await panel.getByRole('button', { name: words.helpful, exact: true }).click();
  await panel.getByText(words.thanks).waitFor();
}

async function waitForAPerson(panel: FrameLocator, words: Words, people: PeopleWords): Promise<void> {
  await panel.getByRole('button', { name: words.talkToPerson }).last().click();
  await panel.getByText(people.reasons.dial).first().waitFor();
  const wait = { kind: 'range', fromMinutes: 2, toMinutes: 4 } as const;
  world.chat.send({ type: 'queue', state: { place: 2, wait, onDuty: 3, opensAt: null } });
  await panel.getByText(people.place(2)).waitFor();
  world.chat.append({ type: 'assigned', agent: { id: 'a1', name: 'Anna' } });
  world.chat.send({ type: 'typing', by: anna, on: true });
  await panel.getByText(words.writes('Anna')).waitFor();
  world.chat.append({ type: 'said', by: anna, text: 'Yes, I have put a label into your account.' });
  await panel.getByText('I have put a label').last().waitFor();
}

/** Every file from the chat's server, by its name, as gzip -9 would have sent it. */
function weigh(page: Page): () => Promise<Map<string, number>> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    const isFile = /\.(js|css)$|\/panel\//.test(new URL(response.url()).pathname);
    if (isFile && response.url().startsWith(world.chat.origin)) responses.push(response);
  });
  return async () => {
    const entries = responses.map(async (response): Promise<[string, number]> => {
      const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
      return [name.replace(/-[\w-]{8}\./, '.'), gzipSync(await response.body(), { level: 9 }).length];
    });
    return new Map(await Promise.all(entries));
  };
}

function sumOf(weights: Map<string, number>): number {
  return [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
}

// Who answers, said truly: people, people with an AI's drafts, nobody for now; and what left the server for an answer.
import { expect, onTestFinished, test } from 'vitest';
import type { AnswerRecord, ToolUse } from '../../shared/event.ts';
import type { SiteFace } from '../../shared/visitor-protocol.ts';
import { words as laterEn } from '../../widget/panel/languages/en.later.ts';
import { words as peopleEn } from '../../widget/panel/languages/en.people.ts';
import { words as en } from '../../widget/panel/languages/en.ts';
import { words as peopleFr } from '../../widget/panel/languages/fr.people.ts';
import { faults } from '../support/axe.ts';
import { newPerson, panelOf } from '../support/browser.ts';
import { anna, assistant, launcher, opened, openedOf, scriptedChat } from '../support/scripted-chat.ts';

const world = scriptedChat(4881);

function answeredBy(who: SiteFace['answeredBy']): void {
  world.chat.site.answeredBy = who;
  onTestFinished(() => {
    world.chat.site.answeredBy = 'assistant';
  });
}

test.each(['people', 'peopleWithDrafts'] as const)(
  'where %s answer, that is said before the first word, and nothing claims an AI answers',
  async (who) => {
    answeredBy(who);
    const { panel, page } = await openedOf(world);
    await panel.getByText(peopleEn[who].disclosure).waitFor();
    await panel.getByText(peopleEn[who].disclosureShort, { exact: true }).waitFor();
    await panel.getByRole('radio', { name: peopleEn.peopleAnswer.dialAssistant, checked: true }).waitFor();
    expect(await panel.getByText(en.disclosureShort).count()).toBe(0);
    expect(await panel.getByText(en.aiAssistant).count()).toBe(0);
    await panel.getByRole('radio', { name: en.dialSearch }).click();
    await panel.getByRole('button', { name: laterEn.writeToUs }).waitFor();
    expect(await faults(page, who)).toEqual([]);
  },
);

test('where people answer, one who leaves is not followed by an AI, and the queue can be left', async () => {
  answeredBy('people');
  world.chat.append(
    opened,
    { type: 'said', by: { kind: 'visitor' }, text: 'Hello' },
    { type: 'handoffRequested', reason: 'peopleAnswer', quotes: [] },
    { type: 'assigned', agent: { id: 'a1', name: 'Anna' } },
    { type: 'returned', agent: { id: 'a1', name: 'Anna' } },
    { type: 'handoffRequested', reason: 'peopleAnswer', quotes: [] },
  );
  const { panel } = await openedOf(world);
  await panel.getByRole('log').getByText(peopleEn.left('Anna'), { exact: true }).waitFor();
  await panel.getByRole('button', { name: peopleEn.leaveQueue }).waitFor();
  expect(await panel.getByText(/AI assistant/).count()).toBe(0);
});

test('a message made from a draft says so, each one for itself, also when that piece cannot be fetched', async () => {
  const drafted = (text: string, edited: boolean) =>
    ({ type: 'said', by: anna, text, fromDraft: { seq: 9, edited } }) as const;
  world.chat.append(
    opened,
    { type: 'assigned', agent: { id: 'a1', name: 'Anna' } },
    { type: 'said', by: anna, text: 'My own words' },
    drafted('As it was', false),
    drafted('Changed', true),
  );
  const { panel, page } = await openedOf(world);
  await panel.getByText('Changed', { exact: true }).waitFor();
  const authors = panel.locator('.author:not(.hidden)');
  await expect
    .poll(() => authors.allTextContents())
    .toEqual(['AAnna', `A${peopleEn.drafted('Anna')}`, `A${peopleEn.draftedAndChanged('Anna')}`]);
  await page.route('**/people-*.js', (route) => route.abort());
  await page.reload();
  const again = panelOf(page).locator('.author:not(.hidden)');
  await expect.poll(() => again.allTextContents()).toEqual(['AAnna', 'AAI + Anna', 'AAI + Anna']);
});

test('out of hours it says when somebody is back, on the visitor’s own clock and in their language', async () => {
  world.chat.append(opened, { type: 'said', by: { kind: 'visitor' }, text: 'Bonjour' });
  world.chat.append({ type: 'handoffRequested', reason: 'dial', quotes: [] });
  const { page } = await newPerson(world.browser, { locale: 'fr-FR', timezoneId: 'America/New_York' });
  await page.goto(`${world.host.origin}/?lang=fr`);
  await launcher(page).click();
  const panel = panelOf(page);
  const opensAt = await page.evaluate(() => {
    const at = new Date();
    at.setDate(at.getDate() + 1);
    at.setHours(3, 0, 0, 0);
    return at.toISOString();
  });
  await panel.locator('.queue').waitFor();
  const state = { place: 1, wait: { kind: 'unknown' }, onDuty: 0, opensAt } as const;
  world.chat.send({ type: 'queue', state });
  await panel.getByText(peopleFr.back('demain', '03:00')).waitFor();
  await panel.getByRole('textbox', { name: peopleFr.email }).waitFor();
  world.chat.send({ type: 'queue', state: { ...state, onDuty: 1 } });
  await panel.getByText(peopleFr.place(1)).waitFor();
  expect(await panel.getByText(peopleFr.back('demain', '03:00')).count()).toBe(0);
});

const answer: AnswerRecord = { kind: 'answer', engine: 'm', sureness: 0.9, sources: [], tools: [] };
const left = { host: 'api.example', model: 'm1', bytes: 2_100, masked: { email: 1, name: 2 }, tookMs: 0, outcome: '' };

test('why an answer was given tells what left the server, where to, and what was hidden before', async () => {
  const said = (text: string, part: Partial<AnswerRecord>) =>
    ({ type: 'said', by: assistant, text, answer: { ...answer, ...part } }) as const;
  const input = { order: 'R-1', lines: [1] };
  const tool: ToolUse = { name: 'order_status', ok: true, tookMs: 3, input, askedBy: 'model' };
  world.chat.append(
    opened,
    said('one', { left: [left, { ...left, bytes: 400 }], tools: [tool] }),
    said('two', {}),
    said('three', { kind: 'smallTalk', left: [{ ...left, host: '', masked: {} }] }),
  );
  const { panel } = await openedOf(world);
  await panel.getByText(en.why).nth(2).waitFor();
  for (const why of await panel.getByText(en.why).all()) await why.click();
  await panel.getByText(laterEn.left('api.example', 'm1', '2.5 kB')).waitFor();
  await panel.getByText('Hidden before: 1 e-mail address, 2 names.').waitFor();
  await panel.getByText('order = R-1, lines = [1]').waitFor();
  await panel.getByText(laterEn.askedByModel).waitFor();
  await panel.getByText(laterEn.nothingLeft).waitFor();
  await panel.getByText(laterEn.leftToOwn('m1', '2.1 kB')).waitFor();
  await panel.getByText(laterEn.nothingHidden).waitFor();
  expect(await panel.getByText(laterEn.nothingLeft).count()).toBe(1);
});

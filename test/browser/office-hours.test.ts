// Office hours in a site's settings, and what a page says of its visitor beside a conversation, in a real browser.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsInLightAndDark } from '../support/axe.ts';
import { newPerson } from '../support/browser.ts';
import { conversationOf } from '../support/fake-agent-conversations.ts';
import { decisionByRule, shop, visitor } from '../support/fake-agent-scenes.ts';
import { logIn, scriptedConsole } from '../support/scripted-console.ts';

const world = scriptedConsole();

const withPlan = conversationOf('c-plan', shop, 'Visitor 9C1E', [
  [4, { type: 'opened', language: 'en', browserLanguage: 'en-GB' }],
  [4, { type: 'attributesGiven', attributes: { plan: 'enterprise', seatCount: '40' } }],
  [4, { type: 'said', by: visitor, text: 'Hello, can we add ten seats?' }],
  [
    4,
    {
      type: 'handoffRequested',
      decision: {
        ...decisionByRule,
        reason: 'visitorAttribute',
        rule: 'priority-plan',
        quotes: [],
        circumstances: [
          { kind: 'attribute', name: 'plan', value: 'enterprise' },
          { kind: 'hours', are: 'open' },
        ],
      },
    },
  ],
]);

async function consoleAt(place: string, locale = 'en-GB'): Promise<{ page: Page; complaints: string[] }> {
  await world.serve([structuredClone(withPlan)]);
  const { page, complaints } = await newPerson(world.browser, { locale, timezoneId: 'Europe/Paris' });
  await page.clock.install({ time: new Date('2026-03-02T08:30:00Z') });
  await logIn(page, world.server);
  await page.goto(`${world.server.origin}/console/${place}`);
  complaints.length = 0;
  return { page, complaints };
}

/** What a save sends. */
async function savedHours(page: Page): Promise<unknown> {
  const saved = page.waitForRequest((request) => request.method() === 'PUT');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const body = (await saved).postDataJSON() as { officeHours: unknown };
  await page.getByText('Saved.', { exact: true }).first().waitFor();
  return body.officeHours;
}

test('an owner keeps hours: the week, a night, a holiday, with what it comes to now, and switches them off again', async () => {
  const { page, complaints } = await consoleAt('sites');
  const section = page.getByRole('group', { name: 'Office hours' });
  await section.getByRole('switch', { name: 'Keep office hours' }).click();
  await section.getByText('Open now').waitFor();
  await section.getByLabel('Monday, from').fill('10:00');
  await section.getByText('Closed now, opens today at 10:00').waitFor();
  await section.getByRole('button', { name: 'Copy Monday to all weekdays' }).click();
  expect(await section.getByLabel('Friday, from').inputValue()).toBe('10:00');
  expect(await section.getByLabel('Saturday, from').count()).toBe(0);
  await section.getByRole('button', { name: 'Add hours on Friday' }).click();
  await section.getByLabel('Friday, from').nth(1).fill('22:00');
  await section.getByLabel('Friday, to').nth(1).fill('00:00');
  await section.getByLabel('Date of a holiday').fill('2026-03-02');
  await section.getByRole('button', { name: 'Add holiday' }).click();
  await section.getByText(/^Closed now, opens Tuesday,? 3 March at 10:00$/).waitFor();
  expect(await faultsInLightAndDark(page, 'office hours')).toEqual([]);
  const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '10:00', to: '18:00' }));
  expect(await savedHours(page)).toEqual({
    timeZone: 'Europe/Paris',
    spans: [...weekdays, { day: 5, from: '22:00', to: '24:00' }],
    holidays: ['2026-03-02'],
  });
  await section.getByRole('switch', { name: 'Keep office hours' }).click();
  expect(await savedHours(page)).toBeNull();
  expect(complaints).toEqual([]);
});

test('what makes no sense is said at its place, and is not saved', async () => {
  const { page } = await consoleAt('sites');
  const puts: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && puts.push(request.url()));
  const section = page.getByRole('group', { name: 'Office hours' });
  await section.getByRole('switch', { name: 'Keep office hours' }).click();
  await section.getByLabel('Time zone').fill('Paris');
  await section.getByText('“Paris” is not a time zone like Europe/Paris.').waitFor();
  await section.getByLabel('Tuesday, to').fill('08:00');
  await section.getByText('Tuesday: the end comes before the beginning.').waitFor();
  await section.getByRole('button', { name: 'Add hours on Wednesday' }).click();
  expect(await section.getByText('Wednesday: fill in both times').count()).toBe(0);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await section.getByText('Wednesday: fill in both times').waitFor();
  await section.getByLabel('Wednesday, from').nth(1).fill('17:00');
  await section.getByLabel('Wednesday, to').nth(1).fill('19:00');
  await section.getByText('Wednesday: these hours overlap.').waitFor();
  const described = await section.getByLabel('Wednesday, from').first().getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described}"]`).textContent()).toBe('Wednesday: these hours overlap.');
  expect(await faultsInLightAndDark(page, 'wrong hours')).toEqual([]);
  expect(puts).toEqual([]);
});

test('the week is typed by keyboard alone, and a removed stretch leaves the focus on its day', async () => {
  const { page } = await consoleAt('sites', 'fr-FR');
  const section = page.getByRole('group', { name: 'Horaires d’ouverture' });
  await section.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await section.getByText('Ouvert en ce moment').waitFor();
  await section.getByLabel('lundi, de').focus();
  await page.keyboard.type('1130');
  await section.getByText('Fermé en ce moment, ouvre aujourd’hui à 11:30').waitFor();
  await section.getByRole('button', { name: 'Retirer 11:30 à 18:00 le lundi' }).focus();
  await page.keyboard.press('Enter');
  await section.getByText('Fermé en ce moment, ouvre mardi 3 mars à 09:00').waitFor();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(focused).toBe('Ajouter une plage le lundi');
});

test('what the page says stands in the brief as unproven, and in the decision as a circumstance', async () => {
  const { page, complaints } = await consoleAt('c/c-plan');
  const context = page.getByRole('complementary', { name: 'Context' });
  await context.getByText('What the page says of the visitor').waitFor();
  expect(await context.locator('.visitor-claims').innerText()).toMatch(/plan\s+enterprise\s+seatCount\s+40\s+Unproven/);
  expect(await faultsInLightAndDark(page, 'claims')).toEqual([]);
  await context.getByRole('tab', { name: 'Decision' }).click();
  await context.getByText('the page says “plan: enterprise”, during office hours').first().waitFor();
  expect(await context.locator('.decision-sentence').textContent()).toContain('this kind of visitor');
  expect(await context.getByText('Words it rests on').count()).toBe(0);
  expect(complaints).toEqual([]);
});

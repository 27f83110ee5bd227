// axe finds nothing: the widget and the console in their main states, light and dark, desktop and phone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newPerson, panelOf } from '../support/browser.ts';
import {
  consoleWords,
  demoWorld,
  firstAgent,
  launcherName,
  panelWords,
  say,
  visitorOn,
} from '../support/demo-world.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  // Colours move between schemes with a transition; wait until they rest.
  await page.waitForTimeout(400);
  const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return found.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

async function inEveryLook(page: Page, state: string, found: string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((one) => `${state}, ${colorScheme}: ${one}`));
  }
}

for (const [device, viewport] of [
  ['desktop', { width: 1280, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`the widget on a ${device}`, async () => {
    const world = await demoWorld();
    const { page, panel } = await visitorOn(world, '/en/help', 'en');
    await page.setViewportSize(viewport);
    const found: string[] = [];
    await inEveryLook(page, 'opened', found);
    await say(panel, 'How much is a puncture repair?', 'en');
    await panel.getByRole('list', { name: panelWords.en.sources }).first().waitFor();
    await panel.getByText(panelWords.en.why).first().click();
    await inEveryLook(page, 'an answer with its reasons', found);
    await panel.getByRole('radio', { name: panelWords.en.dialSearch }).click();
    await panel.getByRole('searchbox').fill('battery');
    await panel.getByRole('link').first().waitFor();
    await inEveryLook(page, 'search', found);
    await panel.getByRole('radio', { name: panelWords.en.dialPerson }).click();
    await panel.getByText(panelWords.en.nobody).first().waitFor();
    await inEveryLook(page, 'nobody on duty', found);
    expect(found).toEqual([]);
  });

  test(`the console on a ${device}`, async () => {
    const world = await demoWorld();
    const { page } = await firstAgent(world, 'en');
    await page.setViewportSize(viewport);
    const words = consoleWords.en;
    const found: string[] = [];
    await inEveryLook(page, 'empty inbox', found);
    const { panel } = await visitorOn(world, '/en/', 'en');
    await say(panel, 'How much is a puncture repair?', 'en');
    await panel.getByRole('list', { name: panelWords.en.sources }).first().waitFor();
    await say(panel, 'I was charged twice, this is outrageous!', 'en');
    await page.getByRole('link', { name: new RegExp(words.reasons.billingDispute.label) }).click();
    await inEveryLook(page, 'conversation', found);
    await page.goto(`${new URL(page.url()).origin}/console/sites`);
    await page.getByRole('heading', { name: words.sites.title }).first().waitFor();
    await inEveryLook(page, 'sites', found);
    await page.goto(`${new URL(page.url()).origin}/console/team`);
    await page.getByRole('heading', { name: words.team.title }).first().waitFor();
    await inEveryLook(page, 'team', found);
    expect(found).toEqual([]);
  });
}

test('the host page with the closed launcher, and the console’s door', async () => {
  const world = await demoWorld();
  const { page } = await newPerson(world.browser);
  const found: string[] = [];
  await page.goto(`${world.shop}/fr/`);
  await page.getByRole('button', { name: launcherName.fr }).waitFor();
  expect(await panelOf(page).locator('body').count()).toBe(0);
  await inEveryLook(page, 'launcher', found);
  await page.goto(`${world.server().origin}/console`);
  await page.getByRole('button').first().waitFor();
  await inEveryLook(page, 'log in', found);
  expect(found).toEqual([]);
});

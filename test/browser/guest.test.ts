// The widget as a guest: what it asks, stores and moves on a host page with a strict policy.
import { expect, test } from 'vitest';
import { newPerson, panelOf } from '../support/browser.ts';
import { demoWorld, firstAgent, launcherName, panelWords, say, visitorOn } from '../support/demo-world.ts';

test('before the first opening nothing is stored and nothing but the loader is requested, and nothing moves', async () => {
  const world = await demoWorld();
  const { page, complaints } = await newPerson(world.browser);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`${world.shop}/en/`);
  await page.getByRole('button', { name: launcherName.en }).waitFor();
  await page.waitForTimeout(1_000);
  const foreign = requested.filter((url) => !url.startsWith(world.shop) && !url.startsWith('data:'));
  expect(foreign).toEqual([expect.stringMatching(/\/loader\.js$/)]);
  expect(await page.context().cookies()).toEqual([]);
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(stored).toEqual([0, 0, '']);
  const moved = await page.evaluate(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    return new Promise<number>((done) => setTimeout(() => done(shifts.reduce((sum, shift) => sum + shift, 0)), 300));
  });
  expect(moved).toBe(0);
  expect(complaints).toEqual([]);
});

test('after opening there is one documented entry on each side, no cookie, and no complaint of the strict policy', async () => {
  const world = await demoWorld();
  const { page, panel, complaints } = await visitorOn(world, '/en/', 'en');
  await say(panel, 'Do you repair other brands?', 'en');
  await panel
    .getByRole('log')
    .getByText(panelWords.en.aiAssistant.split(' ')[0] ?? '')
    .first()
    .waitFor();
  const host = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
  expect(host).toEqual([[], ['relais']]);
  const inside = await panel.locator('body').evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
  expect(inside).toEqual([['relais:demo'], []]);
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the page around cannot read the conversation', async () => {
  const world = await demoWorld();
  const { page, panel } = await visitorOn(world, '/en/', 'en');
  await say(panel, 'a canary only we know', 'en');
  await panel.getByRole('log').getByText('a canary only we know').waitFor();
  const readable = await page.evaluate(() => {
    const frames = [...document.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [...element.shadowRoot.querySelectorAll('iframe')] : [],
    );
    const inner = frames.map((frame) => {
      try {
        return frame.contentDocument?.body.textContent ?? null;
      } catch {
        return null;
      }
    });
    return JSON.stringify([document.documentElement.outerHTML, inner]);
  });
  expect(readable).not.toContain('a canary only we know');
});

test('a page that is not on the list shows no chat and spends nothing', async () => {
  const world = await demoWorld();
  const { page } = await newPerson(world.browser);
  // The same pages under another name of this machine: another origin.
  await page.goto(`${world.shop.replace('localhost', '127.0.0.1')}/en/`);
  await page.getByRole('button', { name: launcherName.en }).click();
  await page.getByText('The chat cannot be reached right now.').first().waitFor();
  expect(await panelOf(page).getByRole('textbox').count()).toBe(0);
});

test('the chat comes along to the next page, and the agent sees the pages, those of a single-page part too', async () => {
  const world = await demoWorld();
  const agent = await firstAgent(world, 'en');
  const { page, panel } = await visitorOn(world, '/en/', 'en');
  await panel.getByRole('radio', { name: panelWords.en.dialPerson }).click();
  await panel.getByRole('region', { name: panelWords.en.waitingForPerson }).waitFor();
  await page.goto(`${world.shop}/en/build`);
  await panelOf(page).getByRole('region', { name: panelWords.en.waitingForPerson }).waitFor();
  await page.locator('a[href$="/build/ride"]').first().click();
  await agent.page.getByRole('link', { name: /Chose a person/ }).click();
  const trail = agent.page.getByRole('tabpanel');
  await expect.poll(() => trail.innerText()).toContain('Ride, Build your Pinson');
});

test('escape closes the chat and gives the focus back; opening again finds everything', async () => {
  const world = await demoWorld();
  const { page, panel } = await visitorOn(world, '/fr/', 'fr');
  await say(panel, 'Bonjour', 'fr');
  await panel.getByRole('log').getByText('Bonjour', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  const launcher = page.getByRole('button', { name: launcherName.fr });
  await launcher.waitFor();
  const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName);
  expect(focused).toBe('BUTTON');
  await page.keyboard.press('Enter');
  await panel.getByRole('log').getByText('Bonjour', { exact: true }).waitFor();
});

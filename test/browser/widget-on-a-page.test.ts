// The widget as a part of somebody's page: its calls and events, page changes, the cache, phones, and refusals.
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { words } from '../../widget/panel/languages/en.ts';
import { newPerson, panelOf } from '../support/browser.ts';
import { composer, launcher, openedOf, patience, scriptedChat, visitorOf } from '../support/scripted-chat.ts';

type Relais = (...call: unknown[]) => void;

const world = scriptedChat(4831);

test('calls made before the script arrived are kept, in order, and events come back', async () => {
  const { page } = await newPerson(world.browser);
  await page.addInitScript(() => {
    const global = window as unknown as { Relais: Relais & { q?: unknown[] }; heard: unknown[] };
    global.heard = [];
    // oxlint-disable-next-line prefer-rest-params -- the stub as sites paste it
    global.Relais = Object.assign(function () {
      (global.Relais.q ??= []).push(arguments);
    }, {});
    for (const event of ['ready', 'open', 'close', 'unread']) {
      global.Relais('on', event, (detail: unknown) => global.heard.push([event, detail]));
    }
    global.Relais('say', 'I come from a button on the page');
  });
  await page.goto(world.host.origin);
  const panel = panelOf(page);
  await expect.poll(() => composer(panel).inputValue(), patience).toBe('I come from a button on the page');
  await page.evaluate(() => (window as unknown as { Relais: Relais }).Relais('close'));
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard.map(([event]) => event));
  await expect.poll(heard, patience).toEqual(['open', 'unread', 'ready', 'close']);
});

test('nonsense calls do nothing, and two script tags make one widget', async () => {
  const { page, complaints } = await visitorOf(world, '&twice=1');
  await page.waitForLoadState('load');
  await page.evaluate(() => {
    const { Relais } = window as unknown as { Relais: Relais };
    for (const call of [[], ['nonsense'], [null], ['on'], ['on', 'open', 5], ['constructor']]) Relais(...call);
  });
  expect(await page.locator('script[data-site]').count()).toBe(2);
  expect(await launcher(page).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('destroy leaves nothing behind, and the script may come again', async () => {
  const { page } = await openedOf(world);
  const before = page.url();
  await page.evaluate(() => (window as unknown as { Relais: Relais }).Relais('destroy'));
  const left = await page.evaluate(() => [
    'Relais' in window,
    sessionStorage.length,
    [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
    document.querySelectorAll('iframe').length,
  ]);
  expect(left).toEqual([false, 0, 0, 0]);
  await page.goto(before);
  await launcher(page).waitFor();
});

test('on the next page an open chat comes back open without taking the focus, a minimised one in the background', async () => {
  const { page } = await openedOf(world);
  await page.getByRole('link', { name: 'Next page' }).click();
  await panelOf(page).getByRole('log').waitFor();
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await launcher(page).click();
  await page.reload();
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/panel/')), patience).toBe(true);
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
});

test('pages of a single-page site are told once there is a conversation, without their secrets', async () => {
  const { page, panel } = await openedOf(world);
  await composer(panel).fill('hello');
  await page.keyboard.press('Enter');
  const visits = () => world.chat.received.flatMap((frame) => (frame.type === 'visit' ? [frame.url] : []));
  await expect.poll(visits, patience).toEqual([`${world.host.origin}/?lang=en`]);
  await page.evaluate(() => history.pushState({}, '', '/basket?token=secret'));
  await expect.poll(visits, patience).toEqual([`${world.host.origin}/?lang=en`, `${world.host.origin}/basket`]);
});

test('the page rests in the back/forward cache with an open chat, and the chat goes on', async () => {
  const cached = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  onTestFinished(() => cached.close());
  const { page } = await newPerson(cached);
  await page.goto(world.host.origin);
  await launcher(page).click();
  const panel = panelOf(page);
  await composer(panel).fill('hello');
  await page.keyboard.press('Enter');
  await panel.getByText(words.sent, { exact: true }).waitFor();
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto(`${world.host.origin}/other`);
  // A page from the cache fires no load event.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  // The restored frame is out of the driver's reach; the server sees it come back and resume.
  const resumed = () => world.chat.received.some((frame) => frame.type === 'hello' && frame.resume);
  await expect.poll(resumed, patience).toBe(true);
});

test('an embedding that fails says so, tells the developer why, and can be tried again', async () => {
  const { page, complaints } = await visitorOf(world);
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  world.chat.embedStatus = 500;
  await launcher(page).click();
  await page.getByText('The chat cannot be reached right now.').waitFor();
  expect(warnings.join()).toContain('Add http://localhost:4832 to the allowed origins.');
  world.chat.embedStatus = 200;
  await page.getByRole('button', { name: 'Try again' }).click();
  await panelOf(page).getByRole('log').waitFor();
  expect(complaints.filter((text) => !text.includes('500'))).toEqual([]);
});

test('on a phone the panel is the whole screen, and no launcher lies over it', async () => {
  const { page, panel } = await openedOf(world, '', {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  // The panel rises into place: measured once it has come to rest.
  await expect.poll(() => page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expect(await launcher(page).isVisible()).toBe(false);
  await panel.getByRole('button', { name: words.close }).click();
  await launcher(page).waitFor();
});

test('closed or open, only what is drawn takes clicks', async () => {
  const { page } = await openedOf(world);
  const inside = () =>
    page.evaluate(() => {
      const { shadowRoot } = [...document.body.children].find((element) => element.shadowRoot) as HTMLElement;
      const spots: string[] = [];
      for (let x = 5; x < innerWidth; x += 10)
        for (let y = 5; y < innerHeight; y += 10)
          if (document.elementFromPoint(x, y)?.shadowRoot) spots.push(`${x},${y}`);
      const area = [...(shadowRoot?.querySelectorAll('.launcher, .card') ?? [])]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        .map((element) => element.getBoundingClientRect())
        .reduce((sum, { width, height }) => sum + width * height, 0);
      return { taken: spots.length * 100, area };
    });
  await page.waitForTimeout(400);
  const open = await inside();
  expect(open.taken).toBeLessThan(open.area * 1.03);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  const closed = await inside();
  expect(closed.taken).toBeLessThan(56 * 56 * 1.1);
});

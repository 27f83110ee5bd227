// The widget by itself, against a scripted server: the page's API, keyboard and screen reader, phones, and hostile words.
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { words } from '../../widget/panel/languages/en.ts';
import { laterWords } from '../../widget/panel/languages/en.later.ts';
import { launchChromium, newPerson, panelOf } from '../support/browser.ts';
import { startFakeVisitorServer, startHostPage, type FakeVisitorServer } from '../support/fake-visitor-server.ts';

type Relais = (...call: unknown[]) => void;

const assistant = { kind: 'assistant', name: 'Pilot' } as const;
const anna = { kind: 'agent', id: 'a1', name: 'Anna' } as const;
const opened = { type: 'opened', language: 'en', browserLanguage: 'en' } as const;

let chat: FakeVisitorServer;
let host: Awaited<ReturnType<typeof startHostPage>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  browser = await launchChromium();
  chat = await startFakeVisitorServer(4831, ['http://localhost:4832']);
  host = await startHostPage(4832, chat.origin);
});
afterAll(async () => {
  await browser.close();
  await chat.close();
  await host.close();
});
beforeEach(() => chat.reset());

const launcher = (page: Page) => page.locator('button.launcher');
const composer = (panel: FrameLocator) => panel.getByRole('textbox', { name: words.placeholder });

async function visitor(query = '', options = {}) {
  const person = await newPerson(browser, options);
  await person.page.goto(`${host.origin}/?lang=en${query}`);
  await launcher(person.page).waitFor();
  return person;
}

async function openedBy(query = '', options = {}) {
  const person = await visitor(query, options);
  await launcher(person.page).click();
  const panel = panelOf(person.page);
  await panel.getByRole('log').waitFor();
  return { ...person, panel };
}

test('calls made before the script arrived are kept, in order, and events come back', async () => {
  const { page } = await newPerson(browser);
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
  await page.goto(host.origin);
  const panel = panelOf(page);
  await expect.poll(() => composer(panel).inputValue()).toBe('I come from a button on the page');
  await page.evaluate(() => (window as unknown as { Relais: Relais }).Relais('close'));
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard.map(([event]) => event));
  await expect.poll(heard).toEqual(['open', 'unread', 'ready', 'close']);
});

test('nonsense calls and a second script tag do nothing', async () => {
  const { page, complaints } = await visitor();
  await page.evaluate(async () => {
    const { Relais } = window as unknown as { Relais: Relais };
    for (const call of [[], ['nonsense'], [null], ['on'], ['on', 'open', 5], ['constructor']]) Relais(...call);
    const again = document.querySelector('script[data-site]')?.cloneNode() as HTMLScriptElement;
    const copy = document.createElement('script');
    copy.dataset.site = 'demo';
    await new Promise((done) => {
      copy.addEventListener('load', done);
      copy.addEventListener('error', done);
      // A page under Trusted Types includes it in its markup; here the clone stands for that.
      document.head.append(again);
      setTimeout(done, 500);
    });
  });
  expect(await launcher(page).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('destroy leaves nothing behind, and the script may come again', async () => {
  const { page } = await openedBy();
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

test('opening puts the visitor into the composer, Escape back onto the launcher', async () => {
  const { page, panel } = await openedBy();
  await expect.poll(() => composer(panel).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => launcher(page).getAttribute('aria-expanded')).toBe('false');
  expect(await launcher(page).evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement)).toBe(
    true,
  );
});

test('Escape in the menu closes the menu only', async () => {
  const { page, panel } = await openedBy();
  await panel.getByRole('button', { name: words.menu }).click();
  await panel.getByRole('switch', { name: laterWords.sound }).waitFor();
  await page.keyboard.press('Escape');
  await panel.getByRole('switch', { name: laterWords.sound }).waitFor({ state: 'hidden' });
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
});

test('the dial is walked with arrows and obeyed on a press', async () => {
  const { page, panel } = await openedBy();
  await panel.getByRole('radio', { name: words.dialAssistant }).focus();
  await page.keyboard.press('ArrowRight');
  expect(chat.received.filter(({ type }) => type === 'setDial')).toEqual([]);
  await page.keyboard.press('Enter');
  await panel.getByRole('region', { name: words.waitingForPerson }).waitFor();
  expect(await panel.getByRole('radio', { name: words.dialPerson }).getAttribute('aria-checked')).toBe('true');
});

test('the disclosure stands before the first word, and while an AI answers', async () => {
  const { panel } = await openedBy();
  await panel.getByText(words.disclosure).waitFor();
  await panel.getByText(words.disclosureShort).waitFor();
  await panel.getByRole('button', { name: words.talkToPerson }).last().click();
  await panel.getByRole('region', { name: words.waitingForPerson }).waitFor();
  expect(await panel.getByText(words.disclosureShort).count()).toBe(0);
});

test('a message is read out once, whole, with its author; history and pieces are silent', async () => {
  chat.append(opened, { type: 'said', by: assistant, text: 'An old answer' });
  const { panel } = await openedBy();
  await panel.getByRole('log').getByText('An old answer').waitFor();
  const announcer = panel.locator('[data-test=announcer]');
  expect(await announcer.textContent()).toBe('');
  chat.send({ type: 'delta', turn: 't', offset: 0, text: 'The **new** ' });
  await panel.getByRole('log').getByText('The new').waitFor();
  expect(await announcer.textContent()).toBe('');
  chat.append({ type: 'said', by: assistant, text: 'The **new** answer' });
  await expect.poll(() => announcer.locator('p').allTextContents()).toEqual(['AI · Pilot: The new answer']);
  chat.append({ type: 'assigned', agent: { id: 'a1', name: 'Anna' } }, { type: 'said', by: anna, text: 'Hello' });
  await expect
    .poll(() => announcer.locator('p').allTextContents())
    .toEqual(['AI · Pilot: The new answer', 'Anna has joined', 'Anna: Hello']);
  expect(await panel.getByRole('log').getAttribute('aria-live')).toBe('off');
});

test('an incoming message moves neither the focus nor what somebody reads above', async () => {
  chat.append(opened);
  for (let turn = 0; turn < 30; turn++) chat.append({ type: 'said', by: anna, text: `Line ${turn} of a long talk` });
  const { page, panel } = await openedBy();
  const log = panel.getByRole('log');
  await log.getByText('Line 29').waitFor();
  await page.waitForTimeout(300);
  await log.evaluate((box) => box.scrollTo(0, 200));
  await page.waitForTimeout(100);
  chat.append({ type: 'said', by: anna, text: 'A new line below' });
  await panel.getByRole('button', { name: laterWords.newMessages }).waitFor();
  expect(await log.evaluate((box) => box.scrollTop)).toBe(200);
  expect(await composer(panel).evaluate((field) => field === document.activeElement)).toBe(true);
  await panel.getByRole('button', { name: laterWords.newMessages }).click();
  await panel.getByRole('button', { name: laterWords.newMessages }).waitFor({ state: 'detached' });
});

test('while minimised, unread messages are counted on the launcher, and read when it opens', async () => {
  chat.append(opened);
  const { page, panel } = await openedBy();
  await page.keyboard.press('Escape');
  await expect.poll(() => launcher(page).getAttribute('aria-expanded')).toBe('false');
  chat.append({ type: 'said', by: anna, text: 'one' }, { type: 'said', by: anna, text: 'two' });
  await expect.poll(() => launcher(page).getAttribute('aria-label')).toBe('Open chat, unread messages: 2');
  expect(chat.received.filter(({ type }) => type === 'seen')).toEqual([]);
  await launcher(page).click();
  await panel.getByText('two', { exact: true }).waitFor();
  await expect.poll(() => launcher(page).getAttribute('aria-label')).toBe('Close chat');
  await expect.poll(() => chat.received.findLast(({ type }) => type === 'seen')).toEqual({ type: 'seen', upTo: 3 });
});

test('on the next page an open chat comes back open without taking the focus, a minimised one in the background', async () => {
  const { page } = await openedBy();
  await page.getByRole('link', { name: 'Next page' }).click();
  await panelOf(page).getByRole('log').waitFor();
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await launcher(page).click();
  await page.reload();
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/panel/'))).toBe(true);
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
});

test('pages of a single-page site are told once there is a conversation, without their secrets', async () => {
  const { page, panel } = await openedBy();
  await composer(panel).fill('hello');
  await page.keyboard.press('Enter');
  const visits = () => chat.received.flatMap((frame) => (frame.type === 'visit' ? [frame.url] : []));
  await expect.poll(visits).toEqual([`${host.origin}/?lang=en`]);
  await page.evaluate(() => history.pushState({}, '', '/basket?token=secret'));
  await expect.poll(visits).toEqual([`${host.origin}/?lang=en`, `${host.origin}/basket`]);
});

test('the page rests in the back/forward cache with an open chat, and the chat goes on', async () => {
  const cached = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const { page } = await newPerson(cached);
  await page.goto(host.origin);
  await launcher(page).click();
  await panelOf(page).getByRole('log').waitFor();
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto(`${host.origin}/other`);
  await page.goBack();
  expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  const panel = panelOf(page);
  await composer(panel).fill('back again');
  await page.keyboard.press('Enter');
  await panel.getByText(laterWords.sent, { exact: true }).waitFor({ timeout: 3_000 });
  await cached.close();
});

test('an embedding that fails says so, tells the developer why, and can be tried again', async () => {
  const { page, complaints } = await visitor();
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  chat.embedStatus = 500;
  await launcher(page).click();
  await page.getByText('The chat cannot be reached right now.').waitFor();
  expect(warnings.join()).toContain('Add http://localhost:4832 to the allowed origins.');
  chat.embedStatus = 200;
  await page.getByRole('button', { name: 'Try again' }).click();
  await panelOf(page).getByRole('log').waitFor();
  expect(complaints.filter((text) => !text.includes('500'))).toEqual([]);
});

test('a refused ticket is replaced without the visitor noticing', async () => {
  const { panel, page } = await openedBy();
  chat.drop(4401);
  await expect.poll(() => chat.received.filter(({ type }) => type === 'hello').length).toBe(2);
  await composer(panel).fill('still here');
  await page.keyboard.press('Enter');
  await panel.getByText(laterWords.sent, { exact: true }).waitFor();
});

test('on a phone the panel is the whole screen, and no launcher lies over it', async () => {
  const { page, panel } = await openedBy('', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const box = await page.locator('iframe').boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  expect(await launcher(page).isVisible()).toBe(false);
  await panel.getByRole('button', { name: words.close }).click();
  await launcher(page).waitFor();
});

test('closed or open, only what is drawn takes clicks', async () => {
  const { page } = await openedBy();
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

const hostile = [
  '<script>parent.postMessage("x","*")</script>',
  '<img src=x onerror="document.title=1">',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '![x](https://evil.example/pixel.png)',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '"><svg onload=alert(1)>',
];

test('hostile words from anybody stay words, and nothing is fetched for them', async () => {
  const { page, panel, complaints } = await openedBy();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', () => complaints.push('a dialog'));
  const source = {
    articleId: 'a',
    section: hostile[1] ?? '',
    url: 'https://x.example',
    updated: 'never',
    passage: hostile.join('\n\n'),
  };
  const answer = {
    kind: 'answer',
    engine: 'x',
    sureness: 0.5,
    tools: [{ name: hostile[0] ?? '', ok: true, tookMs: 1, input: { [hostile[1] ?? '']: hostile[2] ?? '' } }],
    sources: [{ ...source, title: hostile[0] ?? '' }],
  } as const;
  chat.append(opened);
  for (const text of hostile) {
    chat.append({ type: 'said', by: { kind: 'visitor' }, text }, { type: 'said', by: { ...anna, name: text }, text });
    chat.append({
      type: 'said',
      by: { kind: 'assistant', name: text },
      text,
      answer: { ...answer, tools: [...answer.tools], sources: [...answer.sources] },
    });
    chat.append(
      { type: 'handoffRequested', reason: 'fraud', quotes: [text] },
      { type: 'assigned', agent: { id: 'a', name: text } },
    );
  }
  await panel
    .getByText(hostile.at(-1) ?? '')
    .first()
    .waitFor();
  for (const details of await panel.getByText(laterWords.why).all()) await details.click();
  const links = await panel
    .locator('a')
    .evaluateAll((all) =>
      all.map((link) => [(link as HTMLAnchorElement).protocol, link.getAttribute('rel'), link.getAttribute('target')]),
    );
  for (const link of links) expect(link).toEqual(['https:', 'noopener nofollow ugc', '_blank']);
  expect(await panel.locator('script, iframe, img, object, embed, style, svg[onload], [onerror]').count()).toBe(2);
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every control is at least 24 px, and 44 px under a finger', async () => {
  chat.append(opened, {
    type: 'said',
    by: assistant,
    text: 'x',
    answer: { kind: 'answer', engine: 'x', sureness: 0.9, sources: [], tools: [] },
  });
  for (const [least, options] of [
    [24, {}],
    [44, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ] as const) {
    const { panel } = await openedBy('', options);
    await panel.getByRole('button', { name: laterWords.helpful }).waitFor();
    const small = await panel.locator('button:visible, summary:visible').evaluateAll(
      (all, size) =>
        all.flatMap((control) => {
          const { height } = control.getBoundingClientRect();
          // The area to touch may be larger than what is drawn.
          const { top, bottom } = getComputedStyle(control, '::after');
          const grown = control.matches('.link')
            ? -(Number.parseFloat(top) || 0) - (Number.parseFloat(bottom) || 0)
            : 0;
          return height + grown < size ? [`${control.textContent}: ${height + grown}`] : [];
        }),
      least,
    );
    expect(small).toEqual([]);
  }
});

// The panel by itself, against a scripted server: keyboard, screen reader, reading, hostile words, sizes to touch.
import { expect, test } from 'vitest';
import { words } from '../../widget/panel/languages/en.ts';
import { words as laterWords } from '../../widget/panel/languages/en.later.ts';
import {
  anna,
  assistant,
  composer,
  hellosOf,
  launcher,
  opened,
  openedOf,
  patience,
  scriptedChat,
} from '../support/scripted-chat.ts';

const world = scriptedChat(4841);

test('opening puts the visitor into the composer, Escape back onto the launcher', async () => {
  const { page, panel } = await openedOf(world);
  await expect.poll(() => composer(panel).evaluate((field) => field === document.activeElement), patience).toBe(true);
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => launcher(page).getAttribute('aria-expanded'), patience).toBe('false');
  expect(await launcher(page).evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement)).toBe(
    true,
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => composer(panel).evaluate((field) => field === document.activeElement), patience).toBe(true);
  await page.keyboard.type('straight into the composer');
  await expect.poll(() => composer(panel).inputValue(), patience).toBe('straight into the composer');
});

test('Escape in the menu closes the menu only', async () => {
  const { page, panel } = await openedOf(world);
  await panel.getByRole('button', { name: words.menu }).click();
  await panel.getByRole('switch', { name: laterWords.sound }).waitFor();
  await page.keyboard.press('Escape');
  await panel.getByRole('switch', { name: laterWords.sound }).waitFor({ state: 'hidden' });
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
});

test('the dial is walked with arrows and obeyed on a press', async () => {
  const { page, panel } = await openedOf(world);
  await panel.getByRole('radio', { name: words.dialAssistant }).focus();
  await page.keyboard.press('ArrowRight');
  expect(world.chat.received.filter(({ type }) => type === 'setDial')).toEqual([]);
  await page.keyboard.press('Enter');
  await panel.getByRole('region', { name: words.waitingForPerson }).waitFor();
  expect(await panel.getByRole('radio', { name: words.dialPerson }).getAttribute('aria-checked')).toBe('true');
});

test('the disclosure stands before the first word, and while an AI answers', async () => {
  const { panel } = await openedOf(world);
  await panel.getByText(words.disclosure).waitFor();
  await panel.getByText(words.disclosureShort).waitFor();
  await panel.getByRole('button', { name: words.talkToPerson }).last().click();
  await panel.getByRole('region', { name: words.waitingForPerson }).waitFor();
  expect(await panel.getByText(words.disclosureShort).count()).toBe(0);
});

test('a message is read out once, whole, with its author; history and pieces are silent', async () => {
  world.chat.append(opened, { type: 'said', by: assistant, text: 'An old answer' });
  const { panel } = await openedOf(world);
  await panel.getByRole('log').getByText('An old answer').waitFor();
  const announcer = panel.locator('[data-test=announcer]');
  expect(await announcer.textContent()).toBe('');
  world.chat.send({ type: 'delta', turn: 't', offset: 0, text: 'The **new** ' });
  await panel.getByRole('log').getByText('The new').waitFor();
  expect(await announcer.textContent()).toBe('');
  world.chat.append({ type: 'said', by: assistant, text: 'The **new** answer' });
  await expect.poll(() => announcer.locator('p').allTextContents(), patience).toEqual(['AI · Pilot: The new answer']);
  world.chat.append({ type: 'assigned', agent: { id: 'a1', name: 'Anna' } }, { type: 'said', by: anna, text: 'Hello' });
  await expect
    .poll(() => announcer.locator('p').allTextContents(), patience)
    .toEqual(['AI · Pilot: The new answer', 'Anna has joined', 'Anna: Hello']);
  expect(await panel.getByRole('log').getAttribute('aria-live')).toBe('off');
});

test('an incoming message moves neither the focus nor what somebody reads above', async () => {
  world.chat.append(opened);
  for (let turn = 0; turn < 30; turn++)
    world.chat.append({ type: 'said', by: anna, text: `Line ${turn} of a long talk` });
  const { page, panel } = await openedOf(world);
  const log = panel.getByRole('log');
  await log.getByText('Line 29').waitFor();
  await page.waitForTimeout(300);
  await log.evaluate((box) => box.scrollTo(0, 200));
  await page.waitForTimeout(100);
  world.chat.append({ type: 'said', by: anna, text: 'A new line below' });
  await panel.getByRole('button', { name: words.newMessages }).waitFor();
  expect(await log.evaluate((box) => box.scrollTop)).toBe(200);
  expect(await composer(panel).evaluate((field) => field === document.activeElement)).toBe(true);
  await panel.getByRole('button', { name: words.newMessages }).click();
  await panel.getByRole('button', { name: words.newMessages }).waitFor({ state: 'detached' });
});

test('what only a screen reader hears does not make the page longer than it is', async () => {
  world.chat.append(opened);
  for (let turn = 0; turn < 12; turn++) world.chat.append({ type: 'said', by: anna, text: `Line ${turn}` });
  const { panel } = await openedOf(world);
  await panel.locator('.bubble').getByText('Line 11', { exact: true }).waitFor();
  await panel.getByRole('log').evaluate((box) => box.scrollTo(0, 0));
  const { scrollHeight, clientHeight } = await panel
    .locator('html')
    .evaluate(({ scrollHeight: whole, clientHeight: seen }) => ({ scrollHeight: whole, clientHeight: seen }));
  expect(scrollHeight).toBe(clientHeight);
});

test('while minimised, unread messages are counted on the launcher, and read when it opens', async () => {
  world.chat.append(opened);
  const { page, panel } = await openedOf(world);
  await page.keyboard.press('Escape');
  await expect.poll(() => launcher(page).getAttribute('aria-expanded'), patience).toBe('false');
  world.chat.append({ type: 'said', by: anna, text: 'one' }, { type: 'said', by: anna, text: 'two' });
  const newest = () => world.chat.events.findLast(({ type }) => type === 'said')?.seq;
  await expect.poll(() => launcher(page).getAttribute('aria-label'), patience).toBe('Open chat, unread messages: 2');
  expect(world.chat.received.filter(({ type }) => type === 'seen')).toEqual([]);
  await launcher(page).click();
  await panel.getByText('two', { exact: true }).waitFor();
  await expect.poll(() => launcher(page).getAttribute('aria-label'), patience).toBe('Close chat');
  await expect
    .poll(() => world.chat.received.findLast(({ type }) => type === 'seen'), patience)
    .toEqual({ type: 'seen', upTo: newest() });
});

test('a refused ticket is replaced without the visitor noticing', async () => {
  const { panel, page } = await openedOf(world);
  expect(hellosOf(world)).toBe(1);
  world.chat.drop(4401);
  await expect.poll(() => hellosOf(world), patience).toBe(2);
  await composer(panel).fill('still here');
  await page.keyboard.press('Enter');
  await panel.getByText(words.sent, { exact: true }).waitFor();
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
  const { page, panel, complaints } = await openedOf(world);
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
  world.chat.append(opened);
  for (const text of hostile) {
    world.chat.append(
      { type: 'said', by: { kind: 'visitor' }, text },
      { type: 'said', by: { ...anna, name: text }, text },
    );
    world.chat.append({
      type: 'said',
      by: { kind: 'assistant', name: text },
      text,
      answer: { ...answer, tools: [...answer.tools], sources: [...answer.sources] },
    });
    world.chat.append(
      { type: 'handoffRequested', reason: 'fraud', quotes: [text] },
      { type: 'assigned', agent: { id: 'a', name: text } },
    );
  }
  await panel
    .getByText(hostile.at(-1) ?? '')
    .first()
    .waitFor();
  for (const details of await panel.getByText(words.why).all()) await details.click();
  await expect.poll(() => panel.locator('blockquote').count(), patience).toBe(hostile.length);
  const links = await panel
    .locator('a')
    .evaluateAll((all) =>
      all.map((link) => [(link as HTMLAnchorElement).protocol, link.getAttribute('rel'), link.getAttribute('target')]),
    );
  for (const link of links) expect(link).toEqual(['https:', 'noopener nofollow ugc', '_blank']);
  expect(await panel.locator('script, iframe, img, object, embed, style, svg[onload], [onerror]').count()).toBe(2);
  const ours = `${world.chat.origin}/assets/panel/`;
  expect(requests.filter((url) => !url.startsWith(ours))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every control is at least 24 px, and 44 px under a finger', async () => {
  world.chat.append(opened, {
    type: 'said',
    by: assistant,
    text: 'x',
    answer: { kind: 'answer', engine: 'x', sureness: 0.9, sources: [], tools: [] },
  });
  for (const [least, options] of [
    [24, {}],
    [44, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ] as const) {
    const { panel } = await openedOf(world, '', options);
    await panel.getByRole('button', { name: words.helpful }).waitFor();
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

// The whole story with two browsers at once, in both languages: a visitor asks, the assistant answers, a person takes over.
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  consoleWords,
  demoWorld,
  firstAgent,
  panelWords,
  say,
  visitorOn,
  type Language,
} from '../support/demo-world.ts';

interface Lines {
  routine: string;
  routineAnswer: RegExp;
  order: string;
  orderAnswer: RegExp;
  unknown: string;
  person: string;
}

const lines: Record<Language, Lines> = {
  en: {
    routine: 'How many days do I have to send something back?',
    routineAnswer: /30 days/,
    order: 'where is my order R-1042?',
    orderAnswer: /R-1042/,
    unknown: 'Which planet has the best weather for penguins?',
    person: 'Can I talk to somebody please?',
  },
  fr: {
    routine: 'J’ai combien de jours pour renvoyer un article ?',
    routineAnswer: /30 jours/,
    order: 'où en est ma commande R-1042 ?',
    orderAnswer: /R-1042/,
    unknown: 'Quelle planète a la meilleure météo pour les pingouins ?',
    person: 'Je voudrais parler à quelqu’un s’il vous plaît',
  },
};

for (const language of ['en', 'fr'] as const) {
  test(`from the first question to the last word (${language})`, async () => {
    const world = await demoWorld();
    const agent = await firstAgent(world, language);
    const visitor = await visitorOn(world, `/${language}/help`, language);
    await assistantAnswers(visitor.panel, language);
    await visitorAsksForAPerson(visitor.panel, language);
    await agentReadsTheBrief(agent.page, language);
    await bothTalk(visitor.panel, agent.page, language);
    await agentLetsGo(visitor.panel, agent.page, language);
    expect(visitor.complaints).toEqual([]);
    // Chromium reports the 401 that tells a console that nobody is signed in yet.
    expect(agent.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });
}

test('who is passed on without asking goes back to the assistant with one press, and leaves an address with another', async () => {
  const world = await demoWorld();
  const { panel } = await visitorOn(world, '/en/', 'en');
  const words = panelWords.en;
  const assistant = panel.getByRole('radio', { name: words.dialAssistant });
  await say(panel, 'I was charged twice for my order and I want my money back', 'en');
  await panel.getByRole('log').getByText(words.reasons.billingDispute).waitFor();
  await panel.getByRole('region', { name: words.waitingForPerson }).getByText(words.nobody).waitFor();
  await panel.getByLabel(words.email).fill('marie@example.org');
  await panel.getByRole('button', { name: words.emailSend }).click();
  await panel.getByText(words.emailLeft('marie@example.org')).first().waitFor();
  await panel.getByRole('button', { name: words.backToAssistant }).click();
  await expect.poll(() => assistant.getAttribute('aria-checked')).toBe('true');
  await say(panel, 'How much is a puncture repair?', 'en');
  await panel.getByRole('list', { name: words.sources }).first().waitFor();
});

async function assistantAnswers(panel: FrameLocator, language: Language): Promise<void> {
  const [words, line] = [panelWords[language], lines[language]];
  const thread = panel.getByRole('log');
  await panel.getByText(words.disclosure).waitFor();
  await say(panel, line.routine, language);
  await thread.getByText(line.routineAnswer).first().waitFor();
  await panel.getByRole('list', { name: words.sources }).first().waitFor();
  await say(panel, line.order, language);
  await thread.locator('p', { hasText: line.orderAnswer }).nth(1).waitFor();
  await say(panel, line.unknown, language);
  await thread.getByRole('button', { name: words.talkToPerson }).waitFor();
}

async function visitorAsksForAPerson(panel: FrameLocator, language: Language): Promise<void> {
  const words = panelWords[language];
  await say(panel, lines[language].person, language);
  const thread = panel.getByRole('log');
  await thread.getByText(words.reasons.askedForPerson).first().waitFor();
  const queue = panel.getByRole('region', { name: words.waitingForPerson });
  await queue.getByText(words.place(1)).waitFor();
  await queue.getByText(words.waitUnknown).waitFor();
  expect(await panel.getByRole('radio', { name: words.dialPerson }).getAttribute('aria-checked')).toBe('true');
}

async function agentReadsTheBrief(page: Page, language: Language): Promise<void> {
  const [words, line] = [consoleWords[language], lines[language]];
  await page.getByRole('link', { name: new RegExp(words.reasons.askedForPerson.label) }).click();
  const brief = page.getByRole('tabpanel');
  await brief.getByText(line.unknown).first().waitFor();
  await brief.getByText('R-1042').first().waitFor();
  await page.getByRole('tab', { name: words.context.tabs.decision }).click();
  await brief
    .getByText(words.decision.handedOver(words.reasons.askedForPerson.because, []).split(':')[0]?.slice(0, -1) ?? '')
    .first()
    .waitFor();
}

async function bothTalk(panel: FrameLocator, page: Page, language: Language): Promise<void> {
  const words = consoleWords[language];
  await page.getByRole('button', { name: words.conversation.take, exact: false }).first().click();
  const thread = panel.getByRole('log');
  await thread.getByText(panelWords[language].joined('Anna')).waitFor();
  const box = page.getByRole('textbox', { name: /./ }).last();
  await box.pressSequentially('Bon', { delay: 30 });
  await thread.getByText(panelWords[language].writes('Anna')).waitFor();
  await box.fill('Bonjour, Anna here.');
  await box.press('Enter');
  await thread.getByText('Bonjour, Anna here.').waitFor();
  await page.getByRole('button', { name: words.composer.note, exact: true }).click();
  await page.getByRole('textbox', { name: words.composer.note }).fill('A canary for the team only');
  await page.getByRole('textbox', { name: words.composer.note }).press('Enter');
  await page.getByText('A canary for the team only').first().waitFor();
  await page.getByRole('button', { name: words.composer.reply, exact: true }).click();
  await panel
    .getByRole('textbox', { name: panelWords[language].placeholder })
    .pressSequentially('Merci', { delay: 30 });
  await page.getByText(words.conversation.visitorTyping).waitFor();
  await say(panel, 'Merci Anna', language);
  await page.getByRole('region', { name: words.conversation.thread }).getByText('Merci Anna').waitFor();
  await thread.getByText(panelWords[language].seen('Anna')).waitFor();
  expect(await panel.getByText('canary').count()).toBe(0);
}

async function agentLetsGo(panel: FrameLocator, page: Page, language: Language): Promise<void> {
  const [words, line] = [consoleWords[language], lines[language]];
  await page.getByRole('button', { name: words.conversation.handBackShort }).first().click();
  const thread = panel.getByRole('log');
  await thread.getByText(panelWords[language].returned('Anna')).waitFor();
  const answers = thread.getByText(line.routineAnswer);
  const before = await answers.count();
  await say(panel, line.routine, language);
  await expect.poll(() => answers.count(), { timeout: 10_000 }).toBeGreaterThan(before);
  await page.getByRole('button', { name: words.conversation.take, exact: true }).first().click();
  await page.getByRole('button', { name: words.conversation.closeShort, exact: true }).first().click();
  await thread.getByText(panelWords[language].ended).first().waitFor();
}

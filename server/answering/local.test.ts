import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createInProcessBus } from '../bus/in-process.ts';
import type { Article } from '../domain/article.ts';
import { systemClock } from '../clock.ts';
import type { Site } from '../domain/site.ts';
import type { Tool } from '../domain/tool.ts';
import { createKnowledge } from '../knowledge/knowledge.ts';
import type { Answer, Answerer, AnswerPart, Turn } from '../ports.ts';
import { createToolCaller, type ToolCallerParts } from '../tools/tool-caller.ts';
import { createLocalAnswerer, failureAnswer } from './local.ts';

const texts: [language: string, id: string, title: string, body: string, ...questions: string[]][] = [
  ['en', 'fees', 'Course fees', 'A term of ten evenings costs 280 €, clay included. Pay before the first evening.', 'What is the price of the evening course?'],
  ['en', 'missed', 'Missing a lesson', 'Tell us the day before and you may join another group in the same month.', 'I am ill, is my lesson lost?'],
  ['en', 'kiln', 'Firing in the kiln', 'We fire twice a month. The kiln cools for two days, so a pot takes about 3 weeks.', 'When is my pot fired?'],
  ['en', 'kiln-rent', 'Renting the kiln', 'You may rent the kiln for 40 € a firing. Bring your own shelves.', 'Can I fire my own pots?'],
  ['en', 'wear', 'What to wear', 'Wear old clothes and closed shoes. See [the fees](/en/fees). We lend aprons.', 'Do I need an apron?'],
  ['fr', 'prix', 'Tarifs des cours', 'Un trimestre de dix soirées coûte 280 €, argile comprise. Réglez avant la première soirée.', 'Quel est le prix du cours du soir ?'],
  ['fr', 'manque', 'Cours manqué', 'Prévenez-nous la veille et rejoignez un autre groupe dans le mois.', 'Je suis malade, mon cours est-il perdu ?'],
  ['fr', 'tenue', 'Quelle tenue porter', 'Venez avec de vieux vêtements et des chaussures fermées. Nous prêtons des tabliers.', 'Faut-il un tablier ?'],
]; // prettier-ignore

const articles = texts.map(([language, id, title, body, ...questions]): Article => ({
  id, siteId: 's', language, title, section: '', url: `https://pots.example/${id}`, updated: '2026-02-03', questions, body,
})); // prettier-ignore

const privateHosts: string[] = [];

const bookings: Tool = {
  name: 'pot_status', title: {}, description: 'Where a pot is.', effect: false, on: true, tellModel: false, says: {}, timeoutMs: 300,
  input: { type: 'object', properties: { pot: { type: 'string' } }, required: ['pot'] },
  parameters: { pot: { pattern: 'P-?\\d{3}', ask: { en: 'What is the number under your pot?', fr: 'Quel est le numéro sous votre pot ?' } } },
  asks: { en: ['Is my pot ready?', 'Where is my pot P-101?'], fr: ['Mon pot est-il prêt ?', 'Où est mon pot P-101 ?'] },
  call: { kind: 'http', method: 'GET', url: '', headers: [] },
}; // prettier-ignore

let server: Server | null = null;
const requested: string[] = [];

/** A pot service that answers as told; each test has its own. */
async function serve(status: number, body: string, headers: Record<string, string> = {}, delayMs = 0): Promise<Tool> {
  requested.length = 0;
  server = createServer((request, response) => {
    requested.push(request.url ?? '');
    setTimeout(() => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body), delayMs);
  });
  await new Promise<void>((resolve) => {
    server?.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  privateHosts.push(host);
  return {
    ...bookings,
    call: { kind: 'http', method: 'GET', url: `http://${host}/pots/{pot}?lang={lang}`, headers: [] },
  };
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

let answerer: Answerer;

beforeAll(async () => {
  const store = {
    sites: async () => [],
    saveSite: async () => {},
    articles: async () => articles,
    saveArticles: async () => {},
    removeArticle: async () => {},
  };
  const knowledge = await createKnowledge({ store, bus: createInProcessBus() });
  // These tools have no secrets, and their service is no MCP server.
  const bare = { ...store, toolSecrets: async () => ({}) } as unknown as ToolCallerParts['store'];
  const tools = createToolCaller({ store: bare, clock: systemClock, guard: { privateHosts } });
  answerer = createLocalAnswerer({ knowledge, tools });
});

function siteWith(...tools: Tool[]): Site {
  return {
    id: 's', key: 'k', name: 'Pots', allowedOrigins: [], languages: ['en', 'fr'], brandColour: '#204060', assistantName: 'Clay', emotions: true,
    modes: { standard: 'automatic', topics: [] }, officeHours: null, tools,
  }; // prettier-ignore
}

interface Setting {
  site?: Site;
  language?: string;
  signal?: AbortSignal;
}

async function partsOf(
  turns: Turn[],
  { site = siteWith(), language = 'en', signal = new AbortController().signal }: Setting = {},
) {
  const parts: AnswerPart[] = [];
  for await (const part of answerer.answer({ site, language, turns }, signal)) parts.push(part);
  return parts;
}

/** Says one thing after the other and gives every answer. */
async function talk(messages: (string | string[])[], setting: Setting = {}): Promise<Answer[]> {
  const turns: Turn[] = [];
  const answers: Answer[] = [];
  for (const burst of messages) {
    turns.push(...[burst].flat().map((text): Turn => ({ by: 'visitor', text })));
    const last = (await partsOf(turns, setting)).at(-1);
    if (last?.type !== 'answer') throw new Error('the turn has failed');
    answers.push(last.answer);
    turns.push({ by: 'assistant', text: last.answer.text, answer: last.answer.record });
  }
  return answers;
}

async function last(messages: (string | string[])[], setting: Setting = {}): Promise<Answer> {
  const answer = (await talk(messages, setting)).at(-1);
  if (!answer) throw new Error('nothing was said');
  return answer;
}

test.each([
  ['en', 'Hello!', /Hello/],
  ['en', 'thanks a lot for your help', /welcome/],
  ['en', 'good bye', /Goodbye/],
  ['fr', 'bonjour', /Bonjour/],
  ['fr', 'merci beaucoup', /plaisir/],
  ['en', 'bonsoir', /Bonjour/],
])('on a %s page "%s" is small talk', async (language, text, reply) => {
  const { text: said, record } = await last([text], { language });
  expect(said).toMatch(reply);
  expect(record).toMatchObject({ kind: 'smallTalk', sources: [], tools: [] });
});

test.each([
  ['en', 'Are you a robot?', /AI/],
  ['en', 'hi, am I talking to a real person?', /AI/],
  ['en', "what's your name", /AI/],
  ['fr', 'est-ce que vous êtes un humain ?', /IA/],
  ['fr', 'Bonjour, êtes-vous un robot ?', /IA/],
])('on a %s page "%s" is told that it is an AI', async (language, text, said) => {
  expect((await last([text], { language })).text).toMatch(said);
});

test('a greeting before a question does not hide the question', async () => {
  const { record } = await last(['Hello, what is the price of the evening course? Thanks']);
  expect(record.kind).toBe('answer');
  expect(record.sources[0]?.articleId).toBe('fees');
});

test.each([
  ['en', 'How much does a term cost?', 'fees', '280 €'],
  ['fr', 'combien coûte un trimestre ?', 'prix', '280 €'],
  ['en', 'combien coûte un trimestre ?', 'prix', '280 €'],
  ['fr', 'do I have to bring an apron?', 'wear', 'aprons'],
])('on a %s page "%s" is answered from %s', async (language, text, article, words) => {
  const { text: said, record } = await last([text], { language });
  expect(record.kind).toBe('answer');
  expect(record.sureness).toBeGreaterThan(0.35);
  expect(said).toContain(words);
  const [source] = record.sources;
  expect(source).toMatchObject({ articleId: article, url: `https://pots.example/${article}`, updated: '2026-02-03' });
  expect(source?.passage).toContain(words);
});

test('an answer is made of the article and of nothing else', async () => {
  const { text, record } = await last(['Do I need an apron?']);
  const passage = record.sources[0]?.passage.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') ?? '';
  for (const sentence of text.split(/(?<=\.) /)) expect(passage).toContain(sentence);
  expect(text).not.toContain('](');
});

test.each([
  ['en', 'Which team won the cup final?', /don’t know/],
  ['fr', 'Qui a gagné la finale de la coupe ?', /ne sais pas/],
])('on a %s page what no article says is refused, and a person offered', async (language, text, said) => {
  const answer = await last([text], { language });
  expect(answer.record).toMatchObject({ kind: 'unknown', sources: [] });
  expect(answer.text).toMatch(said);
  expect(answer.text).toMatch(/person/);
});

test('between two topics it asks back once, and takes the topic that is chosen', async () => {
  const [first, second] = await talk(['kiln', 'the second one']);
  expect(first?.record.kind).toBe('askBack');
  const options = [...(first?.text.matchAll(/^- (.+)$/gm) ?? [])].map((option) => option[1]);
  expect(options).toEqual(expect.arrayContaining(['Firing in the kiln', 'Renting the kiln']));
  expect(second?.record.kind).toBe('answer');
  expect(second?.record.sources[0]?.title).toBe(options[1]);
});

test('it never asks back twice in a row', async () => {
  const kinds = (await talk(['kiln', 'kiln', 'kiln please', 'kiln'])).map((answer) => answer.record.kind);
  expect(kinds).toContain('askBack');
  expect(kinds.join(' ')).not.toContain('askBack askBack');
});

test('a follow-up is understood from what was asked before', async () => {
  const { record, text } = await last(['What is the price of the evening course?', 'and when do I pay it?']);
  expect(record.sources[0]?.articleId).toBe('fees');
  expect(text).toContain('before the first evening');
});

test('a burst is answered once, both of its questions included', async () => {
  const { record } = await last([['hi', 'What is the price of the evening course?', 'Do I need an apron?']]);
  expect(record.sources.map((source) => source.articleId)).toEqual(['fees', 'wear']);
});

test('the text comes in pieces that add up to the answer', async () => {
  const parts = await partsOf([{ by: 'visitor', text: 'What is the price of the evening course?' }]);
  const deltas = parts.flatMap((part) => (part.type === 'delta' ? [part.text] : []));
  const answer = parts.at(-1);
  expect(deltas.length).toBeGreaterThan(1);
  expect(answer?.type === 'answer' ? answer.answer.text : null).toBe(deltas.join(''));
});

test('a turn that is called off ends without an answer', async () => {
  const controller = new AbortController();
  const parts: AnswerPart[] = [];
  const turns: Turn[] = [{ by: 'visitor', text: 'What is the price of the evening course?' }];
  for await (const part of answerer.answer({ site: siteWith(), language: 'en', turns }, controller.signal)) {
    parts.push(part);
    controller.abort();
  }
  expect(parts.map((part) => part.type)).toEqual(['delta']);
});

test('a tool is called with what the visitor gave, and its message is said', async () => {
  const tool = await serve(200, JSON.stringify({ message: 'Your pot is **glazed**.' }));
  const { text, record } = await last(['where is my pot p-101?'], { site: siteWith(tool) });
  expect(text).toBe('Your pot is **glazed**.');
  expect(record).toMatchObject({ kind: 'tool', tools: [{ name: 'pot_status', ok: true, input: { pot: 'p-101' } }] });
  expect(requested).toEqual(['/pots/p-101?lang=en']);
});

test('a missing number is asked for, and understood when it comes alone', async () => {
  const tool = await serve(200, JSON.stringify({ message: 'Il sèche.' }));
  const [asked, said] = await talk(['mon pot est-il prêt ?', 'P101'], { site: siteWith(tool), language: 'fr' });
  expect(asked).toMatchObject({ text: 'Quel est le numéro sous votre pot ?', record: { kind: 'askBack' } });
  expect(said?.text).toBe('Il sèche.');
  expect(requested).toEqual(['/pots/P101?lang=fr']);
});

test('a number given before is not asked for again', async () => {
  const tool = await serve(200, JSON.stringify({ message: 'Still drying.' }));
  const { text } = await last(['Where is my pot P-101?', 'Is my pot ready?'], { site: siteWith(tool) });
  expect(text).toBe('Still drying.');
});

test('a question that only resembles a tool goes to the articles', async () => {
  const tool = await serve(200, JSON.stringify({ message: 'no' }));
  const { record } = await last(['What is the price of the evening course?'], { site: siteWith(tool) });
  expect(record.kind).toBe('answer');
  expect(requested).toEqual([]);
});

test.each([
  ['a status of 500', 500, '{}', 0],
  ['a body that is no JSON', 200, '<html>', 0],
  ['a JSON list', 200, '[1]', 0],
  ['a message that is missing', 200, '{"state":"dry"}', 0],
  ['a redirect', 302, '{}', 0],
  ['a body of 100 kB', 200, JSON.stringify({ message: 'x'.repeat(100_000) }), 0],
  ['no answer in time', 200, '{"message":"late"}', 1500],
])('with %s the visitor hears an honest line and is offered a person', async (_, status, body, delay) => {
  const tool = await serve(status, body, { location: '/elsewhere' }, delay);
  const { text, record } = await last(['Where is my pot P-101?'], { site: siteWith(tool) });
  expect(text).toMatch(/could not look that up.*person/);
  expect(record).toMatchObject({ kind: 'tool', sureness: 0, tools: [{ name: 'pot_status', ok: false }] });
});

test('what the tool does not find is said with the number, and a person offered', async () => {
  const tool = await serve(404, '{"error":"none"}');
  const { text, record } = await last(['Where is my pot P-999?'], { site: siteWith(tool) });
  expect(text).toMatch(/P-999.*person/);
  expect(record.tools).toMatchObject([{ ok: true }]);
});

test('a tool call that is called off says nothing', async () => {
  const tool = await serve(200, '{"message":"late"}', {}, 1500);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  const parts = await partsOf([{ by: 'visitor', text: 'Where is my pot P-101?' }], {
    site: siteWith(tool),
    signal: controller.signal,
  });
  expect(parts).toEqual([]);
});

test('the line for a failed engine is honest in both languages and offers a person', () => {
  expect(failureAnswer('en')).toMatchObject({
    text: expect.stringContaining('person'),
    record: { kind: 'unknown', sureness: 0 },
  });
  expect(failureAnswer('fr-CA').text).toContain('personne');
});

// A model's answerer against the speaking server, with a shop's articles, the real local engine and short time-outs.
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Left } from '../../shared/event.ts';
import { createLocalAnswerer } from '../../server/answering/local.ts';
import { createModelAnswerer, type ModelAnswererOptions } from '../../server/answering/openai/answerer.ts';
import { createInProcessBus } from '../../server/bus/in-process.ts';
import { systemClock } from '../../server/clock.ts';
import type { Article } from '../../server/domain/article.ts';
import { createKnowledge } from '../../server/knowledge/knowledge.ts';
import type { Site } from '../../server/domain/site.ts';
import type { Answer, Answerer, AnswerPart, Question, SiteStore, ToolCaller, Turn } from '../../server/ports.ts';
import { sampleSite } from './site-sample.ts';
import type { SpeakingServer } from './speaking-endpoint.ts';
import { speakingServer } from './speaking-server.ts';

export const shortTimes = { connect: 300, firstToken: 400, idle: 250, total: 1_500, grace: 1_000 };

function article(id: string, title: string, questions: string[], body: string): Article {
  const url = `https://shop.example/help/${id}`;
  return { id, siteId: 'site-1', language: 'en', title, section: 'Help', url, updated: '2026-01-01', questions, body };
}

export const returning = article(
  'return-a-bike',
  'Can I return a bike?',
  ['How do I send my bike back?', 'Until when may I return a bike?'],
  `Yes, within **30 days** of receiving it, as long as it has been ridden 20 km or less. From your home a return costs €59.

A mechanic checks the bike within 3 working days. The refund leaves within 5 working days of its arrival.`,
);
const others = [
  article(
    'hours',
    'Opening hours',
    ['When are you open?'],
    'The shop is open from Tuesday to Saturday, 10:00 to 19:00.',
  ),
  article(
    'tyres',
    'Tyre pressure',
    ['Which pressure for my tyres?'],
    'City tyres take 3 to 4 bar, and racing tyres up to 8 bar.',
  ),
];

export const goodAnswer =
  'Yes, you can return the bike within 30 days of receiving it [1]. It must have been ridden 20 km or less [1]. From your home a return costs €59 [1].';
export const goodText = goodAnswer.replaceAll(' [1]', '');
export const question = 'Until when may I return a bike?';

const asker = { conversationId: 'c1', visitorId: 'v1', email: null };
const noTools: ToolCaller = { call: () => Promise.reject(new Error('no tools here')) };

export interface ModelWorld {
  speaking: SpeakingServer;
  answerer: Answerer;
  local: Answerer;
  /** The ledger's lines. */
  left: Left[];
  answer(
    text?: string,
    over?: { turns?: Turn[]; signal?: AbortSignal; onPart?: (type: AnswerPart['type']) => void; forAgents?: boolean },
  ): Promise<{ deltas: string[]; answer: Answer | null }>;
  /** What the local engine says to the same. */
  localText(text?: string): Promise<string>;
}

export async function modelWorld(
  over: Partial<ModelAnswererOptions> & {
    speaks?: Partial<SpeakingServer>;
    articles?: Article[];
    language?: string;
    site?: Partial<Site>;
    tools?: ToolCaller;
  } = {},
): Promise<ModelWorld> {
  const { speaks, articles = [returning, ...others], language = 'en', ...rest } = over;
  const { site: given, tools = noTools, ...options } = rest;
  const site = sampleSite({ languages: [language], ...given });
  const speaking = await speakingServer({ say: goodAnswer, ...speaks });
  const bus = createInProcessBus();
  const store = {
    articles: async () => articles,
    sites: async () => [site],
  } as unknown as SiteStore;
  const knowledge = await createKnowledge({ store, bus });
  onTestFinished(() => knowledge.close());
  const local = createLocalAnswerer({ knowledge, tools });
  const left: Left[] = [];
  const asked = (turns: Turn[]): Question => ({ site, language, turns, asker });
  const answerer = createModelAnswerer({
    endpoint: { url: speaking.url, name: 'speaking', key: 'secret-key' },
    view: false,
    price: null,
    limits: { conversationRequests: 15, dailyRequests: 1_000, dailyTokens: 1_000_000 },
    knowledge,
    local,
    tools,
    ledger: { note: (_, entry) => left.push(entry) },
    clock: systemClock,
    times: shortTimes,
    random: () => 0,
    ...options,
  });
  return {
    speaking,
    answerer,
    local,
    left,
    answer: (text = question, { turns = [], signal = new AbortController().signal, onPart, forAgents } = {}) =>
      collected(answerer, { ...asked([...turns, { by: 'visitor', text }]), forAgents }, signal, onPart),
    localText: async (text = question) => {
      const { answer } = await collected(local, asked([{ by: 'visitor', text }]), new AbortController().signal);
      return answer?.text ?? '';
    },
  };
}

async function collected(
  answerer: Answerer,
  toAnswer: Question,
  signal: AbortSignal,
  onPart: (type: AnswerPart['type']) => void = () => {},
) {
  const deltas: string[] = [];
  for await (const part of answerer.answer(toAnswer, signal)) {
    onPart(part.type);
    if (part.type === 'answer') return { deltas, answer: part.answer };
    deltas.push(part.text);
  }
  return { deltas, answer: null };
}

export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const started = performance.now(); !holds(); await sleep(5)) {
    if (performance.now() - started > 5_000) throw new Error(`not within 5 s: ${what}`);
  }
}

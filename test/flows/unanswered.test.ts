// From a question nobody could answer to the article that answers it.
import { expect, test } from 'vitest';
import { createLocalAnswerer } from '../../server/answering/local.ts';
import { groupQuestions } from '../../server/domain/unanswered.ts';
import { keepArticles } from '../../server/knowledge/import/keep-articles.ts';
import { createKnowledge } from '../../server/knowledge/knowledge.ts';
import type { Answerer } from '../../server/ports.ts';
import { gatherUnanswered } from '../../server/reactions/gather-unanswered.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { noTools } from '../support/no-tools.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { wholeServer } from '../support/whole-server.ts';

const rental = {
  id: 'rental',
  siteId: 'site-1',
  language: 'en',
  title: 'Renting a tandem',
  section: 'Rental',
  url: null,
  updated: '2026-03-02',
  questions: ['Do you rent tandems?'],
  body: 'We rent tandems for 40 euros a day. Book a tandem one day ahead.',
};

async function open(answerer: Answerer) {
  const server = await wholeServer({ answerer });
  await gatherUnanswered(server);
  const visitor = crankedVisitor(server);
  await visitor.hello();
  async function listed() {
    return groupQuestions(await server.store.unansweredQuestions('site-1', 100));
  }
  return { server, visitor, listed };
}

test('a question without an answer is listed, and answered once there is an article, without a restart', async () => {
  let engine: Answerer | null = null;
  const { server, visitor, listed } = await open({
    answer(question, signal) {
      if (engine === null) throw new Error('not yet');
      return engine.answer(question, signal);
    },
  });
  const knowledge = await createKnowledge(server);
  engine = createLocalAnswerer({ knowledge, tools: noTools });
  const change = { by: null, at: '2026-03-02T09:00:00.000Z', origin: 'editor' } as const;
  const delivery = {
    ...rental,
    id: 'delivery',
    title: 'Delivery times',
    questions: [],
    body: 'Parcels take two days.',
  };
  await keepArticles(server, [delivery], change);

  await visitor.say('asks-once-1', 'Do you rent tandems?');
  await server.clock.advance(1_000);
  await expect
    .poll(listed)
    .toMatchObject([{ text: 'Do you rent tandems?', language: 'en', askings: [{ why: 'unknown' }] }]);

  await keepArticles(server, [rental], change);
  const next = crankedVisitor(server);
  await next.hello();
  await next.say('asks-again-1', 'Do you rent tandems?');
  await expect
    .poll(async () => {
      await server.clock.advance(1_000);
      return next.transcript().at(-1);
    })
    .toContain('40 euros');
  expect(await listed()).toHaveLength(1);
  expect(server.faults).toEqual([]);
});

test('an answer marked as wrong or beside the point brings its question, whole burst included, once', async () => {
  const answerer = scriptedAnswerer();
  const { server, visitor, listed } = await open(answerer);
  await visitor.say('burst-one-1', 'hello');
  await visitor.say('burst-two-1', 'is the helmet washable?');
  await server.clock.advance(1_000);
  answerer.finish('We deliver on Saturdays.');
  await server.clock.advance(1_000);
  expect(await listed()).toEqual([]);
  const id = (await server.store.summaries(['site-1'], 0))[0]?.id ?? '';
  const answer = (await server.store.lastEvents(id, 1))[0]?.seq ?? 0;
  for (const [cid, mark] of [
    ['rates-cid-1', 'helpful'],
    ['rates-cid-2', 'wrong'],
    ['rates-cid-3', 'notRelevant'],
  ] as const) {
    await visitor.send({ type: 'rate', cid, target: answer, mark });
    await server.clock.advance(1_000);
  }
  expect(await listed()).toMatchObject([
    { text: 'hello\nis the helmet washable?', askings: [{ conversationId: id, why: 'wrong' }] },
  ]);
});

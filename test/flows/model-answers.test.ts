// What is shown of a model's words, and what is written down, through the answerer and the whole server.
import { expect, test } from 'vitest';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { goodAnswer, goodText, modelWorld, question, returning, until } from '../support/model-world.ts';
import type { Provider } from '../support/speaking-server-providers.ts';
import { wholeServer } from '../support/whole-server.ts';

test('an answer is streamed as it is checked, and its record says where it is from and what left', async () => {
  const world = await modelWorld();
  const { answer, deltas } = await world.answer();
  expect(deltas.length).toBeGreaterThan(1);
  expect(deltas.join('')).toBe(goodText);
  expect(answer?.text).toBe(goodText);
  expect(answer?.record).toMatchObject({ kind: 'answer', engine: 'openai:speaking', tools: [] });
  expect(answer?.record.sources.map((source) => source.articleId)).toEqual([returning.id]);
  expect(answer?.record.left).toEqual(world.left);
  expect(world.left).toMatchObject([
    { host: new URL(world.speaking.url).host, model: 'speaking', outcome: 'answered', masked: {} },
  ]);
  expect(world.left[0]?.bytes).toBe(Buffer.byteLength(world.speaking.requests[0]?.text ?? ''));
});

const providers: Provider[] = ['openai', 'mistral', 'ollama', 'vllm', 'lmStudio', 'llamaCpp'];
test.each(providers)(
  '%s: its way of streaming, ending, counting and thinking aloud is understood',
  async (provider) => {
    const world = await modelWorld({ speaks: { provider } });
    const { answer } = await world.answer();
    expect(answer?.text).toBe(goodText);
    expect(world.left.at(-1)).toMatchObject({ outcome: 'answered', tokens: 442 });
    // Who refuses to be asked for a count is asked without it, and not again.
    expect(world.left.map((entry) => entry.outcome)).toEqual(
      provider === 'mistral' ? ['refused', 'answered'] : ['answered'],
    );
    await world.answer();
    expect(world.left.slice(provider === 'mistral' ? 2 : 1).map((entry) => entry.outcome)).toEqual(['answered']);
  },
);

test('what no passage says is left out, and an answer that is mostly made up is not given', async () => {
  const world = await modelWorld();
  world.speaking.say = `${goodAnswer} Returns are always free [1].`;
  expect((await world.answer()).answer?.text).toBe(goodText);
  world.speaking.say =
    'You have 90 days [1]. It is free [1]. You can return the bike within 30 days of receiving it [1].';
  const { answer } = await world.answer();
  expect(answer?.text).toBe(await world.localText());
  expect(answer?.record.left?.[0]?.outcome).toBe('unsupported');
});

test('a model that does not know, or cites nothing, leaves the answer to the local engine', async () => {
  for (const say of ['UNKNOWN', '', 'You can return the bike within 30 days of receiving it.']) {
    const world = await modelWorld({ speaks: { say } });
    expect((await world.answer()).answer?.text).toBe(await world.localText());
  }
});

test.each(['Hello!', 'Are you a robot?', 'Who wrote the Odyssey?'])('"%s" is no business of a model', async (text) => {
  const world = await modelWorld();
  const { answer } = await world.answer(text);
  expect(answer?.text).toBe(await world.localText(text));
  expect(world.speaking.requests).toEqual([]);
  expect(answer?.record.left).toBeUndefined();
});

test('through the whole server: the visitor sees only checked drafts, and the stored answer says what left', async () => {
  const world = await modelWorld({ speaks: { say: `${goodAnswer} Ask for a free bike [1].`, pause: 1 } });
  const server = await wholeServer({ answerer: world.answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('question-cid', question);
  await server.clock.advance(1_000);
  const said = () => visitor.log().find((event) => event.type === 'said' && event.by.kind === 'assistant');
  await until(() => said() !== undefined, 'the answer');
  expect(said()).toMatchObject({
    text: goodText,
    answer: { engine: 'openai:speaking', left: [{ host: '', model: 'speaking' }] },
  });
  const id = visitor.all('events').find((frame) => frame.conversation !== null)?.conversation ?? '';
  const stored = await server.store.lastEvents(id, 1);
  expect(stored[0]).toMatchObject({ type: 'said', answer: { left: [{ outcome: 'answered' }] } });
  const drafts = visitor.all('delta').map((frame) => frame.text);
  expect(drafts.join('')).toBe(goodText);
  expect(server.faults).toEqual([]);
});

test('a model that hangs delays no hand-over: the queue comes with the ack, and the request is called off', async () => {
  const world = await modelWorld({
    speaks: { faults: ['silence'] },
    times: { connect: 5_000, firstToken: 15_000, idle: 30_000, total: 90_000, grace: 2_000 },
  });
  const server = await wholeServer({ answerer: world.answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('question-cid', question);
  await server.clock.advance(1_000);
  await until(() => world.speaking.requests.length === 1, 'the request');
  await visitor.say('a-person-cid', 'I want to talk to a person.');
  expect(visitor.log().map((event) => event.type)).toContain('handoffRequested');
  await until(() => world.speaking.requests[0]?.hungUp === true, 'hanging up');
  expect(world.left.map((entry) => entry.outcome)).toEqual(['stopped']);
  await server.clock.advance(1_000);
  expect(visitor.transcript().filter((line) => line.startsWith('assistant'))).toEqual([]);
  expect(server.faults).toEqual([]);
});

// Whatever an endpoint does, the visitor gets a whole answer, in time, and no half of one is kept.
import { expect, test } from 'vitest';
import type { Fault } from '../support/speaking-server-faults.ts';
import { goodText, modelWorld, question, shortTimes, until } from '../support/model-world.ts';

const faults: [string, Fault, string, number][] = [
  ['a wrong key (401)', { status: 401 }, 'refused', 1],
  ['an unknown model (404)', { status: 404 }, 'refused', 1],
  ['too many requests (429) without end', { status: 429 }, 'busy', 1],
  ['an overloaded endpoint (503) that wants an hour', { status: 503, headers: { 'retry-after': '3600' } }, 'busy', 1],
  ['a broken endpoint (500) that stays broken', { status: 500, headers: { 'retry-after': '0' } }, 'failed', 2],
  ['30 s of silence', 'silence', 'silent', 1],
  ['silence after the headers', 'silenceAfterHeaders', 'silent', 1],
  ['a stream that stands still in the middle', 'stall', 'stalled', 1],
  ['a stream that ends bare', 'bareEnd', 'cutShort', 1],
  ['a stream that is cut', 'cut', 'cutShort', 1],
  ['a chunk of broken JSON', 'malformedChunk', 'malformed', 1],
  ['a chunk that is none', 'notAChunk', 'malformed', 1],
  ['a tool call cut in its JSON', 'truncatedToolCall', 'askedForATool', 1],
  ['a tool call nobody offered', 'toolCall', 'askedForATool', 1],
  ['a text without end', 'endlessText', 'endless', 1],
  ['empty chunks without end', 'endlessEmpty', 'endless', 1],
  ['a web page', 'webPage', 'notAStream', 1],
  ['a JSON body instead of a stream', 'jsonInsteadOfStream', 'notAStream', 1],
  ['status 200 with an error body', 'errorBody', 'notAStream', 1],
  ['an error in the middle of the stream', 'errorEvent', 'failed', 1],
  ['no choice at all', 'noChoices', 'cutShort', 2],
  ['an answer that ran out of room', 'tooLong', 'tooLong', 1],
  ['an answer that was filtered', 'filtered', 'filtered', 1],
  ['a refusal', 'refusal', 'filtered', 1],
  ['a redirect to another machine', 'redirect', 'unreachable', 1],
];

test.each(faults)('%s: the local engine’s whole answer is what counts', async (_, fault, outcome, most) => {
  const world = await modelWorld({ speaks: { faults: [fault] } });
  const started = performance.now();
  const { answer, deltas } = await world.answer();
  expect(performance.now() - started).toBeLessThan(shortTimes.total + 700);
  expect(answer?.text).toBe(await world.localText());
  expect(answer?.record).toMatchObject({ engine: 'local', kind: 'answer' });
  expect(answer?.record.left?.map((entry) => entry.outcome)).toEqual(world.left.map((entry) => entry.outcome));
  expect(world.left.at(-1)?.outcome).toBe(outcome);
  expect(world.speaking.requests.length).toBeLessThanOrEqual(most);
  // Whatever was shown on the way had been checked.
  const shown = deltas.join('');
  expect([goodText, answer?.text].some((text) => text?.startsWith(shown)) || /^(And again\. ?)*$/.test(shown)).toBe(
    true,
  );
});

test('a refused connection: the local engine answers at once', async () => {
  const world = await modelWorld();
  await world.speaking.close();
  const { answer } = await world.answer();
  expect(answer?.text).toBe(await world.localText());
  expect(world.left.map((entry) => entry.outcome)).toEqual(['unreachable']);
});

test('429 with Retry-After: waited for, asked once more, and answered', async () => {
  const world = await modelWorld({
    times: { ...shortTimes, firstToken: 3_000 },
    speaks: { faults: [{ status: 429, headers: { 'retry-after': '1' } }, null] },
  });
  const started = performance.now();
  const { answer } = await world.answer();
  expect(performance.now() - started).toBeGreaterThan(1_000);
  expect(answer?.text).toBe(goodText);
  expect(answer?.record.left?.map((entry) => entry.outcome)).toEqual(['busy', 'answered']);
});

test('two tries and no more', async () => {
  const world = await modelWorld({ speaks: { faults: [{ status: 500, headers: { 'retry-after': '0' } }] } });
  await world.answer();
  expect(world.speaking.requests).toHaveLength(2);
});

test('once something was shown there is no second try', async () => {
  const world = await modelWorld({ speaks: { faults: ['bareEnd', null] } });
  const { answer, deltas } = await world.answer();
  expect(deltas.join('')).not.toBe('');
  expect(world.speaking.requests).toHaveLength(1);
  expect(answer?.text).toBe(await world.localText());
});

test('an endpoint that does not hang up after a whole answer costs a second, not the answer', async () => {
  const world = await modelWorld({ speaks: { faults: ['neverHangsUp'] } });
  const { answer } = await world.answer();
  expect(answer?.text).toBe(goodText);
  expect(world.left.at(-1)?.outcome).toBe('answered');
});

test('after failures in a row the endpoint is left alone, and one request finds out when it is back', async () => {
  const world = await modelWorld({
    breaker: { failures: 2, openMs: 150 },
    speaks: { faults: [{ status: 401 }, { status: 401 }, null] },
  });
  await world.answer();
  await world.answer();
  await world.answer();
  expect(world.speaking.requests).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 160));
  world.speaking.pause = 5;
  const both = await Promise.all([world.answer(), world.answer()]);
  expect(world.speaking.requests).toHaveLength(3);
  expect(new Set(both.map(({ answer }) => answer?.record.engine))).toEqual(new Set(['local', 'openai:speaking']));
  await world.answer();
  expect(world.speaking.requests).toHaveLength(4);
});

test('a turn that is called off ends the request at once, and the ledger still knows it', async () => {
  const world = await modelWorld({ speaks: { faults: ['silence'] } });
  const controller = new AbortController();
  const turn = world.answer(question, { signal: controller.signal });
  await until(() => world.speaking.requests.length === 1, 'the request');
  controller.abort();
  expect(await turn).toEqual({ deltas: [], answer: null });
  await until(() => world.speaking.requests[0]?.hungUp === true, 'hanging up');
  expect(world.left.map((entry) => entry.outcome)).toEqual(['stopped']);
});

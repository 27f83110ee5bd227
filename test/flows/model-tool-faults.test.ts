// What a model may not call, and what can break on the way of a look-up: nothing is called, or what was found is told whole.
import { expect, test } from 'vitest';
import { question, shortTimes } from '../support/model-world.ts';
import {
  bothTold,
  callsThenSays,
  cancel,
  forModels,
  modelToolWorld,
  outcomes,
  status,
  unclear,
} from '../support/model-tool-world.ts';
import type { Fault } from '../support/speaking-server-faults.ts';
import type { Reaction } from '../support/speaking-tool-server.ts';
import { effectTool, readTool } from '../support/tool-samples.ts';

const refused: [string, { name: string; arguments: object }[]][] = [
  ['a tool nobody offered', [{ name: 'refund_everything', arguments: {} }]],
  ['the server’s own parameter', [{ name: 'booking_status', arguments: { booking: 'W-2087', who: 'v2' } }]],
  [
    'a parameter the schema does not know',
    [{ name: 'booking_status', arguments: { booking: 'W-2087', way: 'W-2087' } }],
  ],
  ['two effects at once', [cancel(), cancel()]],
  ['an effect beside a look-up', [status(), cancel()]],
  ['five calls at once', [status(), status(), status(), status(), status()]],
  ['twenty calls at once', Array.from({ length: 20 }, () => status())],
];
test.each(refused)('%s: refused, nothing is called, and the local engine answers', async (_, calls) => {
  const world = await modelToolWorld((origin) => [
    forModels(readTool(origin), { parameters: { booking: {}, who: { from: 'visitorId' } } }),
    forModels(effectTool(origin)),
  ]);
  world.speaking.say = { calls };
  const { answer } = await world.answer(unclear);
  expect(answer?.text).toBe(await world.localText(unclear));
  expect(answer?.record.engine).toBe('local');
  expect(world.service.asked).toEqual([]);
  expect(outcomes(world)).toEqual(['toolRefused']);
});

const cutCalls: [string, Fault, string][] = [
  ['a call cut in its JSON', 'truncatedToolCall', 'cutShort'],
  ['a call of a tool that is not there', 'toolCall', 'toolRefused'],
  ['a call whose JSON is broken', 'brokenToolCall', 'malformed'],
];
test.each(cutCalls)('%s is never carried out', async (_, fault, outcome) => {
  const world = await modelToolWorld(undefined, { speaks: { faults: [fault] } });
  const { answer } = await world.answer(question);
  expect(answer?.text).toBe(await world.localText(question));
  expect(world.service.asked).toEqual([]);
  expect(outcomes(world).at(-1)).toBe(outcome);
});

const faults: [string, Fault, string][] = [
  ['30 s of silence', 'silence', 'silent'],
  ['a stream that stands still', 'stall', 'stalled'],
  ['too many requests (429)', { status: 429, headers: { 'retry-after': '9' } }, 'busy'],
  ['a broken endpoint (500)', { status: 500, headers: { 'retry-after': '9' } }, 'failed'],
  ['a stream that is cut', 'cut', 'cutShort'],
  ['a stream that ends bare', 'bareEnd', 'cutShort'],
  ['a chunk of broken JSON', 'malformedChunk', 'malformed'],
  ['a text that ran out of room', 'tooLong', 'tooLong'],
];
test.each(faults)('%s after a look-up: what was found is told whole by the server', async (_, fault, outcome) => {
  const world = await modelToolWorld(bothTold, {
    speaks: { faults: [null, fault] },
    times: { ...shortTimes, firstToken: 1_500, total: 3_000 },
  });
  world.speaking.say = callsThenSays([status()], 'Your bike is ready on Friday [1]. The price is 42 EUR [1].');
  const started = performance.now();
  const { answer } = await world.answer(unclear);
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(answer).toMatchObject({
    text: 'Your bike is ready on Friday.',
    record: { kind: 'tool', tools: [{ ok: true }] },
  });
  expect(outcomes(world)).toEqual(['usedTools', outcome]);
  expect(world.service.asked).toHaveLength(1);
});

const reactions: [string, Reaction][] = [
  ['is broken', { status: 500 }],
  ['speaks no JSON', { body: '<p>oops</p>' }],
  ['hangs up', 'cut'],
  ['is silent', 'silence'],
];
test.each(reactions)('a service that %s: one honest line, and the record says that it failed', async (_, reaction) => {
  const world = await modelToolWorld(bothTold, { times: { ...shortTimes, firstToken: 4_000 } });
  world.service.react = reaction;
  world.speaking.say = callsThenSays([status()], 'Your bike is ready on Friday [1].');
  const { answer } = await world.answer(unclear);
  expect(answer?.text).toMatch(/could not|cannot|not reach|right now|person/i);
  expect(answer?.record).toMatchObject({ kind: 'tool', sureness: 0, tools: [{ ok: false, askedBy: 'model' }] });
  expect(world.speaking.requests).toHaveLength(1);
});

test('a service slower than the visitor’s patience is not waited for: the local engine answers', async () => {
  const world = await modelToolWorld(bothTold, { times: shortTimes });
  world.service.react = 'silence';
  world.speaking.say = { calls: [status()] };
  const { answer } = await world.answer(unclear);
  expect(answer?.text).toBe(await world.localText(unclear));
});

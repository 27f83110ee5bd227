// A model's view of whether a person is needed: asked beside the answer, checked, weighed, and never waited for long.
import { expect, test } from 'vitest';
import type { ConversationEvent, EventBody } from '../../shared/event.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { goodText, type ModelWorld, modelWorld, question, shortTimes, until } from '../support/model-world.ts';
import type { Fault } from '../support/speaking-server-faults.ts';
import { wholeServer } from '../support/whole-server.ts';

const view = { needsPerson: 0.9, why: 'asks for an exception', quote: 'return a bike' };
const viewing = (world: ModelWorld) => world.speaking.requests.filter(({ body }) => !body.stream);

test('beside the answer the model is asked for its view, with the visitor’s last words only and by a schema', async () => {
  const world = await modelWorld({ view: true, speaks: { sayWhole: JSON.stringify(view) } });
  const turns = [
    { by: 'visitor' as const, text: 'Hello, my name is Marie Dupont.' },
    { by: 'assistant' as const, text: 'How can I help you, Marie?' },
    { by: 'agent' as const, text: 'Your neighbour took it.' },
  ];
  const { answer } = await world.answer(`${question} Dupont, marie.dupont@mail.example`, { turns });
  expect(answer?.text).toBe(goodText);
  expect(answer?.record.view).toEqual(view);
  const [asked] = viewing(world);
  expect(asked?.body.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
  expect(JSON.parse(asked?.body.messages[1]?.content ?? '')).toEqual({
    language: 'en',
    before: ['Hello, my name is ⟦NAME_1⟧.'],
    message: `${question} ⟦NAME_2⟧, ⟦EMAIL_1⟧`,
  });
  expect(asked?.text).not.toMatch(/Marie|Dupont|neighbour|30 days/);
  expect(answer?.record.left).toHaveLength(2);
  expect(answer?.record.left).toEqual(expect.arrayContaining(world.left));
});

test('its quote must stand in the message, and is written down as the visitor wrote it', async () => {
  const quotes: [string, string | undefined][] = [
    ['RETURN — a bike', 'return a bike'],
    ['“may I return”', 'may I return'],
    ['return a', 'return a'],
    ['return a bik', undefined],
    ['I want my money back', undefined],
    ['', undefined],
    ['I', undefined],
  ];
  const world = await modelWorld({
    view: true,
    limits: { conversationRequests: 99, dailyRequests: 99, dailyTokens: 1e6 },
  });
  for (const [quote, found] of quotes) {
    world.speaking.sayWhole = JSON.stringify({ ...view, quote });
    expect((await world.answer()).answer?.record.view?.quote, quote).toBe(found);
  }
  // Where it sees no need there is nothing to quote.
  world.speaking.sayWhole = JSON.stringify({ needsPerson: 0.1, why: 'routine', quote: '' });
  expect((await world.answer()).answer?.record.view).toEqual({ needsPerson: 0.1, why: 'routine', quote: '' });
});

test('hidden data that it quotes is the visitor’s own again', async () => {
  const quote = 'write to ⟦EMAIL_1⟧';
  const world = await modelWorld({ view: true, speaks: { sayWhole: JSON.stringify({ ...view, quote }) } });
  const { answer } = await world.answer(`${question} Write to marie@mail.example`);
  expect(answer?.record.view?.quote).toBe('Write to marie@mail.example');
  expect(viewing(world)[0]?.text).not.toContain('marie@mail.example');
});

const replies: [string, string][] = [
  ['prose', 'This visitor needs a person.'],
  ['JSON cut in the middle', '{"needsPerson": 0.9, "why": "angry", "quo'],
  ['a number beyond its bounds', JSON.stringify({ ...view, needsPerson: 7 })],
  ['a number in words', JSON.stringify({ ...view, needsPerson: 'high' })],
  ['a missing field', JSON.stringify({ needsPerson: 0.9, quote: view.quote })],
  ['nothing', ''],
];
test.each(replies)('%s is no view, and the answer stays the answer', async (_, sayWhole) => {
  const world = await modelWorld({ view: true, speaks: { sayWhole } });
  const { answer } = await world.answer();
  expect(answer?.text).toBe(goodText);
  expect(answer?.record.view).toBeUndefined();
  expect(world.left.map((entry) => entry.outcome)).toContain('unsupported');
});

const faults: [string, Fault, string][] = [
  ['a wrong key (401)', { status: 401 }, 'refused'],
  ['too many requests (429)', { status: 429 }, 'busy'],
  ['a broken endpoint (500)', { status: 500 }, 'failed'],
  ['a web page', 'webPage', 'malformed'],
  ['status 200 with an error body', 'errorBody', 'malformed'],
  ['half of a JSON body', 'cutJson', 'malformed'],
  ['a bare cut', 'cut', 'cutShort'],
  ['a stream nobody asked for', 'bareEnd', 'malformed'],
];
test.each(faults)('%s: no view, one request, and the answer is not touched', async (_, fault, outcome) => {
  const world = await modelWorld({ view: true, speaks: { wholeFaults: [fault] } });
  const { answer, deltas } = await world.answer();
  expect([answer?.text, deltas.join('')]).toEqual([goodText, goodText]);
  expect(answer?.record.view).toBeUndefined();
  expect(viewing(world)).toHaveLength(1);
  expect(answer?.record.left?.map((entry) => entry.outcome)).toEqual(['answered', outcome]);
});

test('a view that is silent is waited for a little after the answer’s end, and what is shown does not wait at all', async () => {
  const times = { ...shortTimes, firstToken: 5_000, grace: 150 };
  const world = await modelWorld({ view: true, times, speaks: { wholeFaults: ['silence'] } });
  const parts: [string, number][] = [];
  const started = performance.now();
  const { answer } = await world.answer(question, {
    onPart: (type) => parts.push([type, performance.now() - started]),
  });
  expect(answer?.text).toBe(goodText);
  expect(answer?.record.left?.map((entry) => entry.outcome)).toEqual(['answered', 'late']);
  const [lastDelta, whole] = [parts.findLast(([type]) => type === 'delta')?.[1] ?? 0, parts.at(-1)?.[1] ?? 0];
  expect(whole - lastDelta).toBeGreaterThan(140);
  expect(whole - lastDelta).toBeLessThan(600);
  await until(() => viewing(world)[0]?.hungUp === true, 'hanging up');
});

test('an endpoint that knows no schema is asked for JSON, one that knows none for bare text, and both once only', async () => {
  const fenced = `<think>Hm {}.</think>\n\`\`\`json\n${JSON.stringify(view)}\n\`\`\``;
  const ways: [string[], string[]][] = [
    [[], ['json_schema']],
    [['json_schema'], ['json_schema', 'json_object']],
    [
      ['json_schema', 'json_object'],
      ['json_schema', 'json_object', 'none'],
    ],
  ];
  for (const [refuses, asked] of ways) {
    const world = await modelWorld({ view: true, speaks: { refuses, sayWhole: fenced } });
    const formats = () => viewing(world).map(({ body }) => body.response_format?.type ?? 'none');
    expect((await world.answer()).answer?.record.view, asked.join()).toEqual(view);
    expect(formats()).toEqual(asked);
    await world.answer();
    expect(formats()).toEqual([...asked, asked.at(-1)]);
  }
});

test('what is refused in every form teaches nothing and is not asked for ever', async () => {
  const world = await modelWorld({
    view: true,
    breaker: { failures: 2, openMs: 60_000 },
    speaks: { wholeFaults: [{ status: 400 }] },
  });
  for (let round = 0; round < 4; round += 1) expect((await world.answer()).answer?.text).toBe(goodText);
  expect(viewing(world)).toHaveLength(6);
});

test('a view that is called off before it was asked leaves the way open for the next', async () => {
  const world = await modelWorld({
    view: true,
    breaker: { failures: 1, openMs: 50 },
    speaks: { wholeFaults: [{ status: 500 }, null], sayWhole: JSON.stringify(view) },
  });
  await world.answer();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const controller = new AbortController();
  const turn = world.answer(question, { signal: controller.signal, onPart: () => controller.abort() });
  await turn;
  expect((await world.answer()).answer?.record.view).toEqual(view);
});

test('nothing is asked about small talk, beside a person, where feelings count for nothing, when off, and beyond the budget', async () => {
  const small = await modelWorld({ view: true });
  await small.answer('Hello!');
  const beside = await modelWorld({ view: true });
  await beside.answer(question, { forAgents: true });
  const quiet = await modelWorld({ view: true, site: { emotions: false } });
  await quiet.answer();
  const off = await modelWorld();
  await off.answer();
  const spent = await modelWorld({ view: true, limits: { conversationRequests: 9, dailyRequests: 9, dailyTokens: 1 } });
  await spent.answer();
  await spent.answer();
  expect([small, beside, quiet, off, spent].map((world) => viewing(world).length)).toEqual([0, 0, 0, 0, 1]);
});

test('also where the local engine answers, since what it does not know may need a person most', async () => {
  const text = 'Who wrote the Odyssey?';
  const world = await modelWorld({
    view: true,
    speaks: { sayWhole: JSON.stringify({ ...view, quote: 'the Odyssey' }) },
  });
  const { answer } = await world.answer(text);
  expect(answer?.record).toMatchObject({ kind: 'unknown', engine: 'local', view: { quote: 'the Odyssey' } });
  expect(world.speaking.requests.map(({ body }) => body.stream)).toEqual([false]);
});

test('a turn that is called off calls its view off too, and the ledger knows both', async () => {
  const world = await modelWorld({ view: true, speaks: { faults: ['silence'], wholeFaults: ['silence'] } });
  const controller = new AbortController();
  const turn = world.answer(question, { signal: controller.signal });
  await until(() => world.speaking.requests.length === 2, 'both requests');
  controller.abort();
  expect(await turn).toEqual({ deltas: [], answer: null });
  await until(() => world.speaking.requests.every((request) => request.hungUp), 'hanging up');
  await until(() => world.left.length === 2, 'the ledger');
  expect(world.left.map((entry) => entry.outcome)).toEqual(['stopped', 'stopped']);
});

/** A visitor on the whole server who has marked two answers wrong already, or none. */
async function afterMarks(world: ModelWorld, marks: number) {
  const server = await wholeServer({ answerer: world.answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  const answers = () => visitor.log().filter((event) => event.type === 'said' && event.by.kind === 'assistant');
  const ask = async (cid: string, text: string) => {
    const before = answers().length;
    await visitor.say(cid, text);
    await server.clock.advance(1_000);
    await until(() => answers().length > before, 'an answer');
  };
  for (let mark = 0; mark < marks; mark += 1) {
    await ask(`first-question-${mark}`, mark === 0 ? 'When are you open?' : 'Which pressure for my tyres?');
    await visitor.send({ type: 'rate', cid: `mark-${mark}-cid`, target: answers().at(-1)?.seq ?? 0, mark: 'wrong' });
  }
  const id = visitor.all('events').find((frame) => frame.conversation !== null)?.conversation ?? '';
  const log = (): Promise<ConversationEvent[]> => server.store.events(id || conversationOf(visitor.got), 0);
  return { server, visitor, ask, log };
}

function conversationOf(got: { type: string; conversation?: string | null }[]): string {
  return got.find((frame) => frame.type === 'events' && frame.conversation)?.conversation ?? '';
}

const types = (events: EventBody[]) => events.map((event) => event.type);

test('with another weak signal it turns the scale: the answer and the hand-over come in one append, with the reason why', async () => {
  const world = await modelWorld({ view: true });
  const { visitor, ask, log, server } = await afterMarks(world, 1);
  world.speaking.sayWhole = JSON.stringify(view);
  await ask('question-cid', question);
  const [said, handed] = (await log()).slice(-2);
  expect(types([said, handed].filter((event) => event !== undefined))).toEqual(['said', 'handoffRequested']);
  expect(said).toMatchObject({ text: goodText, answer: { view } });
  expect(handed).toMatchObject({
    at: said?.at,
    decision: { reason: 'modelView', quotes: ['return a bike'], score: 1.04 },
  });
  // The visitor is told the reason, and not what a model thinks of them.
  expect(visitor.log().at(-1)).toMatchObject({ type: 'handoffRequested', reason: 'modelView' });
  expect(JSON.stringify(visitor.got)).not.toContain(view.why);
  expect(server.faults).toEqual([]);
});

test('alone it hands nothing over, however sure it is, and it never speaks against one', async () => {
  const sure = await modelWorld({ view: true, speaks: { sayWhole: JSON.stringify({ ...view, needsPerson: 1 }) } });
  const first = await afterMarks(sure, 0);
  await first.ask('question-cid', question);
  expect(types(await first.log())).not.toContain('handoffRequested');
  const calm = await modelWorld({ view: true });
  const second = await afterMarks(calm, 2);
  await second.visitor.say('person-cid', 'Until when may I return a bike? I want to talk to a person.');
  expect(types(await second.log()).at(-1)).toBe('handoffRequested');
});

test('a dead view delays no hand-over by rule: the queue comes with the message', async () => {
  const times = { connect: 5_000, firstToken: 15_000, idle: 30_000, total: 90_000, grace: 2_000 };
  const world = await modelWorld({ view: true, times, speaks: { faults: ['silence'], wholeFaults: ['silence'] } });
  const { visitor, server } = await afterMarks(world, 0);
  await visitor.say('question-cid', question);
  await server.clock.advance(1_000);
  await until(() => world.speaking.requests.length === 2, 'both requests');
  await visitor.say('a-person-cid', 'I want to talk to a person.');
  expect(types(visitor.log() as EventBody[])).toContain('handoffRequested');
  await until(() => world.speaking.requests.every((request) => request.hungUp), 'hanging up');
  await server.clock.advance(1_000);
  expect(visitor.transcript().filter((line) => line.startsWith('assistant'))).toEqual([]);
  expect(server.faults).toEqual([]);
});

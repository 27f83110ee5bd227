// What the visitors' door refuses, and how it says so.
import { expect, test } from 'vitest';
import { closeCodes, maxTextLength } from '../../shared/version.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { sampleSite } from '../support/site-sample.ts';
import { wholeServer } from '../support/whole-server.ts';

async function open() {
  const server = await wholeServer({ answerer: scriptedAnswerer() });
  return { server, visitor: crankedVisitor(server) };
}

test('a ticket of another site, a foreign origin, a run-out one or none is refused', async () => {
  const server = await wholeServer({
    answerer: scriptedAnswerer(),
    sites: [sampleSite(), sampleSite({ id: 's2', key: 'key-2' })],
  });
  const hello = { type: 'hello', versions: [1, 1], site: 'key-1', language: 'en', browserLanguage: 'en' };
  const good = server.tickets.issue({ siteKey: 'key-1', origin: 'https://shop.example', kind: 'embed' });
  const bad = [
    'nonsense',
    `${good}x`,
    server.tickets.issue({ siteKey: 'key-2', origin: 'https://shop.example', kind: 'embed' }),
    server.tickets.issue({ siteKey: 'key-1', origin: 'https://evil.example', kind: 'embed' }),
  ];
  for (const ticket of bad) {
    const visitor = crankedVisitor(server);
    await visitor.send({ ...hello, ticket });
    expect(visitor.closedWith).toBe(closeCodes.badTicket.code);
  }
  await server.clock.advance(61_000);
  const late = crankedVisitor(server);
  await late.send({ ...hello, ticket: good });
  expect(late.closedWith).toBe(closeCodes.badTicket.code);
});

test('a version nobody serves is told to reload', async () => {
  const { server, visitor } = await open();
  const ticket = server.tickets.issue({ siteKey: 'key-1', origin: 'https://shop.example', kind: 'embed' });
  await visitor.send({
    type: 'hello',
    versions: [90, 99],
    site: 'key-1',
    ticket,
    language: 'en',
    browserLanguage: 'en',
  });
  expect(visitor.closedWith).toBe(closeCodes.badVersion.code);
});

test('a newer client that also speaks our version is served', async () => {
  const { server, visitor } = await open();
  const ticket = server.tickets.issue({ siteKey: 'key-1', origin: 'https://shop.example', kind: 'embed' });
  await visitor.send({
    type: 'hello',
    versions: [1, 99],
    site: 'key-1',
    ticket,
    language: 'en',
    browserLanguage: 'en',
  });
  expect(visitor.all('welcome')[0]?.version).toBe(1);
});

test('who says nothing is let go after five seconds, and later after two missed heartbeats of a hidden page', async () => {
  const { server, visitor } = await open();
  await server.clock.advance(5_001);
  expect(visitor.closedWith).toBe(closeCodes.silent.code);
  const second = crankedVisitor(server);
  await second.hello();
  await server.clock.advance(139_000);
  expect(second.closedWith).toBeNull();
  await server.clock.advance(2_000);
  expect(second.closedWith).toBe(closeCodes.silent.code);
});

test('frames of an unknown type are passed over; broken ones are named; neither ends the chat', async () => {
  const { visitor } = await open();
  await visitor.hello();
  await visitor.send({ type: 'fromTheFuture', anything: true });
  expect(visitor.all('refused')).toEqual([]);
  for (const text of [
    '{',
    'null',
    '[]',
    '{"type":"say","cid":"short","text":"x"}',
    '{"type":"say","cid":"long-enough","text":1}',
  ]) {
    await visitor.sendText(text);
  }
  expect(visitor.all('refused').map((frame) => frame.code)).toEqual(Array.from({ length: 5 }, () => 'badFrame'));
  expect(visitor.closedWith).toBeNull();
});

test('an empty or too long text is refused for good, and its id with it', async () => {
  const { visitor } = await open();
  await visitor.hello();
  await visitor.say('empty-cid-1', '   ');
  await visitor.say('long-cid-1', 'x'.repeat(maxTextLength + 1));
  expect(visitor.all('refused')).toEqual([
    { type: 'refused', cid: 'empty-cid-1', code: 'textEmpty', retry: false },
    { type: 'refused', cid: 'long-cid-1', code: 'textTooLong', retry: false },
  ]);
});

test('who writes faster than a person is asked to slow down, and a flood is cut off', async () => {
  const { server, visitor } = await open();
  await visitor.hello();
  for (let n = 0; n < 30; n += 1) await visitor.say(`flood-cid-${n}`, 'x');
  expect(visitor.all('refused')[0]).toMatchObject({ code: 'tooFast', retry: true });
  await server.clock.advance(2_000);
  await visitor.say('later-cid-1', 'slowly now');
  expect(visitor.all('ack').at(-1)?.cid).toBe('later-cid-1');
  for (let n = 0; n < 400; n += 1) await visitor.session.receive('{"type":"ping"}');
  expect(visitor.closedWith).toBe(closeCodes.tooMany.code);
});

test('a client that takes nothing is sent away to resume, and loses only what may be dropped', async () => {
  const { visitor } = await open();
  await visitor.hello();
  visitor.pressure.bufferedAmount = 200 * 1024;
  const before = visitor.all('queue').length;
  await visitor.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
  expect(visitor.all('queue')).toHaveLength(before);
  expect(visitor.log().map((event) => event.type)).toContain('handoffRequested');
  visitor.pressure.bufferedAmount = 2 * 1024 * 1024;
  await visitor.say('full-cid-1', 'anybody?');
  expect(visitor.closedWith).toBe(closeCodes.tooSlow.code);
});

test('an e-mail address is checked before it is promised to anybody', async () => {
  const { visitor } = await open();
  await visitor.hello();
  await visitor.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
  await visitor.send({ type: 'leaveEmail', cid: 'mail-cid-1', email: 'not an address' });
  await visitor.send({ type: 'leaveEmail', cid: 'mail-cid-2', email: 'marie@example.org' });
  expect(visitor.all('refused')[0]).toMatchObject({ cid: 'mail-cid-1', code: 'badEmail' });
  expect(visitor.log().at(-1)).toMatchObject({ type: 'emailLeft', email: 'marie@example.org' });
});

test('the past is sent again ten times at once and then once a second, however often it is asked for', async () => {
  const { server, visitor } = await open();
  await visitor.hello();
  await visitor.say('hello-cid-1', 'hello');
  const before = visitor.all('events').length;
  for (let n = 0; n < 100; n += 1) await visitor.send({ type: 'fetch', from: 0 });
  expect(visitor.all('events').length - before).toBe(10);
  await server.clock.advance(3_000);
  for (let n = 0; n < 10; n += 1) await visitor.send({ type: 'fetch', from: 0 });
  expect(visitor.all('events').filter(({ mode }) => mode === 'replay').length).toBe(13);
  expect(visitor.closedWith).toBeNull();
});

test('a search on every press of a key is answered, and two hundred at once are not', async () => {
  const { visitor } = await open();
  await visitor.hello();
  const search = (id: number) => visitor.send({ type: 'search', id, query: 'frost', language: 'en' });
  for (let id = 0; id < 200; id += 1) await search(id);
  expect(visitor.all('results')).toHaveLength(20);
  expect(visitor.all('refused')[0]).toEqual({ type: 'refused', cid: null, code: 'tooFast', retry: true });
});

test('frames are counted as they come: no flood waits behind a slow one', async () => {
  const { server, visitor } = await open();
  await visitor.hello();
  const { promise, resolve } = Promise.withResolvers<never[]>();
  server.knowledge.search = () => promise;
  void visitor.session.receive('{"type":"search","id":1,"query":"x","language":"en"}');
  for (let n = 0; n < 400; n += 1) void visitor.session.receive('{"type":"ping"}');
  expect(visitor.closedWith).toBe(closeCodes.tooMany.code);
  resolve([]);
});

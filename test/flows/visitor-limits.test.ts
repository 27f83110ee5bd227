// How much one visitor may write: an end to it, told in a word, with a person and a new conversation always in reach.
import { expect, test } from 'vitest';
import { defaultVisitorLimits, type VisitorLimits } from '../../server/gateways/visitor-allowance.ts';
import { type CrankedVisitor, crankedVisitor } from '../support/cranked-visitor.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { type WholeServer, wholeServer } from '../support/whole-server.ts';

async function open(over: Partial<VisitorLimits>) {
  const limits = { ...defaultVisitorLimits, ...over };
  const server = await wholeServer({ answerer: scriptedAnswerer(), limits });
  const visitor = crankedVisitor(server);
  const { token = '' } = await visitor.hello();
  return { server, visitor, token };
}

let cids = 0;

/** At a person's pace, so that only the limits under test are met. */
async function say(server: WholeServer, visitor: CrankedVisitor, text: string): Promise<string> {
  const cid = `limit-cid-${(cids += 1)}`;
  await server.clock.advance(1_000);
  await visitor.say(cid, text);
  return cid;
}

const refusals = (visitor: CrankedVisitor) => visitor.all('refused').map(({ code, retry }) => ({ code, retry }));
const acked = (visitor: CrankedVisitor) => visitor.all('ack').map(({ cid }) => cid);

test('a conversation takes so many messages, then asks for a new one, where the same message is accepted', async () => {
  const { server, visitor } = await open({ conversation: { messages: 3, bytes: 1_000_000 } });
  for (const text of ['one', 'two', 'three']) await say(server, visitor, text);
  const cid = await say(server, visitor, 'four');
  expect(refusals(visitor)).toEqual([{ code: 'conversationFull', retry: false }]);
  expect(visitor.transcript().filter((line) => line.startsWith('visitor'))).not.toContain('visitor: four');
  await visitor.send({ type: 'end', cid: 'end-cid-1' });
  await visitor.send({ type: 'startNew', cid: 'new-cid-1' });
  await visitor.say(cid, 'four');
  expect(acked(visitor)).toEqual(expect.arrayContaining(['end-cid-1', 'new-cid-1', cid]));
  expect(visitor.transcript()).toEqual(['visitor: four']);
});

test('what was accepted stays accepted: a full conversation repeats its acks', async () => {
  const { server, visitor } = await open({ conversation: { messages: 1, bytes: 1_000_000 } });
  const cid = await say(server, visitor, 'one');
  await say(server, visitor, 'two');
  await visitor.say(cid, 'one');
  expect(acked(visitor)).toEqual([cid, cid]);
});

test('a restart forgets nothing of how full a conversation is', async () => {
  const first = await open({ conversation: { messages: 2, bytes: 1_000_000 } });
  await say(first.server, first.visitor, 'one');
  await say(first.server, first.visitor, 'two');
  const again = await wholeServerOver(first.server);
  const visitor = crankedVisitor(again);
  await visitor.hello({ token: first.token });
  await say(again, visitor, 'three');
  expect(refusals(visitor)).toEqual([{ code: 'conversationFull', retry: false }]);
});

/** The same store under a new desk, which has everything to read again. */
async function wholeServerOver(server: WholeServer): Promise<WholeServer> {
  const { createDesk } = await import('../../server/desk.ts');
  return { ...server, desk: createDesk(server) };
}

test('bytes count as they are stored, signs of four bytes too', async () => {
  const { server, visitor } = await open({ conversation: { messages: 100, bytes: 5_000 } });
  await say(server, visitor, '🙂'.repeat(1_000));
  await say(server, visitor, 'x'.repeat(1_000));
  await say(server, visitor, 'short enough');
  expect(refusals(visitor)).toEqual([{ code: 'conversationFull', retry: false }]);
  expect(acked(visitor)).toHaveLength(2);
});

test('pages a browser wanders through take half of the room at most, and none of what is left for words', async () => {
  const { server, visitor } = await open({ conversation: { messages: 100, bytes: 20_000 } });
  await say(server, visitor, 'hello');
  for (let n = 0; n < 20; n += 1) {
    await server.clock.advance(1_000);
    const url = `https://shop.example/${n}/${'p'.repeat(1_500)}`;
    await visitor.send({ type: 'visit', cid: `visit-cid-${n}`, url, title: 't' });
  }
  expect(visitor.all('refused').length).toBeGreaterThan(10);
  const cid = await say(server, visitor, 'x'.repeat(7_000));
  expect(acked(visitor)).toContain(cid);
});

test('whoever has written too much can still ask for a person, leave an address and end it', async () => {
  const { server, visitor } = await open({
    conversation: { messages: 1, bytes: 1_000 },
    hour: { messages: 1, bytes: 150 },
  });
  for (const text of ['one', 'two']) await say(server, visitor, text);
  expect(refusals(visitor).map(({ code }) => code)).toEqual(['conversationFull']);
  await visitor.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
  await visitor.send({ type: 'leaveEmail', cid: 'mail-cid-1', email: 'a@b.example' });
  await visitor.send({ type: 'end', cid: 'end-cid-2' });
  expect(acked(visitor)).toEqual(expect.arrayContaining(['dial-cid-1', 'mail-cid-1', 'end-cid-2']));
});

test('a dial moved to and fro without an end is stopped as well', async () => {
  const { server, visitor } = await open({ conversation: { messages: 10, bytes: 2_000 } });
  for (let n = 0; n < 60; n += 1) {
    await server.clock.advance(1_000);
    await visitor.send({ type: 'setDial', cid: `dial-cid-${n}`, position: n % 2 === 0 ? 'person' : 'assistant' });
  }
  expect(refusals(visitor).at(-1)).toEqual({ code: 'conversationFull', retry: false });
});

test('an hour has its share, whatever the number of conversations, tabs and reconnects, and gives more as it passes', async () => {
  const { server, visitor, token } = await open({ hour: { messages: 4, bytes: 1_000_000 } });
  await say(server, visitor, 'one');
  await visitor.send({ type: 'end', cid: 'end-cid-3' });
  await visitor.send({ type: 'startNew', cid: 'new-cid-2' });
  const tab = crankedVisitor(server);
  await tab.hello({ token });
  await say(server, tab, 'two');
  await say(server, tab, 'three');
  const cid = await say(server, visitor, 'four');
  expect(refusals(visitor)).toEqual([{ code: 'tooMuch', retry: false }]);
  await server.clock.advance(16 * 60_000);
  const later = crankedVisitor(server);
  await later.hello({ token });
  await later.say(cid, 'four');
  expect(acked(later)).toEqual([cid]);
});

test('an hour of the longest messages, or of addresses, is bounded in bytes', async () => {
  const { server, visitor } = await open({ hour: { messages: 100, bytes: 10_000 } });
  await say(server, visitor, 'x'.repeat(8_000));
  await say(server, visitor, 'x'.repeat(8_000));
  await visitor.send({ type: 'visit', cid: 'visit-cid-a', url: `https://x.example/${'a'.repeat(2_000)}`, title: '' });
  expect(refusals(visitor).map(({ code }) => code)).toEqual(['tooMuch', 'tooMuch']);
});

test('one visitor’s hour is nobody else’s', async () => {
  const { server, visitor } = await open({ hour: { messages: 1, bytes: 10_000 } });
  await say(server, visitor, 'one');
  const other = crankedVisitor(server);
  await other.hello();
  const cid = await say(server, other, 'mine');
  expect(acked(other)).toEqual([cid]);
});

test('ten messages a minute for an hour, each a paragraph long, meet none of the limits', async () => {
  const { server, visitor } = await open({});
  for (let n = 0; n < 600; n += 1) {
    await server.clock.advance(6_000);
    if (n % 10 === 0) await visitor.send({ type: 'ping' });
    await visitor.session.receive(JSON.stringify({ type: 'say', cid: `honest-cid-${n}`, text: 'word '.repeat(200) }));
  }
  expect(visitor.all('refused')).toEqual([]);
});

// Flows through the whole server with hand-cranked sockets and a clock that stands still.
import { expect, test } from 'vitest';
import { agentReplies, agentTakes } from '../../server/domain/conversation/agent-verbs.ts';
import { crankedVisitor } from '../support/cranked-visitor.ts';
import { scriptedAnswerer } from '../support/scripted-answerer.ts';
import { wholeServer } from '../support/whole-server.ts';

const anna = { id: 'agent-anna', name: 'Anna' };

async function conversationOf(server: Awaited<ReturnType<typeof wholeServer>>): Promise<string> {
  const id = (await server.store.summaries(['site-1'], 0))[0]?.id;
  if (id === undefined) throw new Error('no conversation yet');
  return id;
}

test('a burst of five messages gets one answer, which has seen all five', async () => {
  const answerer = scriptedAnswerer();
  const server = await wholeServer({ answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  for (const n of [1, 2, 3, 4, 5]) {
    await visitor.say(`burst-cid-${n}`, `part ${n} of my question`);
    await server.clock.advance(100);
  }
  await server.clock.advance(1_000);
  expect(answerer.asked).toHaveLength(1);
  expect(answerer.asked[0]?.turns.map((turn) => turn.text)).toHaveLength(5);
  answerer.finish('One answer.');
  await server.clock.advance(1_000);
  expect(visitor.transcript().filter((line) => line.startsWith('assistant'))).toEqual(['assistant: One answer.']);
  expect(server.faults).toEqual([]);
});

test('a message that arrives while the answer is written leads to one answer to everything', async () => {
  const answerer = scriptedAnswerer();
  const server = await wholeServer({ answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('first-cid-1', 'Do you deliver to Lyon?');
  await server.clock.advance(1_000);
  answerer.write('We deliver');
  await visitor.say('second-cid-1', 'On Saturdays, I mean.');
  await server.clock.advance(1_000);
  expect(answerer.asked).toHaveLength(2);
  answerer.finish('On Saturdays too.');
  await server.clock.advance(1_000);
  expect(visitor.transcript().slice(-1)).toEqual(['assistant: On Saturdays too.']);
  expect(visitor.transcript().filter((line) => line.startsWith('assistant'))).toHaveLength(1);
  expect(visitor.all('deltaDropped')).toHaveLength(1);
});

test('a draft in flight is put aside and recorded when a person takes over, and the assistant stays silent', async () => {
  const answerer = scriptedAnswerer();
  const server = await wholeServer({ answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('question-cid', 'Which frame size fits me?');
  await server.clock.advance(1_000);
  answerer.write('You probably');
  const id = await conversationOf(server);
  await server.desk.act(id, 'take-cid-1', agentTakes(anna));
  await server.desk.act(id, 'reply-cid-1', agentReplies(anna, 'Hello, Anna here.'));
  answerer.finish('You probably need a large one.');
  await server.clock.advance(5_000);
  expect(visitor.transcript()).toEqual(['visitor: Which frame size fits me?', 'agent: Hello, Anna here.']);
  const events = await server.store.events(id, 0);
  expect(events.find((event) => event.type === 'draftDiscarded')).toMatchObject({
    text: 'You probably',
    reason: 'personTookOver',
  });
  expect(visitor.log().map((event) => event.seq)).toEqual(events.map((event) => event.seq));
  expect(JSON.stringify(visitor.got)).not.toContain('draftDiscarded');
});

test('asking for a person as the very first message leads to the queue in one round trip, with the reason and the place', async () => {
  const server = await wholeServer({ answerer: scriptedAnswerer() });
  server.presence.set(anna.id, anna.name, true);
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('person-cid-1', 'I want to talk to a person');
  expect(visitor.log().map((event) => event.type)).toContain('handoffRequested');
  expect(visitor.log().find((event) => event.type === 'handoffRequested')).toMatchObject({ reason: 'askedForPerson' });
  expect(visitor.all('queue').at(-1)?.state).toEqual({ place: 1, wait: { kind: 'unknown' }, onDuty: 1, opensAt: null });
});

test('the dial is obeyed before anything was said, and a second press changes nothing', async () => {
  const answerer = scriptedAnswerer();
  const server = await wholeServer({ answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
  await visitor.send({ type: 'setDial', cid: 'dial-cid-2', position: 'person' });
  await visitor.say('hello-cid-1', 'Hello?');
  await server.clock.advance(5_000);
  expect(visitor.log().map((event) => event.type)).toEqual(['opened', 'dialSet', 'handoffRequested', 'said']);
  expect(answerer.asked).toEqual([]);
});

test('a frame sent a thousand times makes one row and a thousand equal acks', async () => {
  const server = await wholeServer({ answerer: scriptedAnswerer() });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  for (let n = 0; n < 1_000; n += 1) {
    await visitor.session.receive(JSON.stringify({ type: 'say', cid: 'same-cid-1', text: 'Once only' }));
    await server.clock.advance(600);
  }
  const acks = visitor.all('ack');
  expect(acks).toHaveLength(1_000);
  expect(new Set(acks.map((ack) => JSON.stringify(ack))).size).toBe(1);
  expect(visitor.transcript()).toEqual(['visitor: Once only']);
});

test('a message resent after another tab began a new conversation stands once, in the former one', async () => {
  const server = await wholeServer({ answerer: scriptedAnswerer() });
  const first = crankedVisitor(server);
  const { token } = await first.hello();
  await first.say('lost-ack-cid', 'Said once');
  const other = crankedVisitor(server);
  await other.hello({ token: token ?? '' });
  await other.send({ type: 'end', cid: 'end-cid-1' });
  await other.send({ type: 'startNew', cid: 'new-cid-1' });
  await other.say('fresh-cid-1', 'In the new one');
  await first.say('lost-ack-cid', 'Said once');
  expect(
    first
      .all('ack')
      .filter((ack) => ack.cid === 'lost-ack-cid')
      .map((ack) => ack.seq),
  ).toEqual([2, 2]);
  expect(other.transcript()).toEqual(['visitor: In the new one']);
});

test('after a gap of 26 seconds, or 30 days, everything missed is there once and in order', async () => {
  for (const gap of [26_000, 30 * 24 * 3_600_000]) {
    const server = await wholeServer({ answerer: scriptedAnswerer() });
    const first = crankedVisitor(server);
    const { token, epoch } = await first.hello();
    await first.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
    await first.say('before-cid', 'Before the gap');
    const id = await conversationOf(server);
    await server.desk.act(id, 'take-cid-1', agentTakes(anna));
    const lastSeq = first.log().at(-1)?.seq ?? 0;
    first.drop();
    await server.desk.act(id, 'miss-cid-1', agentReplies(anna, 'You missed this'));
    await server.desk.act(id, 'miss-cid-2', agentReplies(anna, 'and this'));
    server.clock.jump(gap);
    const again = crankedVisitor(server);
    await again.hello({ token: token ?? '', resume: { conversation: id, epoch, lastSeq } });
    const replay = again.all('events')[0];
    expect(replay).toMatchObject({ mode: 'replay', conversation: id });
    expect(again.transcript()).toEqual(['agent: You missed this', 'agent: and this']);
    await server.stop();
  }
});

test('what happens while the past is being read is sent once', async () => {
  const server = await wholeServer({ answerer: scriptedAnswerer() });
  const first = crankedVisitor(server);
  const { token } = await first.hello();
  await first.send({ type: 'setDial', cid: 'dial-cid-1', position: 'person' });
  const id = await conversationOf(server);
  await server.desk.act(id, 'take-cid-1', agentTakes(anna));
  const read = server.store.lastEvents;
  server.store.lastEvents = async (...asked) => {
    await server.desk.act(id, 'meanwhile-cid', agentReplies(anna, 'just now'));
    return read(...asked);
  };
  const second = crankedVisitor(server);
  await second.hello({ token: token ?? '' });
  const sent = second.all('events').flatMap((frame) => frame.events.map((event) => event.seq));
  expect(sent).toEqual([1, 2, 3, 4, 5]);
  expect(second.transcript()).toEqual(['agent: just now']);
});

test('a client that holds another history gets a snapshot instead of a replay', async () => {
  const server = await wholeServer({ answerer: scriptedAnswerer() });
  const first = crankedVisitor(server);
  const { token } = await first.hello();
  await first.say('only-cid-1', 'Hello there');
  const id = await conversationOf(server);
  for (const resume of [
    { conversation: id, epoch: 'another', lastSeq: 1 },
    { conversation: id, epoch: server.store.epoch, lastSeq: 999 },
    { conversation: 'another', epoch: server.store.epoch, lastSeq: 1 },
  ]) {
    const again = crankedVisitor(server);
    await again.hello({ token: token ?? '', resume });
    expect(again.all('events')[0]?.mode).toBe('snapshot');
    expect(again.transcript()).toEqual(['visitor: Hello there']);
  }
});

test('an engine that ends without an answer leads to an honest line, never to half an answer', async () => {
  const answerer = scriptedAnswerer();
  const server = await wholeServer({ answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('cut-cid-1', 'What does a service cost?');
  await server.clock.advance(1_000);
  answerer.write('A service costs');
  answerer.cut();
  await server.clock.advance(1_000);
  expect(visitor.transcript()).toEqual(['visitor: What does a service cost?', 'assistant: Something failed here.']);
  expect(server.faults).toHaveLength(1);
});

test('a question left unanswered by a stopped server is answered by the next one', async () => {
  const answerer = scriptedAnswerer();
  const server = await wholeServer({ answerer });
  const visitor = crankedVisitor(server);
  await visitor.hello();
  await visitor.say('orphan-cid', 'Are you still there?');
  const id = await conversationOf(server);
  expect((await server.store.unanswered()).map((one) => one.id)).toEqual([id]);
});

test('one visitor never sees another, and one site never sees another', async () => {
  const { sampleSite } = await import('../support/site-sample.ts');
  const sites = [sampleSite(), sampleSite({ id: 'site-2', key: 'key-2' })];
  const server = await wholeServer({ answerer: scriptedAnswerer(), sites });
  const one = crankedVisitor(server);
  const { token } = await one.hello();
  await one.say('secret-cid', 'canary-4711');
  const stranger = crankedVisitor(server);
  await stranger.hello();
  const elsewhere = crankedVisitor(server);
  await elsewhere.hello({ siteKey: 'key-2', token: token ?? '' });
  await server.clock.advance(2_000);
  expect(JSON.stringify([...stranger.got, ...elsewhere.got])).not.toContain('canary-4711');
  expect(await server.store.summaries(['site-2'], 0)).toEqual([]);
});

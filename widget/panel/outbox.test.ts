import { expect, test } from 'vitest';
import { crankedWorld } from '../../test/support/cranked-wire.ts';
import {
  ack,
  answered,
  commands,
  greet,
  live,
  livePanel,
  opened,
  panel,
  said,
  storedOutbox,
} from '../../test/support/cranked-panel.ts';

test('a message is shown and stored before it is sent, and its echo becomes its event', async () => {
  const one = await panel();
  one.conversation.say('hello');
  expect(one.shown()).toEqual(['hello: sending']);
  expect(storedOutbox(one.shelf)).toHaveLength(1);
  greet(one.wire(), []);
  const [command] = commands(one.wire());
  live(one.wire(), opened, said(2, 'hello', command?.cid));
  expect(one.shown()).toEqual(['hello: sent']);
  ack(one.wire(), command?.cid, 2);
  expect([one.shown(), storedOutbox(one.shelf)]).toEqual([['hello: sent'], []]);
});

test('an acknowledged message stays in sight when its event comes later', async () => {
  const one = await livePanel(opened);
  one.conversation.say('hello');
  const [command] = commands(one.wire());
  ack(one.wire(), command?.cid, 2);
  expect([one.shown(), storedOutbox(one.shelf)]).toEqual([['hello: sent'], []]);
  live(one.wire(), said(2, 'hello', command?.cid));
  expect(one.shown()).toEqual(['hello: sent']);
});

test('commands go one after another, in the order of Enter', async () => {
  const one = await livePanel(opened);
  for (const text of ['a', 'b', 'c']) one.conversation.say(text);
  expect(commands(one.wire())).toHaveLength(1);
  for (let seq = 2; seq <= 4; seq++) ack(one.wire(), commands(one.wire()).at(-1)?.cid, seq);
  expect(commands(one.wire()).map((command) => 'text' in command && command.text)).toEqual(['a', 'b', 'c']);
});

test('a lost acknowledgement sends the same id again, and shows one message', async () => {
  const one = await livePanel(opened);
  one.conversation.say('hello');
  const [first] = commands(one.wire());
  one.wire().break();
  await one.world.clock.advance(500);
  one.wire().welcome();
  expect(commands(one.wire())[0]).toEqual(first);
  one
    .wire()
    .say({ type: 'events', conversation: 'c1', mode: 'replay', events: [said(2, 'hello', first?.cid ?? null)] });
  ack(one.wire(), first?.cid, 2);
  expect(one.shown()).toEqual(['hello: sent']);
});

test('an answer that never comes on a living line is asked for again', async () => {
  const one = await livePanel(opened);
  one.conversation.say('hello');
  for (let turn = 0; turn < 3; turn++) {
    await one.world.clock.advance(5_000);
    one.wire().say({ type: 'pong', lastSeq: 1 });
  }
  expect(commands(one.wire()).map(({ cid }) => cid)).toHaveLength(2);
  expect(new Set(commands(one.wire()).map(({ cid }) => cid)).size).toBe(1);
});

test('a passing refusal is tried again later, and keeps its place in the line', async () => {
  const one = await livePanel(opened);
  one.conversation.say('a');
  one.conversation.say('b');
  const [a] = commands(one.wire());
  one.wire().say({ type: 'refused', cid: a?.cid ?? '', code: 'tooFast', retry: true });
  expect(one.shown()).toEqual(['a: sending', 'b: sending']);
  await one.world.clock.advance(1_000);
  expect(commands(one.wire())[1]).toEqual(a);
});

test('a final refusal leaves the text with its reason, lets the next one pass, and can be tried again or removed', async () => {
  const one = await livePanel(opened);
  one.conversation.say('a');
  one.conversation.say('b');
  const [a] = commands(one.wire());
  one.wire().say({ type: 'refused', cid: a?.cid ?? '', code: 'textTooLong', retry: false });
  expect(one.shown()).toEqual(['a: failed', 'b: sending']);
  expect(one.conversation.outbox.entries.value[0]?.failed).toBe('textTooLong');
  const [, b] = commands(one.wire());
  ack(one.wire(), b?.cid, 2);
  live(one.wire(), said(2, 'b', b?.cid));
  one.conversation.outbox.retry(a?.cid ?? '');
  expect(commands(one.wire()).at(-1)).toEqual(a);
  one.conversation.outbox.remove(a?.cid ?? '');
  expect([one.shown(), storedOutbox(one.shelf)]).toEqual([['b: sent'], []]);
});

test('a refusal of something that is no message says which and why', async () => {
  const one = await livePanel(opened);
  one.conversation.do({ type: 'leaveEmail', email: 'nonsense' });
  one.wire().say({ type: 'refused', cid: commands(one.wire())[0]?.cid ?? '', code: 'badEmail', retry: false });
  expect(one.conversation.refusal.value).toEqual({ type: 'leaveEmail', code: 'badEmail' });
  expect(storedOutbox(one.shelf)).toEqual([]);
});

test('after a reload unsent messages are shown again and sent under their old ids', async () => {
  const before = await panel();
  before.conversation.say('typed offline');
  const id = before.conversation.outbox.entries.value[0]?.command.cid;
  const after = await panel(before.shelf);
  expect(after.shown()).toEqual(['typed offline: sending']);
  greet(after.wire(), []);
  expect(commands(after.wire())[0]?.cid).toBe(id);
});

test('what lay unsent for more than a day waits for the visitor', async () => {
  const before = await panel();
  before.conversation.say('old');
  const world = crankedWorld();
  world.clock.jump(25 * 3_600_000);
  const after = await panel(before.shelf, world);
  greet(after.wire(), []);
  expect(after.shown()).toEqual(['old: failed']);
  expect(commands(after.wire())).toEqual([]);
});

test('another tab shows the message as sending, does not send it too, and lets go when it has arrived', async () => {
  const shelf = new Map<string, string>();
  const writer = await panel(shelf);
  greet(writer.wire(), [opened]);
  const other = await panel(shelf);
  greet(other.wire(), [opened]);
  writer.conversation.say('hello');
  other.conversation.outbox.sync();
  expect(other.shown()).toEqual(['hello: sending']);
  expect(commands(other.wire())).toEqual([]);
  const { cid } = commands(writer.wire())[0] ?? { cid: '' };
  for (const tab of [writer, other]) live(tab.wire(), said(2, 'hello', cid));
  ack(writer.wire(), cid, 2);
  other.conversation.outbox.sync();
  expect([writer.shown(), other.shown(), storedOutbox(shelf)]).toEqual([['hello: sent'], ['hello: sent'], []]);
});

test('a tab sends what a vanished tab has left behind', async () => {
  const shelf = new Map<string, string>();
  const gone = await panel(shelf);
  const other = await panel(shelf);
  greet(other.wire(), [opened]);
  gone.conversation.say('hello');
  other.conversation.outbox.sync();
  for (let turn = 0; turn < 2; turn++) {
    await other.world.clock.advance(5_000);
    other.wire().say({ type: 'pong', lastSeq: 1 });
  }
  expect(commands(other.wire())).toHaveLength(1);
});

test('a snapshot leaves unsent messages alone', async () => {
  const one = await livePanel(opened);
  one.conversation.say('hello');
  one.wire().say({ type: 'events', conversation: 'c1', mode: 'snapshot', events: [opened] });
  expect(one.shown()).toEqual(['hello: sending']);
});

test('storage that refuses does not stop the conversation', async () => {
  const shelf = new Map<string, string>();
  shelf.set = () => {
    throw new Error('QuotaExceededError');
  };
  const one = await panel(shelf);
  one.conversation.say('hello');
  greet(one.wire(), []);
  expect(one.shown()).toEqual(['hello: sending']);
  expect(commands(one.wire())).toHaveLength(1);
});

test('damaged storage is begun anew', async () => {
  const one = await panel(new Map([['relais:s', '{"outbox":']]));
  one.conversation.say('hello');
  expect(one.shown()).toEqual(['hello: sending']);
});

const pressed = { type: 'decide', target: 2, accept: true } as const;

test('a press on an offer that could not be sent within a minute does not go later by itself', async () => {
  const one = await livePanel(opened, answered(2, 'I can do this'));
  one.wire().break();
  one.conversation.do(pressed);
  await one.world.clock.advance(59_000);
  expect(one.conversation.outbox.entries.value).toMatchObject([{ command: pressed }]);
  expect(one.conversation.outbox.entries.value[0]).not.toHaveProperty('failed');
  await one.world.clock.advance(1_000);
  expect(one.conversation.outbox.entries.value).toMatchObject([{ command: pressed, failed: 'stale' }]);
  greet(one.wire(), [opened, answered(2, 'I can do this')]);
  expect(commands(one.wire())).toEqual([]);
});

test('nor after a reload; tried again it goes under its old id', async () => {
  const one = await livePanel(opened, answered(2, 'I can do this'));
  one.wire().break();
  one.conversation.do(pressed);
  const [entry] = one.conversation.outbox.entries.value;
  await one.world.clock.advance(600_000);
  const two = await panel(one.shelf, one.world);
  greet(two.wire(), [opened, answered(2, 'I can do this')]);
  expect(commands(two.wire())).toEqual([]);
  two.conversation.outbox.retry(entry?.command.cid ?? '');
  expect(commands(two.wire())).toEqual([entry?.command]);
});

test('a refused press stays, to be told, until the visitor does something else', async () => {
  const one = await livePanel(opened, answered(2, 'I can do this'));
  one.conversation.do(pressed);
  const [command] = commands(one.wire());
  one.wire().say({ type: 'refused', cid: command?.cid ?? '', code: 'offerGone', retry: false });
  expect(one.conversation.outbox.entries.value).toMatchObject([{ failed: 'offerGone' }]);
  one.conversation.say('then again');
  expect(one.conversation.outbox.entries.value).toMatchObject([{ command: { text: 'then again' } }]);
});

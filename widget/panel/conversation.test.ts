import { expect, test } from 'vitest';
import type { VisitorEventBody } from '../../shared/visitor-protocol.ts';
import { answered, commands, event, live, livePanel, opened } from '../../test/support/cranked-panel.ts';

test('a gap is fetched, filled and shown in order', async () => {
  const one = await livePanel(opened);
  live(one.wire(), answered(4, 'c'), answered(3, 'b'));
  expect(one.shown()).toEqual([]);
  expect(one.wire().sent.at(-1)).toEqual({ type: 'fetch', from: 1 });
  one.wire().say({ type: 'events', conversation: 'c1', mode: 'replay', events: [answered(2, 'a'), answered(3, 'b')] });
  expect(one.shown()).toEqual(['a', 'b', 'c']);
});

test('a fetch without an answer is repeated', async () => {
  const one = await livePanel(opened);
  live(one.wire(), answered(3, 'b'));
  await one.world.clock.advance(5_000);
  expect(one.wire().sent.filter(({ type }) => type === 'fetch')).toHaveLength(2);
});

test('a pong that knows more than we do is a gap too', async () => {
  const one = await livePanel(opened);
  one.wire().say({ type: 'pong', lastSeq: 3 });
  expect(one.wire().sent.at(-1)).toEqual({ type: 'fetch', from: 1 });
});

test('a reconnect resumes behind the last event, and a new epoch replaces everything', async () => {
  const one = await livePanel(opened, answered(2, 'a'));
  one.wire().break();
  await one.world.clock.advance(500);
  one.wire().welcome({ epoch: 'e2' });
  expect(one.wire().sent[0]).toMatchObject({
    resume: { conversation: 'c1', epoch: 'e1', lastSeq: 2 },
    token: 'secret',
  });
  one.wire().say({ type: 'events', conversation: 'c1', mode: 'snapshot', events: [opened, answered(2, 'other')] });
  expect(one.shown()).toEqual(['other']);
});

test('an answer grows by its pieces, passes over a hole, and gives way to the whole', async () => {
  const one = await livePanel(opened);
  const delta = (offset: number, text: string) => one.wire().say({ type: 'delta', turn: 't', offset, text });
  const draft = () => one.conversation.drafts.value.get('t');
  delta(0, 'Yes, ');
  delta(5, 'you can');
  delta(40, 'lost before me');
  delta(5, 'we can.');
  expect(draft()).toBe('Yes, we can.');
  live(one.wire(), answered(2, 'Yes, we can.'));
  expect([draft(), one.shown()]).toEqual([undefined, ['Yes, we can.']]);
  delta(0, 'late');
  one.wire().say({ type: 'deltaDropped', turn: 't' });
  expect(draft()).toBeUndefined();
});

test('only what happens now is news; history is not', async () => {
  const one = await livePanel(opened, answered(2, 'old'));
  expect(one.conversation.news.value).toEqual([]);
  live(one.wire(), answered(2, 'old'), answered(3, 'new'));
  expect(one.conversation.news.value.map(({ seq }) => seq)).toEqual([3]);
});

test('typing ends by itself, and with the message', async () => {
  const one = await livePanel(opened);
  const by = { kind: 'agent', id: 'a', name: 'Anna' } as const;
  one.wire().say({ type: 'typing', by, on: true });
  expect(one.conversation.typing.value).toEqual(by);
  await one.world.clock.advance(8_000);
  expect(one.conversation.typing.value).toBeNull();
  one.wire().say({ type: 'typing', by, on: true });
  live(one.wire(), event(2, { type: 'said', by, text: 'Hello' }));
  expect(one.conversation.typing.value).toBeNull();
});

test('the dial turns at once, and back when it was refused', async () => {
  const one = await livePanel(opened);
  one.conversation.setDial('person');
  expect(one.conversation.dial.value).toBe('person');
  one.wire().say({ type: 'refused', cid: commands(one.wire())[0]?.cid ?? '', code: 'notAllowed', retry: false });
  expect(one.conversation.dial.value).toBe('assistant');
});

test('searching before anything was said tells the server nothing, asking for a person does', async () => {
  const one = await livePanel();
  one.conversation.setDial('search');
  expect([one.conversation.dial.value, commands(one.wire())]).toEqual(['search', []]);
  one.conversation.setDial('person');
  expect(commands(one.wire())).toEqual([expect.objectContaining({ type: 'setDial', position: 'person' })]);
});

test('the dial shows a person while one is waited for or there, whoever decided it', async () => {
  const one = await livePanel(opened, event(2, { type: 'handoffRequested', reason: 'fraud', quotes: [] }));
  expect(one.conversation.dial.value).toBe('person');
  live(one.wire(), event(3, { type: 'assigned', agent: { id: 'a', name: 'Anna' } }));
  expect(one.conversation.dial.value).toBe('person');
  live(one.wire(), event(4, { type: 'returned', agent: { id: 'a', name: 'Anna' } }));
  expect(one.conversation.dial.value).toBe('assistant');
});

test('frames and events of a newer server are passed over, and counted', async () => {
  const one = await livePanel(opened);
  one.wire().say('{"type":"confetti"}');
  live(one.wire(), event(2, { type: 'thrown' } as unknown as VisitorEventBody), answered(3, 'hello'));
  expect([one.shown(), one.conversation.log.value.lastSeq]).toEqual([['hello'], 3]);
});

import { expect, test } from 'vitest';
import type { Brief } from '../../shared/agent-protocol.ts';
import type { ConversationEvent, EventBody } from '../../shared/event.ts';
import { lineOf } from './line-sample.ts';
import { lastSeqOf, newOpened, withDelta, withEvents, withOpenReply, withoutDelta } from './opened.ts';

const brief = { asked: [] } as unknown as Brief;
const event = (seq: number, body: EventBody = { type: 'said', by: { kind: 'visitor' }, text: `${seq}` }) =>
  ({ ...body, seq, at: '2026-11-01T08:00:00.000Z', cid: null }) as ConversationEvent;
const reply = (...seqs: number[]) => ({
  summary: lineOf('a'),
  events: seqs.map((seq) => event(seq)),
  brief,
  earlier: [],
});
const news = (...seqs: number[]) => ({ conversation: 'a', events: seqs.map((seq) => event(seq)), brief });
const seqsOf = (opened: { events: readonly ConversationEvent[] }) => opened.events.map(({ seq }) => seq);

test('a reply past what is held adds the rest', () => {
  const first = withOpenReply(newOpened('a', null), reply(1, 2, 3));
  expect(seqsOf(withOpenReply(first, reply(4, 5)))).toEqual([1, 2, 3, 4, 5]);
});

test('news told twice stand once', () => {
  const first = withOpenReply(newOpened('a', null), reply(1, 2));
  const { opened } = withEvents(first, news(2, 3));
  expect(seqsOf(withEvents(opened, news(3)).opened)).toEqual([1, 2, 3]);
});

test('news with a hole are not taken in, and the hole is reported', () => {
  const first = withOpenReply(newOpened('a', null), reply(1, 2));
  const { opened, gap } = withEvents(first, news(4));
  expect(gap).toBe(true);
  expect(lastSeqOf(opened)).toBe(2);
});

test('an older summary never replaces a newer one', () => {
  const held = newOpened('a', lineOf('a', { revision: 8, phase: 'closed' }));
  expect(withOpenReply(held, reply(1)).summary?.phase).toBe('closed');
});

test('an answer grows by its offsets, whether pieces overlap or repeat', () => {
  let opened = newOpened('a', null);
  for (const [offset, text] of [
    [0, 'Refunds '],
    [8, 'take five'],
    [8, 'take five'],
    [13, 'five days'],
  ] as const)
    opened = withDelta(opened, { conversation: 'a', turn: 't1', offset, text });
  expect(opened.writing?.text).toBe('Refunds take five days');
});

test('an answer joined in the middle says so, and does not invent its beginning', () => {
  const opened = withDelta(newOpened('a', null), { conversation: 'a', turn: 't1', offset: 40, text: 'working days' });
  expect(opened.writing).toEqual({ turn: 't1', from: 40, text: 'working days' });
});

test('the finished message takes the place of the one being written', () => {
  const writing = withDelta(newOpened('a', null), { conversation: 'a', turn: 't1', offset: 0, text: 'Refunds' });
  const said = event(1, { type: 'said', by: { kind: 'assistant', name: 'Ada' }, text: 'Refunds take five days' });
  expect(withEvents(writing, { conversation: 'a', events: [said], brief }).opened.writing).toBeNull();
});

test('a dropped answer disappears, another turn stays', () => {
  const writing = withDelta(newOpened('a', null), { conversation: 'a', turn: 't2', offset: 0, text: 'So' });
  expect(withoutDelta(writing, 't1').writing?.text).toBe('So');
  expect(withoutDelta(writing, 't2').writing).toBeNull();
});

import { expect, test } from 'vitest';
import type { VisitorEvent } from '../../shared/visitor-protocol.ts';
import { emptyLog, receive, type EventsFrame, type Log } from './log.ts';

const event = (seq: number): VisitorEvent => ({ type: 'hidden', seq, at: '', cid: null });
const frame = (mode: EventsFrame['mode'], ...seqs: number[]): EventsFrame => ({
  type: 'events',
  conversation: 'c1',
  mode,
  events: seqs.map(event),
});
const after = (...frames: EventsFrame[]): Log => frames.reduce(receive, emptyLog);
const seqs = (log: Log) => log.events.map(({ seq }) => seq);

test('events in order are added, doubles are dropped', () => {
  const log = after(frame('snapshot', 1, 2), frame('live', 3), frame('live', 2, 3), frame('replay', 3, 4));
  expect(seqs(log)).toEqual([1, 2, 3, 4]);
  expect(log.lastSeq).toBe(4);
});

test('what comes past a gap waits until the gap is filled, in whatever order', () => {
  const gap = after(frame('snapshot', 1), frame('live', 4), frame('live', 3), frame('live', 4));
  expect([seqs(gap), gap.early.map(({ seq }) => seq)]).toEqual([[1], [3, 4]]);
  const filled = receive(gap, frame('replay', 2, 3));
  expect([seqs(filled), filled.early]).toEqual([[1, 2, 3, 4], []]);
});

test('a snapshot replaces, also with an older beginning left out or an earlier state', () => {
  expect(seqs(after(frame('snapshot', 1, 2, 3), frame('snapshot', 7, 8), frame('live', 9)))).toEqual([7, 8, 9]);
  expect(seqs(after(frame('snapshot', 1, 2, 3), frame('snapshot', 1)))).toEqual([1]);
});

test('another conversation starts from nothing', () => {
  const other: EventsFrame = { ...frame('live', 1), conversation: 'c2' };
  const log = after(frame('snapshot', 1, 2, 3), other);
  expect([log.conversation, seqs(log)]).toEqual(['c2', [1]]);
  const late = receive(log, { ...frame('live', 5), conversation: 'c3' });
  expect([late.conversation, late.lastSeq, late.early.length]).toEqual(['c3', 0, 1]);
});

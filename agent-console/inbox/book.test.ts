import { expect, test } from 'vitest';
import type { Summary } from '../../shared/agent-protocol.ts';
import { cursorOf, emptyBook, overlap, takeInbox, takeLines } from './book.ts';
import { lineOf } from './line-sample.ts';

const inbox = (summaries: Summary[], revision: number, epoch = 'e1') => ({ summaries, revision, epoch });

test('an older revision that arrives late changes nothing', () => {
  const book = emptyBook();
  takeLines(book, [lineOf('a', { revision: 5, phase: 'person' })]);
  expect(takeLines(book, [lineOf('a', { revision: 4, phase: 'waiting' })])).toEqual([]);
  expect(book.lines.get('a')?.phase).toBe('person');
});

test('the same line told twice is one change', () => {
  const book = emptyBook();
  const line = lineOf('a', { revision: 7 });
  expect(takeLines(book, [line])).toHaveLength(1);
  expect(takeLines(book, [{ ...line }])).toHaveLength(0);
});

test('a change says what the line was before', () => {
  const book = emptyBook();
  takeLines(book, [lineOf('a', { revision: 1, phase: 'assistant' })]);
  const [change] = takeLines(book, [lineOf('a', { revision: 2, phase: 'waiting' })]);
  expect([change?.before?.phase, change?.after.phase]).toEqual(['assistant', 'waiting']);
});

test('after a gap the console asks again from the last answer, not from live news that may have overtaken others', () => {
  const book = emptyBook();
  takeInbox(book, inbox([lineOf('a', { revision: 10 })], 10), 0);
  takeLines(book, [lineOf('b', { revision: 12 })]);
  expect(cursorOf(book)).toBe(10);
});

test('long after the last answer only a bounded stretch is asked for again', () => {
  const book = emptyBook();
  takeInbox(book, inbox([], 10), 0);
  takeLines(book, [lineOf('b', { revision: 10_000 })]);
  expect(cursorOf(book)).toBe(10_000 - overlap);
});

test('what live news skipped is found after a reconnect', () => {
  const book = emptyBook();
  takeInbox(book, inbox([lineOf('a', { revision: 10 })], 10), 0);
  takeLines(book, [lineOf('c', { revision: 12 })]);
  const { changes } = takeInbox(book, inbox([lineOf('b', { revision: 11 }), lineOf('c', { revision: 12 })], 12), 10);
  expect(changes.map(({ after }) => after.id)).toEqual(['b']);
});

test('another epoch empties the book and asks for everything again', () => {
  const book = emptyBook();
  takeInbox(book, inbox([lineOf('a', { revision: 900 })], 900), 0);
  const result = takeInbox(book, inbox([lineOf('z', { revision: 3 })], 3, 'e2'), 900);
  expect(result).toEqual({ startOver: true, changes: [] });
  expect(book.lines.size).toBe(0);
  expect(cursorOf(book)).toBe(0);
  takeInbox(book, inbox([lineOf('z', { revision: 3 })], 3, 'e2'), 0);
  expect([...book.lines.keys()]).toEqual(['z']);
});

test('another epoch met while asking from the start is taken at once', () => {
  const book = emptyBook();
  takeInbox(book, inbox([lineOf('a', { revision: 9 })], 9), 0);
  const result = takeInbox(book, inbox([lineOf('z', { revision: 2 })], 2, 'e2'), 0);
  expect(result.startOver).toBe(true);
  expect(result.changes.map(({ after }) => after.id)).toEqual(['z']);
});

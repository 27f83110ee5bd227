import { expect, test } from 'vitest';
import { arrivalsIn } from './arrivals.ts';
import { lineOf } from './line-sample.ts';

const me = 'agent-me';
const agent = { id: me, name: 'Me' };
const waiting = lineOf('a', { phase: 'waiting', waitingSince: '2026-11-01T08:00:00.000Z', revision: 2 });

test('a hand-over arrives once, though its line changes while it waits', () => {
  expect(arrivalsIn([{ before: lineOf('a'), after: waiting }], me, null)).toHaveLength(1);
  const more = { ...waiting, unread: 2, revision: 3 };
  expect(arrivalsIn([{ before: waiting, after: more }], me, null)).toEqual([]);
});

test('waiting a second time is another arrival with another key', () => {
  const again = { ...waiting, waitingSince: '2026-11-01T09:00:00.000Z', revision: 9 };
  const [first] = arrivalsIn([{ before: lineOf('a'), after: waiting }], me, null);
  const [second] = arrivalsIn([{ before: lineOf('a'), after: again }], me, null);
  expect(first?.key).not.toBe(second?.key);
});

test('what the agent looks at arrives silently', () => {
  expect(arrivalsIn([{ before: lineOf('a'), after: waiting }], me, 'a')).toEqual([]);
});

test('a visitor who answers the holder is an arrival, for nobody else', () => {
  const before = lineOf('a', { phase: 'person', agent, unread: 0 });
  const after = { ...before, unread: 1, lastSeq: 8, preview: { by: 'visitor', text: 'hm' } as const };
  expect(arrivalsIn([{ before, after }], me, null).map(({ kind }) => kind)).toEqual(['reply']);
  expect(arrivalsIn([{ before, after }], 'agent-other', null)).toEqual([]);
});

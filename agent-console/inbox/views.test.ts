import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Phase, Summary } from '../../shared/agent-protocol.ts';
import { emptyBook, takeLines } from './book.ts';
import { lineOf } from './line-sample.ts';
import { changedViews, emptyViews, viewsOf, type ViewName, type Views } from './views.ts';

const me = 'agent-me';
const ids = (views: Views, name: ViewName) => views[name].map((line) => line.id);
const at = (minute: number) => `2026-11-01T08:${String(minute).padStart(2, '0')}:00.000Z`;

test('whoever has waited longest stands first', () => {
  const lines = [
    lineOf('b', { phase: 'waiting', waitingSince: at(20) }),
    lineOf('a', { phase: 'waiting', waitingSince: at(5) }),
    lineOf('c', { phase: 'waiting', waitingSince: at(9) }),
  ];
  expect(ids(viewsOf(lines, me), 'waiting')).toEqual(['a', 'c', 'b']);
});

test('mine holds what I hold and nothing that a colleague holds', () => {
  const lines = [
    lineOf('mine', { phase: 'person', agent: { id: me, name: 'Me' } }),
    lineOf('theirs', { phase: 'person', agent: { id: 'agent-other', name: 'Other' } }),
  ];
  expect(ids(viewsOf(lines, me), 'mine')).toEqual(['mine']);
  expect(ids(viewsOf(lines, me), 'open')).toHaveLength(2);
});

test('a conversation that is taken leaves the waiting view and joins mine', () => {
  const waiting = lineOf('a', { phase: 'waiting', waitingSince: at(1), revision: 1 });
  const taken = lineOf('a', { phase: 'person', agent: { id: me, name: 'Me' }, revision: 2 });
  const before = viewsOf([waiting], me);
  const after = changedViews(before, [{ before: waiting, after: taken }], [taken], me);
  expect([ids(after, 'waiting'), ids(after, 'mine'), ids(after, 'open')]).toEqual([[], ['a'], ['a']]);
});

test('a view that no change touches keeps its identity, so nothing is drawn again', () => {
  const closed = lineOf('x', { phase: 'closed' });
  const before = viewsOf([closed], me);
  const line = lineOf('a', { phase: 'waiting', waitingSince: at(1) });
  const after = changedViews(before, [{ before: undefined, after: line }], [closed, line], me);
  expect(after.closed).toBe(before.closed);
  expect(after.waiting).not.toBe(before.waiting);
});

test('views kept up change by change equal views sorted anew, whatever happens', () => {
  const phases: Phase[] = ['assistant', 'waiting', 'person', 'closed'];
  const change = fc.record({
    id: fc.integer({ min: 0, max: 12 }),
    phase: fc.constantFrom(...phases),
    minute: fc.integer({ min: 0, max: 59 }),
    mine: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 30 }), (batches) => {
      const book = emptyBook();
      let views = emptyViews();
      let revision = 0;
      for (const batch of batches) {
        const lines = batch.map(({ id, phase, minute, mine }): Summary => {
          const agent = phase === 'person' ? { id: mine ? me : 'other', name: 'A' } : null;
          const waitingSince = phase === 'waiting' ? at(minute) : null;
          return lineOf(`c${id}`, { phase, agent, waitingSince, updatedAt: at(minute), revision: ++revision });
        });
        views = changedViews(views, takeLines(book, lines), book.lines.values(), me);
      }
      expect(views).toEqual(viewsOf(book.lines.values(), me));
    }),
  );
});

test('ten thousand lines take one more in well under a frame', () => {
  const book = emptyBook();
  const lines = Array.from({ length: 10_000 }, (_, index) =>
    lineOf(`c${index}`, { phase: 'waiting', waitingSince: new Date(index * 1000).toISOString() }),
  );
  let views = changedViews(emptyViews(), takeLines(book, lines), book.lines.values(), me);
  const times = Array.from({ length: 100 }, (_, index) => {
    const line = lineOf(`c${index}`, { phase: 'waiting', waitingSince: at(index % 60), revision: 2 + index });
    const started = performance.now();
    views = changedViews(views, takeLines(book, [line]), book.lines.values(), me);
    return performance.now() - started;
  });
  expect(views.waiting).toHaveLength(10_000);
  // The quickest third: what a line costs, not what else the machine does.
  expect(times.toSorted((a, b) => a - b)[33]).toBeLessThan(16);
});

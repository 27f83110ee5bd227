import { expect, test } from 'vitest';
import type { VisitorEvent } from '../../../shared/visitor-protocol.ts';
import { atStart } from '../fold.ts';
import type { Entry } from '../store.ts';
import { itemsOf } from './items.ts';

const entry: Entry = { command: { type: 'say', cid: 'tab2-cid-1', text: 'And from the second' }, at: 0 };
const event: VisitorEvent = {
  type: 'said',
  by: { kind: 'visitor' },
  text: 'And from the second',
  seq: 2,
  at: '2026-03-02T09:00:00.000Z',
  cid: 'tab2-cid-1',
};

test('words on their way stand at the end, and once they are in the conversation only there', () => {
  const drawn = (events: VisitorEvent[]) => itemsOf(events, atStart, [entry], new Map());
  expect(drawn([])).toMatchObject([{ key: 'tab2-cid-1', state: 'sending' }]);
  expect(drawn([event])).toMatchObject([{ key: 'tab2-cid-1', state: 'sent', seq: 2 }]);
});

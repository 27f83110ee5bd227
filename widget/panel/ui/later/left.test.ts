import { expect, test } from 'vitest';
import type { Left } from '../../../../shared/event.ts';
import { destinations } from './left.tsx';

const left = (part: Partial<Left>): Left => ({
  host: 'api.example',
  model: 'm1',
  bytes: 1_000,
  masked: {},
  tookMs: 0,
  outcome: '',
  ...part,
});

test('several requests to one model are told as one: sizes add up, the same hidden things are counted once', () => {
  const all = [left({ masked: { email: 1, name: 2 } }), left({ bytes: 500, masked: { email: 1 } })];
  expect(destinations(all)).toEqual([
    { host: 'api.example', model: 'm1', bytes: 1_500, masked: { email: 1, name: 2 } },
  ]);
});

test('another host or another model is told apart', () => {
  expect(destinations([left({}), left({ model: 'm2' }), left({ host: '' })])).toHaveLength(3);
});

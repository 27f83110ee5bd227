import { expect, test } from 'vitest';
import { costOf } from './price.ts';

const price = { input: 0.15, output: 0.6, currency: 'USD' };

test('what goes in and what comes out have prices of their own', () => {
  expect(costOf(price, { input: 400, output: 42, total: 442 })).toEqual({ amount: 0.0000852, currency: 'USD' });
  expect(costOf(price, { input: 0, output: 0, total: 0 })).toEqual({ amount: 0, currency: 'USD' });
});

test('without a price, a count, or both parts of it nothing is said of costs', () => {
  expect(costOf(null, { input: 400, output: 42, total: 442 })).toBeUndefined();
  expect(costOf(price, null)).toBeUndefined();
  expect(costOf(price, { input: null, output: null, total: 442 })).toBeUndefined();
});

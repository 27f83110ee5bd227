import { expect, test } from 'vitest';
import { bucketsByKey, tokenBucket } from './token-bucket.ts';

test('a burst is taken at once, and more only as time passes', () => {
  const bucket = tokenBucket(3, 1);
  expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
  expect([900, 1_000, 1_000].map((now) => bucket.take(now))).toEqual([false, true, false]);
});

test('what costs more than is left takes nothing', () => {
  const bucket = tokenBucket(10, 0);
  expect([8, 3, 2].map((cost) => bucket.take(0, cost))).toEqual([true, false, true]);
});

test('a clock set back gives nothing and takes nothing away', () => {
  const bucket = tokenBucket(2, 1);
  expect([10_000, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, false]);
});

test('each key has a bucket of its own, and no more are kept than said', () => {
  const buckets = bucketsByKey(1, 0, 2);
  expect(['a', 'a', 'b', 'a', 'c', 'a', 'b'].map((key) => buckets.take(key, 0))).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
    true,
  ]);
});

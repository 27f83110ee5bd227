import { expect, test } from 'vitest';
import { isNestedDeeper } from './nesting.ts';

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

test('data as deep as allowed passes, one level more does not, and no depth costs the stack', () => {
  expect(isNestedDeeper(nested(20), 20)).toBe(false);
  expect(isNestedDeeper(nested(21), 20)).toBe(true);
  expect(isNestedDeeper(nested(500_000), 20)).toBe(true);
});

test('what is wide and flat passes, whatever it is', () => {
  expect(isNestedDeeper({ list: Array.from({ length: 100_000 }, () => ({ a: 1 })) }, 3)).toBe(false);
  for (const flat of [null, undefined, 'text', 7, []]) expect(isNestedDeeper(flat, 1)).toBe(false);
});

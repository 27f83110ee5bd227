import { expect, test } from 'vitest';
import { patternFault } from './slow-pattern.ts';

test.each([String.raw`W-?\d{4,6}`, String.raw`[A-Z]{2}\d+`, '(?:mon|tues)day at \\d{1,2}', '.+'])(
  '%s is fit',
  (pattern) => {
    expect(patternFault(pattern)).toBeNull();
  },
);

test.each(['(a+)+', String.raw`(\w+\s?)*x`, '(?:a|a)*b', String.raw`(\d+-?)+$`, '(x+)+y', '(?:#|##)*!', '([k-z]+)+0'])(
  '%s takes for ever on something',
  (pattern) => {
    expect(patternFault(pattern)).toMatch(/too long/);
  },
);

test('what is no expression is told apart from what is slow', () => {
  expect(patternFault('(')).toMatch(/is no regular expression/);
});

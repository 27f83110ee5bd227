import { expect, test } from 'vitest';
import { money } from './money.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a fraction of a cent is not rounded to nothing, and currencies are not mixed', () => {
  expect(plain(money([{ amount: 0.0000852, currency: 'USD' }]))).toBe('US$0.000085');
  expect(
    plain(
      money([
        { amount: 0.0002, currency: 'EUR' },
        { amount: 0.0003, currency: 'EUR' },
      ]),
    ),
  ).toBe('€0.0005');
  expect(
    plain(
      money([
        { amount: 1.239, currency: 'EUR' },
        { amount: 2, currency: 'USD' },
      ]),
    ),
  ).toBe('€1.24 + US$2.00');
  expect(money([{ amount: 0, currency: 'EUR' }])).toMatch(/0/);
});

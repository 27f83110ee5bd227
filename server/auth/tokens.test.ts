import { expect, test } from 'vitest';
import { hashToken, newToken } from './tokens.ts';

test('a token has 256 bits and is never the same', () => {
  const tokens = new Set(Array.from({ length: 1_000 }, newToken));
  expect(tokens.size).toBe(1_000);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('a token’s hash is SHA-256', () => {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(hashToken('abc')).toBe(Buffer.from(known, 'hex').toString('base64url'));
});

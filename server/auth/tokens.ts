// Secrets that people or programs carry: made at random, kept only as their hash.
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for a cookie, a header or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 is enough here, because nobody can guess 256 random bits; for passwords it would not be. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

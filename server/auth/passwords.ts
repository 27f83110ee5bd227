// Passwords as they are kept: Argon2id where Node has it (24.7 on), scrypt elsewhere, parameters beside the hash.
import * as crypto from 'node:crypto';
import { promisify } from 'node:util';

/** One stored hash: `$scheme$name=number,…$salt$tag`, salt and tag in base64url. */
interface Kept {
  scheme: Scheme;
  cost: Record<string, number>;
  salt: Buffer;
  tag: Buffer;
}

type Scheme = 'argon2id' | 'scrypt';

const tagBytes = 32;
const saltBytes = 16;

/** OWASP's figures: 19 MiB and 32 MiB of memory a hash. */
const costs: Record<Scheme, Record<string, number>> = {
  argon2id: { m: 19_456, t: 2, p: 1 },
  scrypt: { ln: 15, r: 8, p: 3 },
};

const scheme: Scheme = typeof crypto.argon2 === 'function' ? 'argon2id' : 'scrypt';

export async function hashPassword(password: string): Promise<string> {
  const cost = costs[scheme];
  const salt = crypto.randomBytes(saltBytes);
  const tag = await derive(password, { scheme, cost, salt });
  const figures = Object.entries(cost).map(([name, value]) => `${name}=${value}`);
  return `$${scheme}$${figures.join(',')}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

/** With null, for an account that does not exist or has no password yet, it takes as long and answers false. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const kept = (stored === null ? null : parse(stored)) ?? nobody();
  const tag = await derive(password, kept);
  return crypto.timingSafeEqual(tag, kept.tag) && stored !== null;
}

function nobody(): Kept {
  return { scheme, cost: costs[scheme], salt: Buffer.alloc(saltBytes), tag: Buffer.alloc(tagBytes) };
}

function parse(stored: string): Kept {
  const [, name, figures = '', salt = '', tag = ''] = stored.split('$');
  if (name !== 'argon2id' && name !== 'scrypt') throw new Error('A stored password hash has an unknown scheme.');
  const cost = Object.fromEntries(figures.split(',').map((pair) => readFigure(pair)));
  return { scheme: name, cost, salt: Buffer.from(salt, 'base64url'), tag: Buffer.from(tag, 'base64url') };
}

function readFigure(pair: string): [string, number] {
  const [name = '', value = ''] = pair.split('=');
  return [name, Number(value)];
}

/** Two keyboards may write one letter in two ways; NFKC makes them one. */
function derive(password: string, { scheme: by, cost, salt }: Omit<Kept, 'tag'>): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'));
  return by === 'argon2id' ? argon2id(message, salt, cost) : scrypt(message, salt, cost);
}

async function argon2id(message: Buffer, salt: Buffer, cost: Record<string, number>): Promise<Buffer> {
  if (typeof crypto.argon2 !== 'function') throw new Error('This password needs Node 24.7 or later to be checked.');
  const { m: memory = 0, t: passes = 0, p: parallelism = 0 } = cost;
  const parameters = { message, nonce: salt, memory, passes, parallelism, tagLength: tagBytes };
  return promisify(crypto.argon2)('argon2id', parameters);
}

function scrypt(message: Buffer, salt: Buffer, cost: Record<string, number>): Promise<Buffer> {
  const { ln = 0, r = 0, p = 0 } = cost;
  const N = 2 ** ln;
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    crypto.scrypt(message, salt, tagBytes, { N, r, p, maxmem }, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
}

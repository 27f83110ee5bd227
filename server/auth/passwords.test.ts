import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';

const password = 'correct horse battery';

/** Made by OpenSSL with small parameters, apart from this code. */
const keptByArgon2id = '$argon2id$m=1024,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$eUnXP7hFtXAwwAHuKkinNBC_m0_1jhHLjwH9M4s_0gQ';
const keptByScrypt = '$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$hKGWL22WtdGfIbxEPAZ06BS2bWyYKuZIKvypfAlYOWk';

test('a password opens its own hash and no other does', async () => {
  const stored = await hashPassword(password);
  expect(await verifyPassword(password, stored)).toBe(true);
  for (const wrong of ['', 'correct horse batterz', `${password} `, stored]) {
    expect(await verifyPassword(wrong, stored)).toBe(false);
  }
});

test('the same password is hashed differently each time, with OWASP’s cost beside it', async () => {
  const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(first).not.toBe(second);
  expect(first).toMatch(/^\$argon2id\$m=19456,t=2,p=1\$/);
});

test('hashes made with other parameters or by scrypt are still checked', async () => {
  for (const stored of [keptByArgon2id, keptByScrypt]) {
    expect(await verifyPassword(password, stored)).toBe(true);
    expect(await verifyPassword('another', stored)).toBe(false);
  }
});

test('a letter typed in two ways is the same letter', async () => {
  const stored = await hashPassword('caf\u00e9 au lait noir');
  expect(await verifyPassword('cafe\u0301 au lait noir', stored)).toBe(true);
});

test('nobody’s password is never right, and takes as long to refuse as somebody’s', async () => {
  const stored = await hashPassword(password);
  expect(await verifyPassword('', null)).toBe(false);
  async function fastest(hash: string | null): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const start = performance.now();
      await verifyPassword('a wrong guess', hash);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  }
  const ratio = (await fastest(null)) / (await fastest(stored));
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});

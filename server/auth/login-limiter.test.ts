import { beforeEach, expect, test } from 'vitest';
import { createLoginLimiter, type LoginLimiter } from './login-limiter.ts';

const minute = 60_000;
const clock = { time: 0, now: () => clock.time };
let limiter: LoginLimiter;

beforeEach(() => {
  clock.time = 1_700_000_000_000;
  limiter = createLoginLimiter(clock);
});

const login = (account: string, address = '203.0.113.9') => ({ account, address });

/** Tries so many times, so far apart, and answers how many were admitted. */
function admitted(times: number, apart: number, of: (index: number) => { account: string; address: string }): number {
  let count = 0;
  for (let index = 0; index < times; index += 1) {
    if (limiter.admit(of(index)).admitted) count += 1;
    clock.time += apart;
  }
  return count;
}

test('of a thousand guesses at once five are looked at', () => {
  expect(admitted(1_000, 0, () => login('ada@example.org'))).toBe(5);
});

test('of a thousand guesses, one a second, fewer than twenty are looked at', () => {
  expect(admitted(1_000, 1_000, () => login('ada@example.org'))).toBeLessThan(20);
});

test('one network guessing at many accounts is slowed as well', () => {
  expect(admitted(1_000, 1_000, (index) => login(`agent${index}@example.org`))).toBeLessThan(20);
});

test('many networks guessing at one account are slowed as well, whatever the case of its name', () => {
  const from = (index: number) => login(index % 2 === 0 ? 'ada@example.org' : 'ADA@example.org', `198.51.100.${index}`);
  expect(admitted(250, 1_000, from)).toBeLessThan(20);
});

test('the wait doubles from a second to a quarter of an hour and is told', () => {
  const waits: number[] = [];
  for (let index = 0; index < 18; index += 1) {
    expect(limiter.admit(login('ada@example.org')).admitted).toBe(true);
    const next = limiter.admit(login('ada@example.org'));
    const wait = next.admitted ? 0 : next.retryAfterMs;
    if (next.admitted) index += 1;
    waits.push(wait / 1_000);
    clock.time += wait;
  }
  expect(waits.filter((wait) => wait > 0)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
});

test('a refused try does not lengthen the wait', () => {
  admitted(5, 0, () => login('ada@example.org'));
  expect(admitted(10, 100, () => login('ada@example.org'))).toBe(0);
  expect(limiter.admit(login('ada@example.org')).admitted).toBe(true);
});

test('the right password clears the account but not the network’s other guesses', () => {
  for (const name of ['b', 'c', 'd', 'e']) limiter.admit(login(name));
  limiter.admit(login('ada'));
  limiter.succeeded(login('ada'));
  expect(limiter.admit(login('ada', '198.51.100.1')).admitted).toBe(true);
  expect(limiter.admit(login('f')).admitted).toBe(true);
  expect(limiter.admit(login('g')).admitted).toBe(false);
});

test('a typo is forgiven after an hour', () => {
  admitted(5, 0, () => login('ada@example.org'));
  clock.time += 59 * minute;
  expect(admitted(5, 0, () => login('ada@example.org'))).toBe(1);
  clock.time += 6 * 60 * minute;
  expect(admitted(9, 0, () => login('ada@example.org'))).toBe(5);
});

test('a clock set back neither adds tries nor lengthens a wait', () => {
  admitted(6, 0, () => login('ada@example.org'));
  clock.time -= 365 * 24 * 60 * minute;
  expect(limiter.admit(login('ada@example.org'))).toEqual({ admitted: false, retryAfterMs: 1_000 });
});

test('a flood of names does not wash out the account under attack', () => {
  limiter = createLoginLimiter(clock, 100);
  admitted(5, 0, (index) => login('ada@example.org', `198.51.100.${index}`));
  const flood = admitted(5_000, 0, (index) => login(`flood${index}`, `10.${index >> 8}.${index & 255}.1`));
  expect(flood).toBe(5_000);
  expect(limiter.admit(login('ada@example.org', '192.0.2.1')).admitted).toBe(false);
});

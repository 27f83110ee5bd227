import { expect, test, vi } from 'vitest';
import { makeLazy } from './lazy.ts';

const piece = { speak: async () => {} };

test('it is fetched once, however often it is asked for', async () => {
  let asked = 0;
  const lazy = makeLazy('en', async () => (asked++, piece));
  lazy.load();
  lazy.load();
  await vi.waitFor(() => expect(lazy.piece.value).toBe(piece));
  lazy.load();
  expect(asked).toBe(1);
  expect(lazy.failed.value).toBe(false);
});

test('it is there only with its words', async () => {
  let give = () => {};
  const speak = () => new Promise<void>((done) => (give = done));
  const lazy = makeLazy('fr', async () => ({ speak }));
  lazy.load();
  await Promise.resolve();
  expect(lazy.piece.value).toBe(null);
  give();
  await vi.waitFor(() => expect(lazy.piece.value).not.toBe(null));
});

test('after a failure it is tried again when it is asked for again', async () => {
  let isDown = true;
  const lazy = makeLazy('en', async () => {
    if (isDown) throw new Error('offline');
    return piece;
  });
  lazy.load();
  await vi.waitFor(() => expect(lazy.failed.value).toBe(true));
  isDown = false;
  lazy.load();
  await vi.waitFor(() => expect(lazy.piece.value).toBe(piece));
  expect(lazy.failed.value).toBe(false);
});

test('nobody waits for what does not come, and it is welcome when it comes all the same', async () => {
  vi.useFakeTimers();
  let give: (fetched: typeof piece) => void = () => {};
  const lazy = makeLazy('en', () => new Promise<typeof piece>((done) => (give = done)));
  lazy.load();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lazy.failed.value).toBe(true);
  give(piece);
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  expect([lazy.piece.value, lazy.failed.value]).toEqual([piece, false]);
});

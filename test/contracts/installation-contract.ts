// The store's contract for sites, visitors and the installation's own secrets.
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../server/ports.ts';
import { addVisitor, site } from './conversation-samples.ts';
import { freshStore, type OpenStore } from './opened-store.ts';

export function installationContract(open: OpenStore): void {
  const fresh = freshStore(open);
  let store: Store;

  beforeEach(() => {
    store = fresh().store;
  });

  test('a site is added, then replaced, under its id', async () => {
    const changed = { ...site('s1', 'Zenith'), allowedOrigins: ['https://other.example'] };
    await store.saveSite(changed);
    expect(await store.sites()).toEqual([site('s2'), changed]);
  });

  test('a site key belongs to one site', async () => {
    await expect(store.saveSite({ ...site('s3'), key: 'key-s1' })).rejects.toThrow(Error);
    expect(await store.sites()).toHaveLength(2);
  });

  test('a visitor is found on their own site only', async () => {
    await addVisitor(store, 's1', 'v1');
    expect(await store.visitorOfToken('s1', 'hash-of-v1')).toEqual({ id: 'v1' });
    expect(await store.visitorOfToken('s2', 'hash-of-v1')).toBeNull();
    expect(await store.visitorOfToken('s1', 'hash-of-v2')).toBeNull();
  });

  test('a visitor belongs to a site that exists', async () => {
    await expect(addVisitor(store, 'nowhere', 'v1')).rejects.toThrow(Error);
  });

  test('a secret is 32 random bytes, another for each name, the same for ever', async () => {
    const [first, again, other] = await Promise.all([store.secret('a'), store.secret('a'), store.secret('b')]);
    expect(first).toHaveLength(32);
    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
    store = await fresh().reopen();
    expect((await store.secret('a')).equals(first)).toBe(true);
  });

  test('the epoch stays with the data and differs between installations', async () => {
    const { epoch } = store;
    expect(epoch.length).toBeGreaterThan(15);
    expect(epoch.length).toBeLessThanOrEqual(64);
    expect((await fresh().reopen()).epoch).toBe(epoch);
    const other = await open();
    expect(other.store.epoch).not.toBe(epoch);
    await other.close();
  });
}

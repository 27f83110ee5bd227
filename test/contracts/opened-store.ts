// What a store must offer to be held to its contract.
import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../server/ports.ts';
import { site } from './conversation-samples.ts';

export interface OpenedStore {
  store: Store;
  /** Closes the store and opens the same data again. */
  reopen(): Promise<Store>;
  /** Closes it and clears its data away. */
  close(): Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

/** A fresh store with the sites s1 and s2 before each test of the suite that calls it, gone after. */
export function freshStore(open: OpenStore): () => OpenedStore {
  let opened: OpenedStore | null = null;
  beforeEach(async () => {
    opened = await open();
    for (const id of ['s1', 's2']) await opened.store.saveSite(site(id));
  });
  afterEach(async () => {
    await opened?.close();
    opened = null;
  });
  return () => {
    if (opened === null) throw new Error('The store is opened for tests only.');
    return opened;
  };
}

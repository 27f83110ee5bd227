// The embedded store in a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../server/storage/sqlite/store.ts';
import type { OpenedStore } from './opened-store.ts';

export async function freshSqlite(): Promise<OpenedStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'relais-store-'));
  let current = await openSqliteStore(dataDir);
  return {
    store: current,
    async reopen() {
      await current.close();
      current = await openSqliteStore(dataDir);
      return current;
    },
    async close() {
      await current.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

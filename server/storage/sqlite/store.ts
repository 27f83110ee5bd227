// The embedded store: one file, `relais.db`, through Node's own SQLite.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../ports.ts';
import { createAgentStore } from './agents.ts';
import { createAppend } from './append.ts';
import { createArticles } from './articles.ts';
import { openDatabase, query } from './database.ts';
import { createEventLog } from './event-log.ts';
import { createGroupCommit } from './group-commit.ts';
import { createImportedPages } from './imported-pages.ts';
import { migrate } from './migrate.ts';
import { createQuestionStore } from './questions.ts';
import { createSites } from './sites.ts';
import { createSummaries } from './summaries.ts';
import { createToolStore } from './tools.ts';
import { createVisitorStore } from './visitors.ts';

/** Opens or creates the store. Take the lock of the data directory (storage/lock.ts) before. */
export async function openSqliteStore(dataDir: string): Promise<Store> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(dataDir, 'relais.db'));
  try {
    migrate(db, join(import.meta.dirname, 'migrations'));
    return storeOn(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function storeOn(db: DatabaseSync): Store {
  const commits = createGroupCommit(db);
  return {
    epoch: epochOf(db),
    append: createAppend(db, commits),
    ...createEventLog(db),
    ...createSummaries(db),
    ...createSites(db),
    ...createArticles(db),
    ...createImportedPages(db),
    ...createQuestionStore(db),
    ...createToolStore(db),
    ...createVisitorStore(db),
    ...createAgentStore(db),
    secret: createSecret(db),
    async close() {
      commits.flush();
      if (db.isOpen) db.close();
    },
  };
}

function epochOf(db: DatabaseSync): string {
  const made = randomBytes(16).toString('base64url');
  query(db, "INSERT INTO installation (name, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING").run(made);
  return query<{ value: string }>(db, "SELECT value FROM installation WHERE name = 'epoch'").get()?.value ?? made;
}

function createSecret(db: DatabaseSync): Store['secret'] {
  const keep = query(db, 'INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const kept = query<{ value: Uint8Array }>(db, 'SELECT value FROM secrets WHERE name = ?');
  return async (name) => {
    keep.run(name, randomBytes(32));
    const row = kept.get(name);
    if (row === null) throw new Error(`The secret ${name} could not be kept.`);
    return Buffer.from(row.value);
  };
}

// One server per data directory: a lock the operating system takes back when its holder dies, however it dies.
//
// It is SQLite's own write lock on a small file of its own. A pid file would outlive a kill -9 and a reboot, and its
// number may belong to another program by then; an abstract socket ends at the edge of a container, while two
// containers that share a volume must still see each other. Being apart from relais.db, it leaves that file open to
// backups. Nothing in this process may open the lock file by another way: closing it would drop the lock.
import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface DataDirLock {
  release(): Promise<void>;
}

/** Kept from the garbage collector, which would close them and so let go of the lock. */
const held = new Set<DatabaseSync>();

/** Throws, naming the holder, when another server has the directory. */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const holderFile = join(dataDir, 'relais.holder');
  const db = new DatabaseSync(join(dataDir, 'relais.lock'), { timeout: 0 });
  if (!holdsWriteLock(db)) {
    db.close();
    throw new Error(refusal(dataDir, await readHolder(holderFile)));
  }
  held.add(db);
  writeFileSync(holderFile, `${process.pid} on ${hostname()}`, { mode: 0o600 });
  return {
    async release() {
      if (!held.delete(db)) return;
      await rm(holderFile, { force: true });
      db.close();
    },
  };
}

/** Of any number that ask at once, exactly one gets it: an open write transaction excludes the others at once. */
function holdsWriteLock(db: DatabaseSync): boolean {
  try {
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false;
    throw error;
  }
}

const sqliteBusy = 5;

/**
 * Who has it, for the message only; the lock itself does not depend on it. The winner writes its name just after it has
 * won, so a loser of the same moment waits, lest it read a dead predecessor's.
 */
async function readHolder(file: string): Promise<string | null> {
  for (let look = 0; look < 10; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (holder !== '') return holder;
  }
  return null;
}

function refusal(dataDir: string, holder: string | null): string {
  const who = holder === null ? 'another Relais server' : `another Relais server, process ${holder}`;
  return `${dataDir} is in use by ${who}. Stop that server first, or set DATA_DIR to another directory for this one.`;
}

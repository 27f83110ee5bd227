// Opens the database file the way Relais needs it: durable on commit, readable beside a running server.
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

export function openDatabase(file: string): DatabaseSync {
  makePrivate(file);
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5_000 });
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  // On macOS only these two reach the disk itself; elsewhere they change nothing.
  db.exec('PRAGMA fullfsync = ON');
  db.exec('PRAGMA checkpoint_fullfsync = ON');
  db.exec('PRAGMA journal_size_limit = 67108864');
  return db;
}

/** A statement, prepared once. The row's type is what the SQL says and is claimed here, in one place. */
export interface Query<Row> {
  get(...values: SQLInputValue[]): Row | null;
  all(...values: SQLInputValue[]): Row[];
  /** How many rows it changed. */
  run(...values: SQLInputValue[]): number;
}

export function query<Row>(db: DatabaseSync, sql: string): Query<Row> {
  const statement = db.prepare(sql);
  return {
    get: (...values) => (statement.get(...values) as Row | undefined) ?? null,
    all: (...values) => statement.all(...values) as Row[],
    run: (...values) => Number(statement.run(...values).changes),
  };
}

/** All or nothing, for writes that need no company. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY. */
const uniqueViolations = new Set<unknown>([2067, 1555]);

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && uniqueViolations.has(error.errcode);
}

/** Secrets and conversations lie in this file, so only its owner may read it; the -wal and -shm files take after it. */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

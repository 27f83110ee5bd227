// Brings a database to the schema this version knows: numbered SQL files, forward only, each in its own transaction.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';

export function migrate(db: DatabaseSync, folder: string): void {
  const files = migrationFiles(folder);
  const version = schemaVersion(db);
  if (version > files.length) {
    throw new Error(
      `The database was written by a newer Relais: its schema is version ${version}, this one knows up to ${files.length}. ` +
        'Start the newer version, or restore a backup from before the upgrade.',
    );
  }
  for (const [index, file] of files.entries()) {
    if (index >= version) applyFile(db, join(folder, file), index + 1);
  }
}

function applyFile(db: DatabaseSync, file: string, version: number): void {
  const sql = readFileSync(file, 'utf8');
  inTransaction(db, () => {
    db.exec(sql);
    db.exec(`PRAGMA user_version = ${version}`);
  });
}

/** `001-first.sql`, `002-….sql`, without a gap: the version is how many have run. */
function migrationFiles(folder: string): string[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  for (const [index, file] of files.entries()) {
    if (Number.parseInt(file, 10) !== index + 1) throw new Error(`Migration ${file} is out of order in ${folder}.`);
  }
  return files;
}

function schemaVersion(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
